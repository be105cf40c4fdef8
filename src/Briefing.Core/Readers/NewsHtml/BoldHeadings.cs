using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PdfText;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>
/// Headings that publishers write as bold paragraphs: <c>&lt;p&gt;&lt;strong&gt;一、理性的弔詭&lt;/strong&gt;&lt;/p&gt;</c>. A paragraph is one when it is nothing but a few
/// bold words that end no sentence, other text follows, and the story has more of them, each with words of its own. One alone stays emphasis.
/// </summary>
internal static class BoldHeadings
{
    private const int MostCharacters = 30;
    private const int RankBelowAll = 7;
    private const int Fewest = 2;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。！；：:!;");

    /// <summary>The blocks with such paragraphs as headings below those that the publisher marked.</summary>
    public static ImmutableArray<Block> Apply(ImmutableArray<Block> blocks)
    {
        var found = new List<(int At, Heading Heading, string Words)>();
        for (var i = 0; i + 1 < blocks.Length; i++)
        {
            if (Words(blocks[i]) is { } words && Words(blocks[i + 1]) is null && blocks[i + 1] is not Heading)
                found.Add((i, new Heading(RankBelowAll, Bold(blocks[i])!.Content) { Source = blocks[i].Source }, words));
        }

        var counts = found.CountBy(heading => heading.Words, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var headings = found.Where(heading => counts[heading.Words] == 1).ToList();
        if (headings.Count < Fewest)
            return blocks;
        var result = blocks.ToBuilder();
        foreach (var (at, heading, _) in headings)
            result[at] = heading;
        return result.MoveToImmutable();
    }

    /// <summary>The words of a paragraph that may be a heading; null where it is none.</summary>
    private static string? Words(Block block)
    {
        if (Bold(block) is not { } bold)
            return null;
        var words = PlainText.Of(bold.Content).Trim();
        var isNumbered = Enumerator.AtStart(words) is not null;
        return words.Length is >= 2 and <= MostCharacters
            && words.AsSpan().IndexOfAny(Stops) < 0
            && (isNumbered || words.AsSpan().IndexOfAny("？?") < 0)
            && (char.IsLetterOrDigit(words[^1]) || words[^1] is '？' or '?' or '」' or '”' or '》' or '）' or ')')
            && words.Any(char.IsLetter) ? words : null;
    }

    /// <summary>The emphasis that a paragraph consists of.</summary>
    private static Emphasis? Bold(Block block)
    {
        if (block is not Paragraph { Content: var content })
            return null;
        Emphasis? bold = null;
        foreach (var inline in content)
        {
            if (inline is Emphasis { Strong: true } strong && bold is null && !strong.Content.Any(inner => inner is Link or LineBreak))
                bold = strong;
            else if (inline is not TextRun { Text: var text } || !string.IsNullOrWhiteSpace(text))
                return null;
        }

        return bold;
    }
}
