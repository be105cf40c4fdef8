using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>
/// What a post says to the generator of its site and not to its readers: Liquid's tags and objects, <c>{% include x.html %}</c> and
/// <c>{{ site.url }}</c> (Liquid, "Introduction"), and kramdown's attribute lists and extensions, <c>{: .center}</c> and <c>{::comment}</c>
/// (kramdown, "Syntax"). The generator carries them out before the text is Markdown or HTML, so they are taken out before it is read.
/// </summary>
/// <param name="Text">The source with marks or blanks in the place of what is taken out; all else stands where it stood.</param>
/// <param name="Ledger">What was taken out, in order.</param>
/// <param name="Listings">Listings, which stand in <paramref name="Text"/> between fences as Markdown has them.</param>
/// <param name="Elements">What readers of the site saw where tags stood, in order.</param>
internal sealed record SiteMarkup(SourceText Text, ImmutableArray<LedgerEntry> Ledger, ImmutableArray<SiteListing> Listings, ImmutableArray<SiteElement> Elements)
{
    /// <summary>Stands for what says nothing to a reader.</summary>
    public const char Gone = '\uE010';

    /// <summary>Stands for words that the generator would have put there and that the source does not have.</summary>
    public const char Lost = '\uE011';

    /// <summary>The source as it was received.</summary>
    private string Received { get; init; } = Text.Text;

    private static readonly string[] Signs = ["{%", "{{", "{:", "{#", "TOC]", "toc]", "*["];

    /// <summary>Takes it out of a body.</summary>
    public static SiteMarkup Hide(SourceText source)
    {
        foreach (var sign in Signs)
        {
            if (source.Body.Contains(sign, StringComparison.Ordinal))
                return SiteMarkupScanner.Scan(source) with { Received = source.Text };
        }

        return None(source);
    }

    /// <summary>Takes nothing out: the source of a text that no generator carries out.</summary>
    public static SiteMarkup None(SourceText source) => new(source, [], [], []);

    /// <summary>
    /// The blocks without the marks that stood for it, and with what readers of the site saw there; where words are missing, a lacuna. A block of
    /// which nothing stays goes. Code is shown as it was written, so what was taken out of it is put back.
    /// </summary>
    /// <param name="blocks">The blocks as they were read.</param>
    /// <param name="baseUrl">Address that relative addresses are relative to; null where it is not known.</param>
    /// <returns>The blocks, and what is left out of them, in order.</returns>
    public (ImmutableArray<Block> Blocks, ImmutableArray<LedgerEntry> Ledger) Remove(ImmutableArray<Block> blocks, Uri? baseUrl)
    {
        if (Ledger.IsEmpty)
            return (blocks, Ledger);
        var restored = new HashSet<int>();
        var article = BlockTree.Map(new Article(blocks), block => block switch
        {
            TextBlock text => text with { Content = Trim(Remove(text.Content, restored)) },
            CodeBlock code => code with { Text = Restore(code.Text, code.Source, restored) },
            Figure figure => figure with { AlternativeText = Plain(figure.AlternativeText), Credit = Plain(figure.Credit) },
            _ => block,
        });
        var placement = new SitePlacement(Received, Elements.RemoveAll(element => restored.Contains(EntryAt(element.Tag.Start))), baseUrl);
        var placed = WithoutEmpty(placement.Place(article.Blocks));
        var shown = placement.Shown;
        return (placed, restored.Count == 0 && shown.Count == 0 ? Ledger : [.. Ledger.Where((_, index) => !restored.Contains(index)).SelectMany(entry => Without(entry, shown))]);
    }

