using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Briefing.Cli.Reports;
using Briefing.Core.Diagnostics;

namespace Briefing.Tests;

/// <summary><c>check</c> as an editor's inbox: filtered, counted, and as a page.</summary>
public sealed partial class InboxTests : IDisposable
{
    private readonly Desk _desk = new();

    public InboxTests()
    {
        _desk.Tell(Rules.LacunaFound, "documents/a.md", 5, 1, "Lost.");
        _desk.Tell(Rules.AmbiguousConversion, "documents/b/c.md", 7, 2, "'里' became '裡'.");
        _desk.Tell(Rules.ImpureScript, "entities/e.yaml", 1, 9, "<script>alert(1)</script> & \"x\" \u202E");
        _desk.Tell(Rules.UnknownKey, "site.yaml", 0, 0, "The key.");
    }

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("BRF2101 BRF4002", "--kind", "lacuna,conversion")]
    [InlineData("BRF2101 BRF4002", "--kind", "lacuna", "--kind", "conversion")]
    [InlineData("BRF2101", "--code", "brf2101")]
    [InlineData("BRF4010 BRF1002", "--severity", "warning,error")]
    [InlineData("BRF2101 BRF4002", "--severity", "note")]
    [InlineData("BRF2101 BRF4002", "--file", "documents")]
    [InlineData("BRF2101 BRF4002", "--file", "input/documents/")]
    [InlineData("BRF4010 BRF1002", "--file", "*.yaml")]
    [InlineData("BRF4002", "--file", "documents", "--kind", "conversion,script")]
    [InlineData("", "--file", "doc")]
    public void Filters_choose_what_is_listed(string codes, params string[] filter)
    {
        Assert.Equal(1, _desk.Run(["check", "--format", "json", .. filter]));
        var json = JsonDocument.Parse(_desk.Out).RootElement;
        Assert.Equal(codes, string.Join(' ', json.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("code").GetString())));
        Assert.Equal(json.GetProperty("diagnostics").GetArrayLength(), json.GetProperty("tally").GetProperty("kind").EnumerateObject().Sum(kind => kind.Value.GetInt32()));
        Assert.Equal(1, _desk.Run(["check", .. filter]));
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Code().Matches(_desk.Out).Select(match => match.Value));
        Assert.Contains($"1 error, 1 warning, 2 notes; ", _desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "lacunae", "--kind takes file,")]
    [InlineData("--code", "2101", "--code takes codes such as BRF2101")]
    [InlineData("--severity", "fatal", "--severity takes error, warning and note")]
    [InlineData("--editor", "javascript:alert('{file}')", "--editor takes one of vscode")]
    public void A_filter_that_means_nothing_is_refused(string option, string value, string message)
    {
        Assert.Equal(2, _desk.Run("check", option, value));
        Assert.Contains(message, _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_static_and_asks_for_nothing()
    {
        Assert.Equal(1, _desk.Run("check", "--format", "html"));
        var page = _desk.Out;
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; \\u202E", page, StringComparison.Ordinal);
        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", page, StringComparison.Ordinal);
        Assert.Contains("<summary><code>input/documents/a.md</code> 0 errors, 0 warnings, 1 note</summary>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"k-conversion\" checked> conversion (1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_leads_into_the_editor()
    {
        Assert.Equal(1, _desk.Run("check", "--html", "out.html", "--file", "documents"));
        var page = File.ReadAllText(_desk.Folder["out.html"]);
        Assert.Contains($"href=\"vscode://file{_desk.Folder["input/documents/a.md"]}:5:1\"", page, StringComparison.Ordinal);
        Assert.Contains("BRF2101", _desk.Out, StringComparison.Ordinal);
        Assert.Equal(1, _desk.Run("check", "--html", "out.html", "--editor", "my-editor://open?f={file}&l={line}"));
        Assert.Contains($"href=\"my-editor://open?f={_desk.Folder["input/documents/b/c.md"]}&amp;l=7\"", File.ReadAllText(_desk.Folder["out.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_of_a_kind()
    {
        var rules = typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Rule>().ToArray();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains(DiagnosticKind.Of(rule), DiagnosticKind.All));
        Assert.Equal(rules.Length, rules.DistinctBy(rule => rule.Code).Count());
    }

    [GeneratedRegex("BRF[0-9]{4}")]
    private static partial Regex Code();
}
