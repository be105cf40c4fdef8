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
    /// <param name="keepsWords">Whether a caption that is a credit only stays one, because the figure has no other words.</param>
    public static CreditedCaption? Split(Paragraph caption, bool keepsWords)
    {
        if (caption.Content is not [.., TextRun last] || last.Text.Length != last.Source.Length || CaptionCredit.Find(last.Text) is not { } credit)
            return null;
        var start = last.Text.LastIndexOf(credit, StringComparison.Ordinal);
        var rest = last.Text.AsSpan(0, start).TrimEnd(" \u3000（(［[【");
        var kept = rest.TrimEnd(" \u3000\n");
        ImmutableArray<Inline> content = kept.Length > 0
            ? [.. caption.Content[..^1], last with { Text = kept.ToString(), Source = new TextSpan(last.Source.Start, kept.Length) }]
            : [.. caption.Content[..^1].Reverse().SkipWhile(inline => inline is LineBreak or TextRun { Text: " " }).Reverse()];
        if (content.IsEmpty && keepsWords)
            return null;
        return new CreditedCaption(
            content.IsEmpty ? null : new Paragraph(content) { Source = TextSpan.FromBounds(content.Min(inline => inline.Source.Start), content.Max(inline => inline.Source.End)) },
            credit,
            [.. Around(last, kept.Length, start).Concat(Around(last, start + credit.Length, last.Text.Length))]);
    }

    private static IEnumerable<LedgerEntry> Around(TextRun run, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(run.Text[i]))
                yield return new LedgerEntry(new TextSpan(run.Source.Start + i, 1), run.Text[i].ToString(), LedgerReason.Layout);
        }
    }
}
