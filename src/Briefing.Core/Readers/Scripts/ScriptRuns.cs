using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Scripts;

/// <summary>
/// Finds the script of a text run by run: a Simplified headline quoted in a Traditional article is marked as what it is, and so are titles in
/// Japanese, Korean, Russian, Kazakh and English, whatever the document's label says.
/// </summary>
internal static class ScriptRuns
{
    /// <summary>Characters of evidence that a run needs by itself.</summary>
    private const int Clear = 2;

    /// <summary>Characters of evidence below which a text has no script of its own.</summary>
    private const int Enough = 4;

    /// <summary>Latin words that a run needs to be taken for English, one of <see cref="EnglishWords"/> among them.</summary>
    private const int EnglishRun = 4;

    private static readonly SearchValues<char> Edges = SearchValues.Create("。！？；，、：「」『』《》〈〉（）“”〔〕【】\n");

    private static readonly FrozenSet<string> EnglishWords = new[]
    {
        "the", "of", "and", "in", "to", "for", "on", "with", "by", "from", "is", "are", "was", "at", "as", "her", "his", "its", "their", "who", "how", "why", "new", "over", "after", "into", "about",
        "against", "between", "retrieved", "news", "says", "player",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Script of most of an article's characters, <c>zh-Hant</c> or <c>zh-Hans</c>; null where too little shows it.</summary>
    public static string? LanguageOf(Article article)
    {
        var (traditional, simplified) = (0, 0);
        foreach (var text in BlockTree.Texts(article))
        {
            var (inBlock, other) = Evidence(text.Content);
            traditional += inBlock;
            simplified += other;
        }

        return traditional + simplified < Enough ? null : traditional >= simplified ? "zh-Hant" : "zh-Hans";
    }

    /// <summary>The article with each run in another script or language than <paramref name="language"/> marked as a <see cref="ForeignSpan"/>.</summary>
    public static Article Mark(Article article, string? language) => BlockTree.Map(article, block => block is TextBlock text ? Mark(text, language) : block);

    private static (int Traditional, int Simplified) Evidence(ImmutableArray<Inline> content)
    {
        var (traditional, simplified) = (0, 0);
        foreach (var inline in content)
        {
            var (inPiece, other) = inline is InlineContainer container ? Evidence(container.Content) : Evidence(PlainText.OfLeaf(inline).AsSpan());
            traditional += inPiece;
            simplified += other;
        }

        return (traditional, simplified);
    }

    /// <summary>Whether a text may hold a run in another language at all: a telling character of another script, or some words in Latin letters.</summary>
    private static bool MayHoldRuns(ImmutableArray<Inline> content, string? language, ref int words)
    {
        foreach (var inline in content)
        {
            if (inline is InlineContainer container ? MayHoldRuns(container.Content, language, ref words) : inline is TextRun run && MayHoldRuns(run.Text, language, ref words))
                return true;
        }

        return false;
    }

    private static bool MayHoldRuns(string text, string? language, ref int words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
                words += i == 0 || !char.IsAsciiLetter(text[i - 1]) ? 1 : 0;
            else if (c is >= '\u0400' and <= '\u04FF' or >= '\u3041' and <= '\u30FA' or >= '\uAC00' and <= '\uD7A3')
                return true;
            else if (c >= '\u3400' && language switch { "zh-Hant" => HanPairs.IsSimplified(c), "zh-Hans" => HanPairs.IsTraditional(c), _ => false })
                return true;
        }

        return words >= EnglishRun;
    }

    private static TextBlock Mark(TextBlock block, string? language)
    {
        var words = 0;
        if (!MayHoldRuns(block.Content, language, ref words))
            return block;
        var runs = Runs(Judged(block.Content), language);
        return runs.Count == 0 ? block : block with
        {
            Content = InlineSpans.Wrap(block.Content, [.. runs.Select(run => new InlineWrap(run.Span, content => new ForeignSpan(run.Language, content) { Source = SourceOf(content) }))]),
        };
    }