    /// <summary>A tag without the words of it that are on the page.</summary>
    private static List<LedgerEntry> Without(LedgerEntry entry, IReadOnlyList<(TextSpan Tag, TextSpan Words)> shown)
    {
        var (low, high) = (0, shown.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = shown[middle].Tag.Start < entry.Source.Start ? (middle + 1, high) : (low, middle);
        }

        if (low == shown.Count || shown[low].Tag != entry.Source)
            return [entry];
        var pieces = new List<LedgerEntry>();
        var start = entry.Source.Start;
        for (; low < shown.Count && shown[low].Tag == entry.Source; low++)
        {
            Keep(start, shown[low].Words.Start);
            start = Math.Max(start, shown[low].Words.End);
        }

        Keep(start, entry.Source.End);
        return pieces;

        void Keep(int from, int to)
        {
            if (to > from && !entry.Text.AsSpan(from - entry.Source.Start, to - from).IsWhiteSpace())
                pieces.Add(entry with { Source = TextSpan.FromBounds(from, to), Text = entry.Text[(from - entry.Source.Start)..(to - entry.Source.Start)] });
        }
    }

    /// <summary>Whether a text may hold marks; a source may have such characters of its own.</summary>
    public static bool HoldsMark(string text) => text.AsSpan().IndexOfAny(Gone, Lost) >= 0;

    /// <summary>What is left out, in the pieces that stand around the marks in it.</summary>
    public IEnumerable<LedgerEntry> WithoutMarks(LedgerEntry entry)
    {
        if (Ledger.IsEmpty || !HoldsMark(entry.Text))
            return [entry];
        if (entry.Text.Length != entry.Source.Length)
            return Plain(entry.Text) is { } plain ? [entry with { Text = plain }] : [];
        var pieces = new List<LedgerEntry>();
        var start = 0;
        for (var i = 0; i <= entry.Text.Length; i++)
        {
            if (i < entry.Text.Length && !(entry.Text[i] is Gone or Lost && EntryAt(entry.Source.Start + i) >= 0))
                continue;
            if (i > start)
                pieces.Add(entry with { Source = new TextSpan(entry.Source.Start + start, i - start), Text = entry.Text[start..i] });
            start = i + 1;
        }

        return pieces;
    }

    /// <summary>A text without the marks; null where nothing else is in it.</summary>
    public string? Plain(string? text)
    {
        if (text is null || Ledger.IsEmpty || text.AsSpan().IndexOfAny(Gone, Lost) < 0)
            return text;
        var plain = string.Concat(text.Where(c => c is not (Gone or Lost))).Trim();
        return plain.Length == 0 ? null : plain;
    }

