using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>A caption apart from the credit at its end.</summary>
/// <param name="Caption">The caption without the credit; null where nothing is left.</param>
/// <param name="Credit">The credit without its brackets.</param>
/// <param name="Brackets">The brackets, which are on the page no more.</param>
internal sealed record CreditedCaption(Paragraph? Caption, string Credit, ImmutableArray<LedgerEntry> Brackets)
{
    /// <summary>
    /// Splits a caption; null where it ends without a credit, or with one that is not plain text of its own.
    /// </summary>
    /// <param name="caption">The caption.</param>
    /// <param name="source">The source file.</param>
    /// <param name="keepsWords">Whether a caption that is a credit only stays one, because the figure has no other words.</param>
    public static CreditedCaption? Split(Paragraph caption, string source, bool keepsWords) =>
        caption.Content.Any(inline => inline is LineBreak)
            ? AtLine(caption, [.. caption.Content.SkipWhile(inline => inline is not LineBreak).Skip(1)], [.. caption.Content.TakeWhile(inline => inline is not LineBreak)])
                ?? AtLine(caption, caption.Content[..LastBreak(caption)], caption.Content[(LastBreak(caption) + 1)..])
                ?? AtEnd(caption, source, keepsWords)
            : AtEnd(caption, source, keepsWords);

    private static int LastBreak(Paragraph caption)
    {
        var at = caption.Content.Length - 1;
        while (caption.Content[at] is not LineBreak)
            at--;
        return at;
    }

    /// <summary>A line of its own that is a credit.</summary>
    private static CreditedCaption? AtLine(Paragraph caption, ImmutableArray<Inline> rest, ImmutableArray<Inline> line)
    {
        if (rest.IsEmpty || line.IsEmpty || line.Any(inline => inline is Link))
            return null;
        var text = PlainText.Of(line);
        return CaptionCredit.Find(text) == text.Trim() ? new CreditedCaption(caption with { Content = rest, Source = SpanOf(rest) }, text.Trim(), []) : null;
    }

    private static CreditedCaption? AtEnd(Paragraph caption, string source, bool keepsWords)
    {
        if (caption.Content is not [.., TextRun last] || !source.AsSpan(last.Source.Start, last.Source.Length).SequenceEqual(last.Text) || CaptionCredit.Find(last.Text) is not { } credit)
            return null;
        var start = last.Text.LastIndexOf(credit, StringComparison.Ordinal);
        var kept = last.Text.AsSpan(0, start).TrimEnd(" \u3000（(［[【").TrimEnd(" \u3000");
        ImmutableArray<Inline> content = kept.Length > 0
            ? [.. caption.Content[..^1], last with { Text = kept.ToString(), Source = new TextSpan(last.Source.Start, kept.Length) }]
            : WithoutBlankEnd(caption.Content[..^1]);
        if (content.IsEmpty && keepsWords)
            return null;
        return new CreditedCaption(
            content.IsEmpty ? null : caption with { Content = content, Source = SpanOf(content) },
            credit,
            [.. Around(last, kept.Length, start).Concat(Around(last, start + credit.Length, last.Text.Length))]);
    }

    private static ImmutableArray<Inline> WithoutBlankEnd(ImmutableArray<Inline> content)
    {
        while (content is [.., LineBreak])
            content = content[..^1];
        if (content is not [.., TextRun last])
            return content;
        var text = last.Text.TrimEnd(' ', '\u3000');
        return text.Length == 0 ? WithoutBlankEnd(content[..^1]) : content.SetItem(content.Length - 1, last with { Text = text });
    }

    private static TextSpan SpanOf(ImmutableArray<Inline> content) =>
        TextSpan.FromBounds(content.Min(inline => inline.Source.Start), content.Max(inline => inline.Source.End));

    private static IEnumerable<LedgerEntry> Around(TextRun run, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(run.Text[i]))
                yield return new LedgerEntry(new TextSpan(run.Source.Start + i, 1), run.Text[i].ToString(), LedgerReason.Layout);
        }
    }
}
