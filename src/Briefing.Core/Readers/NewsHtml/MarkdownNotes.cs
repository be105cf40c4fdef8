using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>
/// Notes as kramdown writes them: the call <c>[^1]</c>, and a paragraph that begins with <c>[^1]:</c>. A call of a note that no paragraph gives is
/// text, as kramdown has it.
/// </summary>
internal static class MarkdownNotes
{
    private const int LongestLabel = 40;

    /// <summary>The blocks with the notes behind them; a page that has notes of its own has no others. The marks before their texts go into <paramref name="ledger"/>.</summary>
    public static ImmutableArray<Block> Apply(ImmutableArray<Block> blocks, List<LedgerEntry> ledger)
    {
        if (blocks.Any(block => block is NoteList))
            return blocks;
        var notes = new List<Note>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is not Paragraph { Content: [TextRun first, ..] } paragraph || LabelAt(first.Text, 0) is not { } label || first.Text.ElementAtOrDefault(label.Length + 3) != ':' || !labels.Add(label))
            {
                kept.Add(block);
                continue;
            }

            var length = Math.Min(label.Length + 4, first.Text.Length);
            var mark = new TextSpan(first.Source.Start, length);
            ledger.Add(new LedgerEntry(mark, first.Text[..length], LedgerReason.StrayMarkup));
            var rest = first.Text[length..].TrimStart();
            var start = Math.Min(first.Source.End, mark.End + first.Text.Length - length - rest.Length);
            ImmutableArray<Inline> content = rest.Length == 0 ? paragraph.Content.RemoveAt(0) : paragraph.Content.SetItem(0, new TextRun(rest) { Source = TextSpan.FromBounds(start, Math.Max(start, first.Source.End)) });
            notes.Add(new Note(label, content.IsEmpty ? [] : [paragraph with { Content = content, Source = TextSpan.FromBounds(start, Math.Max(start, paragraph.Source.End)) }], paragraph.Source));
        }

        if (notes.Count == 0)
            return blocks;
        kept.Add(new NoteList([.. notes]) { Source = TextSpan.FromBounds(notes[0].Source.Start, Math.Max(notes[0].Source.End, notes[^1].Source.End)) });
        return BlockTree.Map(new Article(kept.ToImmutable()), block => block is TextBlock text ? text with { Content = Calls(text.Content, labels) } : block).Blocks;
    }

    private static ImmutableArray<Inline> Calls(ImmutableArray<Inline> content, HashSet<string> labels)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
                result.Add(container with { Content = Calls(container.Content, labels) });
            else if (inline is TextRun run && run.Text.Contains("[^", StringComparison.Ordinal))
                Split(run, labels, result);
            else
                result.Add(inline);
        }

        return result.DrainToImmutable();
    }

    private static void Split(TextRun run, HashSet<string> labels, ImmutableArray<Inline>.Builder result)
    {
        var from = 0;
        for (var at = run.Text.IndexOf("[^", StringComparison.Ordinal); at >= 0; at = run.Text.IndexOf("[^", at + 1, StringComparison.Ordinal))
        {
            if (run.Source.Length != run.Text.Length || LabelAt(run.Text, at) is not { } label || !labels.Contains(label))
                continue;
            if (at > from)
                result.Add(new TextRun(run.Text[from..at]) { Source = new TextSpan(run.Source.Start + from, at - from) });
            result.Add(new NoteReference(label, 0) { Source = new TextSpan(run.Source.Start + at, label.Length + 3) });
            from = at + label.Length + 3;
        }

        if (from < run.Text.Length)
            result.Add(from == 0 ? run : new TextRun(run.Text[from..]) { Source = new TextSpan(run.Source.Start + from, run.Text.Length - from) });
    }

    /// <summary>The label of <c>[^label]</c> at an index; null where none stands there.</summary>
    private static string? LabelAt(string text, int at)
    {
        var words = text.AsSpan(at, Math.Min(LongestLabel + 3, text.Length - at));
        if (!words.StartsWith("[^", StringComparison.Ordinal))
            return null;
        var end = words.IndexOfAny(']', ' ', '\n');
        return end > 2 && words[end] == ']' ? words[2..end].ToString() : null;
    }
}