    /// <summary>The plain text, with line ends in place of what has no script to be judged: code, and text that the source gives for each script.</summary>
    private static string Judged(IEnumerable<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        Verbatim or ForeignSpan => new string('\n', PlainText.Of(((InlineContainer)inline).Content).Length),
        InlineContainer container => Judged(container.Content),
        TextRun run => run.Text,
        _ => new string('\n', PlainText.OfLeaf(inline).Length),
    }));

    private static TextSpan SourceOf(IReadOnlyList<Inline> content) =>
        content.Count == 0 ? default : TextSpan.FromBounds(content[0].Source.Start, Math.Max(content[0].Source.End, content[^1].Source.End));

    /// <summary>The runs of a text that are in another language, in order, each without blanks at its ends.</summary>
    internal static List<(TextSpan Span, string Language)> Runs(string text, string? language)
    {
        var pieces = Pieces(text, language);
        JoinWeak(pieces, language);
        var runs = new List<(TextSpan Span, string Language)>();
        foreach (var (span, found, _) in pieces)
        {
            if (found is null)
                continue;
            if (runs.Count > 0 && runs[^1].Language == found && IsOnlyEdges(text, runs[^1].Span.End, span.Start))
                runs[^1] = (TextSpan.FromBounds(runs[^1].Span.Start, span.End), found);
            else
                runs.Add((span, found));
        }

        return runs;
    }

    /// <summary>A single telling character is evidence beside a run that is clear.</summary>
    private static void JoinWeak(List<(TextSpan Span, string? Language, bool IsWeak)> pieces, string? language)
    {
        var other = language switch { "zh-Hant" => "zh-Hans", "zh-Hans" => "zh-Hant", _ => null };
        if (other is null)
            return;
        for (var i = 1; i < pieces.Count; i++)
        {
            if (pieces[i].IsWeak && pieces[i - 1].Language == other)
                pieces[i] = pieces[i] with { Language = other };
        }

        for (var i = pieces.Count - 2; i >= 0; i--)
        {
            if (pieces[i].IsWeak && pieces[i + 1].Language == other)
                pieces[i] = pieces[i] with { Language = other };
        }
    }

    private static List<(TextSpan Span, string? Language, bool IsWeak)> Pieces(string text, string? language)
    {
        var pieces = new List<(TextSpan, string?, bool)>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Edges);
            var end = length < 0 ? text.Length : start + length;
            if (Trimmed(text, start, end) is { Length: > 0 } span)
            {
                var (found, isWeak) = LanguageOf(text.AsSpan(span.Start, span.Length), language);
                pieces.Add((span, found, isWeak));
            }

            start = end + 1;
        }

        return pieces;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static (string? Language, bool IsWeak) LanguageOf(ReadOnlySpan<char> piece, string? language)
    {
        var (kana, hangul, cyrillic, kazakh, han) = (0, 0, 0, 0, 0);
        foreach (var c in piece)
        {
            kana += c is >= '\u3041' and <= '\u30FA' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            if (c is >= '\u0400' and <= '\u04FF')
            {
                cyrillic++;
                kazakh += "әғқңөұүһӘҒҚҢӨҰҮҺ".Contains(c, StringComparison.Ordinal) ? 1 : 0;
            }

            han += HanText.IsHan(c) ? 1 : 0;
        }

        if (kana >= Clear)
            return ("ja", false);
        if (hangul >= Clear)
            return ("ko", false);
        if (han == 0)
            return (cyrillic >= Clear ? kazakh > 0 ? "kk" : "ru" : IsEnglish(piece) ? "en" : null, false);
        if (language is null || cyrillic + hangul > 0)
            return (null, false);
        var (traditional, simplified) = Evidence(piece);
        var (own, other) = language == "zh-Hant" ? (traditional, simplified) : (simplified, traditional);
        if (own > 0)
            return (null, false);
        return other >= Clear ? (language == "zh-Hant" ? "zh-Hans" : "zh-Hant", false) : (null, other == 1);
    }

    private static bool IsEnglish(ReadOnlySpan<char> piece)
    {
        var (words, known) = (0, false);
        var lookup = EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in piece.Split(' '))
        {
            var word = piece[range].Trim(",.;:!?()'\"-");
            if (word.Length == 0 || !char.IsAsciiLetter(word[0]))
                continue;
            words++;
            known |= lookup.Contains(word);
        }

        return words >= EnglishRun && known;
    }

    private static (int Traditional, int Simplified) Evidence(ReadOnlySpan<char> text)
    {
        var (traditional, simplified) = (0, 0);
        foreach (var c in text)
        {
            if (c < '\u3400')
                continue;
            traditional += HanPairs.IsTraditional(c) ? 1 : 0;
            simplified += HanPairs.IsSimplified(c) ? 1 : 0;
        }

        return (traditional, simplified);
    }

    private static bool IsOnlyEdges(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !Edges.Contains(text[i]))
                return false;
        }

        return true;
    }
}
