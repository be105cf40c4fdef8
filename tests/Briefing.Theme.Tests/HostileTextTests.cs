using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using Briefing.Core.Articles;
using Briefing.Core.Pages;
using Briefing.Theme.Markup;
using Briefing.Theme.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Theme.Tests;

/// <summary>Texts from elsewhere stay texts.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Attacks => new()
    {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title><script>alert(1)</script>",
        "</textarea></style></svg><svg onload=alert(1)>",
        "javascript:alert(1)",
        "&lt;script&gt;&#60;b&#62;",
        "<!-- --!><![CDATA[x]]>",
        "{{constructor.constructor('alert(1)')()}}",
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public void NoFieldOfAnyPageBecomesMarkup(string attack)
    {
        // As long as the attack, for some texts are set by their length.
        var harmless = new string('甲', attack.Length);
        var pages = new SampleSite(SampleSite.Hant, text => text + harmless).Pages().Zip(new SampleSite(SampleSite.Hant, text => text + attack).Pages());
        foreach (var (one, other) in pages)
        {
            var plain = Rendering.Document(one.Page);
            var attacked = Rendering.Document(other.Page);

            Assert.Equal(Shape(plain), Shape(attacked));
        }
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/ok\\..\\x")]
    [InlineData("https:evil")]
    [InlineData("http://")]
    [InlineData("#a b")]
    [InlineData("/a\tb")]
    public void AnAddressThatIsNotOursOrSafeIsNoLink(string address)
    {
        Assert.Null(LinkAddress.Accept(address));
        var topics = (TopicIndexPage)Rendering.Sample("hant", "topics");
        var document = Rendering.Document(topics with { Topics = topics.Topics.SetItem(0, topics.Topics[0] with { Href = address }) });

        var title = document.QuerySelector(".card a")!;
        Assert.False(title.HasAttribute("href"));
        Assert.Equal("承認與一個中國", title.TextContent);
    }

    [Theory]
    [InlineData("/hant/")]
    [InlineData("#p-1a2b3c4d")]
    [InlineData("https://zh.wikipedia.org/wiki/簽證#落地签证")]
    [InlineData("mailto:desk@example.org")]
    public void AnAddressOfOursOrASafeOneIsKept(string address) => Assert.Equal(address, LinkAddress.Accept(address));

    [Fact]
    public void ALinkOfAnArticleToAScriptIsText()
    {
        var page = (DocumentPage)Rendering.Sample("hant", "document");
        var article = BlockIds.Assign(new Article([new Paragraph([new Link(new ExternalTarget("javascript:alert(1)"), [new TextRun("按這裡")])])]));

        var document = Rendering.Document(page with { Article = article });

        Assert.Equal("按這裡¶", document.QuerySelector("article.text p:not(.dateline)")!.Words());
        Assert.Single(document.QuerySelectorAll("article.text p:not(.dateline) a"));
    }

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\u001Bb\u0085", "a\uFFFDb\uFFFD")]
    [InlineData("a\u202Eb\u2066c", "a\uFFFDb\uFFFDc")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("a\U000E0041\U000E0042b", "a\uFFFD\uFFFD\uFFFD\uFFFDb")]
    [InlineData("\U0001F3F4\U000E0067\U000E007F\U000E0041b", "\U0001F3F4\U000E0067\U000E007F\U000E0041b")]
    [InlineData("葛\U000E0100<", "葛\U000E0100&lt;")]
    [InlineData("哈薩克\t𠮷\n", "哈薩克\t𠮷\n")]
    [InlineData("<&>\"'", "&lt;&amp;&gt;&quot;&#39;")]
    public void TextIsEncodedAndChineseIsLeftAsItIs(string text, string expected) => Assert.Equal(expected, Encode(text));

    [Fact]
    public void ALoneSurrogateIsReplaced() => Assert.Equal("a\uFFFDb\uFFFD&lt;\uFFFD", Encode("a\uD800b\uDB40<\uDB40"));

    [Fact]
    public void EncodedTextReadsBackAsTheText() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null && !text.Any(IsReplaced)), text =>
        {
            var document = Rendering.Parse($"<!DOCTYPE html><html><head><title>x</title></head><body><p title=\"{Encode(text)}\">{Encode(text)}</p></body></html>");
            var paragraph = document.QuerySelector("p")!;
            var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            return paragraph.TextContent == expected && paragraph.GetAttribute("title") == expected;
        }).QuickCheckThrowOnFailure();

    private static bool IsReplaced(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Encode(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new HtmlOutput(buffer).Text(text);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The elements and the names of their attributes, which no text may change. Drawings break long names over more lines, and headings keep
    /// those names whole that are the page's.
    /// </summary>
    private static IEnumerable<string> Shape(IDocument document) =>
        document.All
            .Where(element => element.Closest("svg") is null && !element.Matches("span.whole"))
            .Select(element => element.LocalName + " " + string.Join(' ', element.Attributes.Select(attribute => attribute.Name)));
}