    private static ImmutableArray<Block> WithoutEmpty(ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock { Content.IsEmpty: true }:
                    break;
                case ListBlock list:
                    var items = ImmutableArray.CreateRange(list.Items, item => new ListItem(WithoutEmpty(item.Blocks)));
                    if (items.RemoveAll(item => item.Blocks.IsEmpty) is { IsEmpty: false } rest)
                        kept.Add(list with { Items = rest });
                    break;
                case Quotation quotation:
                    if (WithoutEmpty(quotation.Blocks) is { IsEmpty: false } quoted)
                        kept.Add(quotation with { Blocks = quoted });
                    break;
                case Table table:
                    kept.Add(table with { Rows = table.Rows.RemoveAll(row => row.Cells.All(cell => cell.Blocks.Length > 0 && cell.Blocks.All(block => block is TextBlock { Content.IsEmpty: true }))) });
                    break;
                default:
                    kept.Add(block);
                    break;
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>Code with the characters that the marks in it stand for. Marks stand in it in the order in which they stand in the source.</summary>
    private string Restore(string code, TextSpan source, HashSet<int> restored)
    {
        if (code.AsSpan().IndexOfAny(Gone, Lost) < 0)
            return code;
        var marks = new List<(int Index, int Entry, int Place)>();
        var place = source.Start;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] is not (Gone or Lost))
                continue;
            place = Text.Text.IndexOf(code[i], place, Math.Max(0, source.End - place));
            if (place < 0)
                break;
            if (EntryAt(place) is >= 0 and var entry)
                marks.Add((i, entry, place));
            place++;
        }

        var text = code.ToCharArray();
        foreach (var entry in marks.GroupBy(mark => mark.Entry))
        {
            var (said, start) = (Ledger[entry.Key].Text, Ledger[entry.Key].Source.Start);
            var isWhole = entry.Count() == said.Count(c => c is not ('\r' or '\n'));
            if (isWhole)
                restored.Add(entry.Key);
            foreach (var mark in entry)
                text[mark.Index] = isWhole ? said[mark.Place - start] : ' ';
        }

        return new string(text);
    }

    private ImmutableArray<Inline> Remove(ImmutableArray<Inline> content, HashSet<int> restored)
    {
        var kept = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
            {
                var inner = Remove(container.Content, restored);
                if (!inner.IsEmpty)
                    kept.Add(inner == container.Content ? container : container with { Content = inner });
            }
            else if (inline is TextRun run && run.Text.AsSpan().IndexOfAny(Gone, Lost) >= 0)
            {
                Split(run, kept);
            }
            else if (inline is CodeSpan code)
            {
                kept.Add(Restore(code.Text, code.Source, restored) is var words && words == code.Text ? code : code with { Text = words });
            }
            else
            {
                kept.Add(inline);
            }
        }

        return kept.Count == content.Length && kept.SequenceEqual(content) ? content : kept.ToImmutable();
    }

    private void Split(TextRun run, ImmutableArray<Inline>.Builder kept)
    {
        var (text, place) = (0, run.Source.Start);
        for (var at = run.Text.AsSpan().IndexOfAny(Gone, Lost); at >= 0 && at < run.Text.Length;)
        {
            var end = at + 1;
            while (end < run.Text.Length && run.Text[end] == run.Text[at])
                end++;
            var source = Text.Text.IndexOf(run.Text[at], place, Math.Max(0, run.Source.End - place));
            if (source >= 0 && EntryAt(source) >= 0)
            {
                if (at > text)
                    kept.Add(new TextRun(run.Text[text..at]) { Source = TextSpan.FromBounds(place, source) });
                if (run.Text[at] == Lost)
                    kept.Add(new Lacuna(LacunaReason.EmptyTemplate) { Source = new TextSpan(source, end - at) });
                (text, place) = (end, Math.Min(source + end - at, Math.Max(source, run.Source.End)));
            }

            var next = run.Text.AsSpan(end).IndexOfAny(Gone, Lost);
            at = next < 0 ? -1 : end + next;
        }

        if (text < run.Text.Length)
            kept.Add(text == 0 ? run : new TextRun(run.Text[text..]) { Source = TextSpan.FromBounds(place, Math.Max(place, run.Source.End)) });
    }

    /// <summary>Index of the entry that was taken out of a place; -1 where none was, since a source may have the characters of the marks itself.</summary>
    private int EntryAt(int place)
    {
        var (low, high) = (0, Ledger.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Ledger[middle].Source.Start <= place ? (middle, high) : (low, middle - 1);
        }

        return Ledger[low].Source.Start <= place && place < Ledger[low].Source.End ? low : -1;
    }

    /// <summary>Running text without blanks and line breaks at its ends.</summary>
    private ImmutableArray<Inline> Trim(ImmutableArray<Inline> content)
    {
        while (content is [TextRun { Text: var first }, ..] && string.IsNullOrWhiteSpace(first) || content is [LineBreak, ..])
            content = content.RemoveAt(0);
        while (content is [.., TextRun { Text: var last }] && string.IsNullOrWhiteSpace(last) || content is [.., LineBreak])
            content = content.RemoveAt(content.Length - 1);
        if (content is [.., TextRun end] && char.IsWhiteSpace(end.Text[^1]) && end.Text.TrimEnd() is var words)
            content = content.SetItem(content.Length - 1, new TextRun(words) { Source = Text.Text.AsSpan(end.Source.Start, end.Source.Length).StartsWith(words) ? new TextSpan(end.Source.Start, words.Length) : end.Source });
        return content;
    }
}
