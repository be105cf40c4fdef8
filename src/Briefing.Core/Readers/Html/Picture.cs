using AngleSharp.Dom;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>A picture on its way to a figure: its caption may still follow.</summary>
internal sealed class Picture(IElement element, TextSpan source, string? mediaUrl, string? pageUrl, string alternativeText)
{
    /// <summary>Address of the picture.</summary>
    public string? MediaUrl => mediaUrl;

    /// <summary>The caption so far.</summary>
    public Paragraph? Caption { get; private set; }

    /// <summary>Whether a paragraph behind the picture says that it is its caption.</summary>
    public bool IsDescribedBy(Paragraph paragraph)
    {
        var text = PlainText.Of(paragraph.Content);
        return CaptionText.IsMarked(text) || (alternativeText.Length > 0 && CaptionText.AreSame(text, alternativeText));
    }

    /// <summary>Adds a paragraph to the caption.</summary>
    public void Describe(Paragraph paragraph)
    {
        if (Caption is null)
        {
            Caption = paragraph;
            return;
        }

        var end = new LineBreak { Source = new TextSpan(Caption.Source.End, 0) };
        Caption = new Paragraph([.. Caption.Content, end, .. paragraph.Content])
        {
            Source = TextSpan.FromBounds(Math.Min(Caption.Source.Start, paragraph.Source.Start), Math.Max(Caption.Source.End, paragraph.Source.End)),
        };
    }

    /// <summary>Accounts for the same picture given a second time.</summary>
    public void Repeat(HtmlPage page, List<LedgerEntry> ledger) => LeaveOut(page, ledger, LedgerReason.Repetition);

    /// <summary>The figure; null where there is neither an address nor words.</summary>
    public Figure? ToFigure(HtmlPage page, List<LedgerEntry> ledger)
    {
        var caption = Caption is null ? "" : PlainText.Of(Caption.Content);
        string? alternative = alternativeText;
        if (string.IsNullOrWhiteSpace(alternativeText))
        {
            alternative = null;
        }
        else if (caption.Length > 0 && CaptionText.Says(caption, alternativeText))
        {
            alternative = null;
            LeaveOut(page, ledger, LedgerReason.Repetition);
        }
        else if (CaptionText.SaysNothing(alternativeText))
        {
            alternative = null;
            LeaveOut(page, ledger, LedgerReason.StrayMarkup);
        }

        if (mediaUrl is null && alternative is null && Caption is null)
            return null;
        var span = Caption is null ? source : TextSpan.FromBounds(Math.Min(source.Start, Caption.Source.Start), Math.Max(source.End, Caption.Source.End));
        var credited = Caption is null ? null : CreditedCaption.Split(Caption, keepsWords: alternative is null);
        ledger.AddRange(credited?.Brackets ?? []);
        return new Figure(mediaUrl, pageUrl, alternative, credited is null ? Caption : credited.Caption, credited?.Credit) { Source = span };
    }

    private void LeaveOut(HtmlPage page, List<LedgerEntry> ledger, LedgerReason reason)
    {
        if (!string.IsNullOrWhiteSpace(alternativeText))
            ledger.Add(new LedgerEntry(page.AttributeOf(element, "alt"), alternativeText, reason));
    }
}
