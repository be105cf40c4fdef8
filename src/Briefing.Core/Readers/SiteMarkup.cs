using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>
/// What a post says to the generator of its site and not to its readers: Liquid's tags and objects, <c>{% include x.html %}</c> and
/// <c>{{ site.url }}</c> (Liquid, "Introduction"), and kramdown's attribute lists and extensions, <c>{: .center}</c> and <c>{::comment}</c>
/// (kramdown, "Syntax").
/// </summary>
internal static class SiteMarkup
{
    private const int Longest = 400;

    /// <summary>The blocks without it; what goes is entered into <paramref name="ledger"/>. A block of which nothing stays goes too.</summary>
    public static ImmutableArray<Block> Remove(ImmutableArray<Block> blocks, SourceText source, List<LedgerEntry> ledger)
    {
        if (!source.Body.Contains("{%", StringComparison.Ordinal) && !source.Body.Contains("{{", StringComparison.Ordinal) && !source.Body.Contains("{:", StringComparison.Ordinal))
            return blocks;
        var article = BlockTree.Map(new Article(blocks), block => block is TextBlock text ? text with { Content = Trim(Remove(text.Content, source, ledger)) } : block);
        return [.. article.Blocks.Where(block => block is not TextBlock { Content.IsEmpty: true })];
    }

    /// <summary>Where the generator is spoken to in a text, in order.</summary>
    internal static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0 && open + 3 < text.Length;)
        {
            var length = LengthAt(text.AsSpan(open, Math.Min(text.Length - open, Longest)));
            if (length > 0)
                found.Add(new TextSpan(open, length));
            open = text.IndexOf('{', open + Math.Max(length, 1));
        }

        return found;
    }

    private static int LengthAt(ReadOnlySpan<char> text)
    {
        var closer = text[1] switch { '%' => "%}", '{' => "}}", ':' => "}", _ => null };
        var end = closer is null ? -1 : text[2..].IndexOf(closer, StringComparison.Ordinal);
        if (end < 0)
            return 0;
        var inner = text.Slice(2, end);
        var isMarkup = text[1] switch
        {
            '%' => inner.TrimStart("- ") is [var first, ..] && char.IsAsciiLetter(first),
            '{' => IsObject(inner.Trim(" -")),
            _ => !inner.Contains('\n') && IsAttributeList(inner),
        };
        return isMarkup ? end + 2 + closer!.Length : 0;
    }

    /// <summary>Whether braces hold a name of the generator's, a name with a member, or a filter; mathematics and other words are none.</summary>
    private static bool IsObject(ReadOnlySpan<char> inner)
    {
        var name = inner.IndexOfAnyExcept(NameCharacters);
        var word = name < 0 ? inner : inner[..name];
        if (word.IsEmpty && !(inner is ['"' or '\'', ..]))
            return false;
        return word.StartsWith("site.") || word.StartsWith("page.") || word.StartsWith("post.") || word.StartsWith("include.") || word.StartsWith("layout.") || word is "content" or "BASE_PATH" or "ASSET_PATH" || inner.Contains('|');
    }

    private static bool IsAttributeList(ReadOnlySpan<char> inner)
    {
        inner = inner.TrimStart(": ");
        return inner.IsEmpty || inner[0] is '.' or '#' or '/' || inner.Contains('=') || inner is "toc" or "comment" or "nomarkdown" or "options" || inner.StartsWith("toc ") || inner.StartsWith("footnotes");
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    private static ImmutableArray<Inline> Remove(ImmutableArray<Inline> content, SourceText source, List<LedgerEntry> ledger)
    {
        var kept = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
            {
                var inner = Remove(container.Content, source, ledger);
                if (!inner.IsEmpty)
                    kept.Add(inner == container.Content ? container : container with { Content = inner });
            }
            else if (inline is TextRun run && Find(run.Text) is { Count: > 0 } found)
            {
                Split(run, found, source, kept, ledger);
            }
            else
            {
                kept.Add(inline);
            }
        }

        return kept.Count == content.Length && kept.SequenceEqual(content) ? content : kept.ToImmutable();
    }

    private static void Split(TextRun run, List<TextSpan> found, SourceText source, ImmutableArray<Inline>.Builder kept, List<LedgerEntry> ledger)
    {
        var (text, place) = (0, run.Source.Start);
        foreach (var span in found)
        {
            var words = run.Text.Substring(span.Start, span.Length);
            var at = source.Text.IndexOf(words, place, Math.Max(0, run.Source.End - place), StringComparison.Ordinal);
            if (at < 0)
                continue;
            if (span.Start > text)
                kept.Add(new TextRun(run.Text[text..span.Start]) { Source = TextSpan.FromBounds(place, at) });
            ledger.Add(new LedgerEntry(new TextSpan(at, words.Length), words, LedgerReason.StrayMarkup));
            (text, place) = (span.End, at + words.Length);
        }

        if (text < run.Text.Length)
            kept.Add(new TextRun(run.Text[text..]) { Source = TextSpan.FromBounds(place, Math.Max(place, run.Source.End)) });
    }

    /// <summary>Running text without blanks and line breaks at its ends.</summary>
    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        while (content is [TextRun { Text: var first }, ..] && string.IsNullOrWhiteSpace(first) || content is [LineBreak, ..])
            content = content.RemoveAt(0);
        while (content is [.., TextRun { Text: var last }] && string.IsNullOrWhiteSpace(last) || content is [.., LineBreak])
            content = content.RemoveAt(content.Length - 1);
        return content;
    }
}
