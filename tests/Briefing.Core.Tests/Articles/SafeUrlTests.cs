using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Articles;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://zh.wikipedia.org/wiki/哈薩克", "https://zh.wikipedia.org/wiki/哈薩克")]
    [InlineData(" http://a.b/c?d=e&f#g ", "http://a.b/c?d=e&f#g")]
    [InlineData("//a.b/c", "https://a.b/c")]
    [InlineData("mailto:a@b.c", "mailto:a@b.c")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)", null)]
    [InlineData("java\nscript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("/relative", null)]
    [InlineData("http://", null)]
    [InlineData("https://a.b/\u202Egnp.exe", null)]
    [InlineData("https://a.b/\"><script>", null)]
    [InlineData("https://哈薩克.例/a@b", "https://哈薩克.例/a@b")]
    [InlineData("https://[2001:db8::1]:8080/", "https://[2001:db8::1]:8080/")]
    [InlineData("https://a.b?c=d@e", "https://a.b?c=d@e")]
    [InlineData("https://good.example@evil.example/", null)]
    [InlineData("https://good.example:443@evil.example/", null)]
    [InlineData("https://good.example%2F@evil.example/", null)]
    [InlineData("https://good%2Eexample/", null)]
    [InlineData("https://go\u200Bod.example/", null)]
    [InlineData("https://go\u00ADod.example/", null)]
    [InlineData("https://good\U000E0041.example/", null)]
    [InlineData("https://good.example∕x.evil.example/", null)]
    [InlineData("https:///evil.example", null)]
    [InlineData(null, null)]
    public void Only_addresses_of_the_web_pass(string? url, string? accepted) => Assert.Equal(accepted, SafeUrl.Accept(url));
}
