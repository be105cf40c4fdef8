using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>
/// Which edition suits a reader whose browser asks for a language. The script decides, and where the tag names none, the region's usual one
/// (CLDR, likely subtags): a bare <c>zh</c> is Simplified.
/// </summary>
public static class BrowserLanguages
{
    private const string Traditional = "zh-Hant";
    private const string Simplified = "zh-Hans";

    /// <summary>The tags that browsers send for Chinese, by script; the bare <c>zh</c> apart, since some hosts take it for the beginning of all others.</summary>
    private static readonly ImmutableArray<(string Script, ImmutableArray<string> Tags)> Tags =
    [
        (Traditional, [Traditional, "zh-Hant-TW", "zh-Hant-HK", "zh-Hant-MO", "zh-TW", "zh-HK", "zh-MO"]),
        (Simplified, [Simplified, "zh-Hans-CN", "zh-Hans-SG", "zh-Hans-MY", "zh-CN", "zh-SG", "zh-MY"]),
        (Simplified, ["zh"]),
    ];

    /// <summary>
    /// The choices in the order in which they are to be tried. A tag goes to the edition that bears it, else to the first in its script. An edition
    /// in another language is for readers who ask for that very language.
    /// </summary>
    public static IEnumerable<(Edition Edition, ImmutableArray<string> Languages)> Of(ImmutableArray<Edition> editions)
    {
        foreach (var (script, tags) in Tags)
        {
            foreach (var group in tags.GroupBy(tag => For(tag, script, editions)))
            {
                if (group.Key is { } edition)
                    yield return (edition, [.. group]);
            }
        }

        foreach (var edition in editions.DistinctBy(edition => edition.Language, StringComparer.OrdinalIgnoreCase))
        {
            if (!Tags.Any(group => Is(edition, group.Script)) && !Tags.Any(group => group.Tags.Contains(edition.Language, StringComparer.OrdinalIgnoreCase)))
                yield return (edition, [edition.Language]);
        }
    }

    private static Edition? For(string tag, string script, ImmutableArray<Edition> editions) =>
        editions.FirstOrDefault(edition => edition.Language.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? editions.FirstOrDefault(edition => edition.Language.Equals(tag.Replace("zh-", script + "-", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        ?? editions.FirstOrDefault(edition => Is(edition, script));

    private static bool Is(Edition edition, string script) =>
        edition.Language.Equals(script, StringComparison.OrdinalIgnoreCase) || edition.Language.StartsWith(script + "-", StringComparison.OrdinalIgnoreCase);
}
