using System.Reflection;
using System.Text;
using Briefing.Core.Diagnostics;

namespace Briefing.Tests;

/// <summary><c>docs/diagnostics.md</c> says what <see cref="Rules"/> say.</summary>
public sealed class DiagnosticReferenceTests
{
    [Fact]
    public void Generated_list_of_diagnostics_is_that_of_the_code() =>
        GeneratedText.Holds("docs/diagnostics.md", "<!-- The diagnostics, from Rules.cs. -->", "<!-- The end of the diagnostics. -->", All());

    private static string All()
    {
        var text = new StringBuilder();
        foreach (var rule in Rules.All)
        {
            var severity = rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"### {rule.Code}\n\n*{severity}* – {rule.Title}.\n\n{rule.Why}\n\n**What to do:** {rule.Remedy}\n\n");
        }

        return text.ToString();
    }

    [Fact]
    public void Every_rule_is_listed_once_in_order_of_its_code()
    {
        var declared = typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(Rule)).Select(property => (Rule)property.GetValue(null)!);
        Assert.Equal(declared.OrderBy(rule => rule.Code, StringComparer.Ordinal), Rules.All);
        Assert.All(Rules.All.CountBy(rule => rule.Code), count => Assert.Equal(1, count.Value));
    }

    [Fact]
    public void Every_rule_says_why_and_what_to_do_in_sentences() => Assert.All(Rules.All, rule =>
    {
        Assert.Matches("^BRF[0-9]{4}$", rule.Code);
        Assert.DoesNotMatch("[.\\n]$", rule.Title);
        Assert.Matches("^[A-Z].*[.…]$|^[A-Z].*\\}\\.$", rule.Why);
        Assert.Matches("^[A-Z].*\\.$", rule.Remedy);
    });
}
