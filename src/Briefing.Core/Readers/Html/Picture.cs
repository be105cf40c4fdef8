using System.Collections.Immutable;
using AngleSharp.Dom;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>A picture on its way to a figure: its caption may still follow.</summary>
internal sealed class Picture(IElement element, TextSpan tag, string? mediaUrl, string? pageUrl, string alternativeText)
{
    private IElement _described = element;
    private string _alternative = alternativeText;
    private readonly List<Paragraph> _caption = [];

    /// <summary>Address of the picture.</summary>
    public string? MediaUrl => mediaUrl;

    /// <summary>The caption so far.</summary>
    public Paragraph? Caption => _caption.Count == 0 ? null : Joined();

    /// <summary>Whether there is a caption.</summary>
    public bool IsDescribed => _caption.Count > 0;

    /// <summary>Whether a paragraph behind the picture says that it is its caption.</summary>
    public bool IsDescribedBy(Paragraph paragraph)
    {
        var text = PlainText.Of(paragraph.Content);
        return CaptionText.IsMarked(text) || (_alternative.Length > 0 && CaptionText.AreSame(text, _alternative));
    }

    /// <summary>Adds a paragraph to the caption.</summary>
    public void Describe(Paragraph paragraph) => _caption.Add(paragraph);

    /// <summary>Takes up the same picture given a second time, as for browsers without scripts; it may have the words that the first lacks.</summary>
    public void Repeat(Picture again, HtmlPage page, List<LedgerEntry> ledger)
    {
        if (_alternative.Length == 0)
            (_described, _alternative) = (again._described, again._alternative);
        else
            again.LeaveOut(page, ledger, LedgerReason.Repetition);
    }

    /// <summary>The figure; null where there is neither an address nor words.</summary>
    /// <param name="page">The page that the picture stands in.</param>
    /// <param name="source">The source file.</param>
    /// <param name="ledger">Takes what is not on the page.</param>
    /// <param name="title">Title of the page; alternative text that only repeats it says nothing.</param>
    public Figure? ToFigure(HtmlPage page, string source, List<LedgerEntry> ledger, string? title)
    {
        var paragraph = Caption;
        var caption = paragraph is null ? "" : PlainText.Of(paragraph.Content);
        string? alternative = _alternative;
        if (string.IsNullOrWhiteSpace(alternative))
        {
            alternative = null;
        }
        else if ((caption.Length > 0 && CaptionText.Says(caption, alternative)) || (title is not null && CaptionText.AreSame(title, alternative)))
        {
            alternative = null;
            LeaveOut(page, ledger, LedgerReason.Repetition);
        }
        else if (CaptionText.SaysNothing(alternative))
        {
            alternative = null;
            LeaveOut(page, ledger, LedgerReason.StrayMarkup);
        }

        if (mediaUrl is null && alternative is null && paragraph is null)
            return null;
        var span = paragraph is null ? tag : TextSpan.FromBounds(Math.Min(tag.Start, paragraph.Source.Start), Math.Max(tag.End, paragraph.Source.End));
        var credited = paragraph is null ? null : CreditedCaption.Split(paragraph, source, keepsWords: alternative is null);
        ledger.AddRange(credited?.Brackets ?? []);
        return new Figure(mediaUrl, pageUrl, alternative, credited is null ? paragraph : credited.Caption, credited?.Credit) { Source = span };
    }

    /// <summary>The paragraphs of the caption as one, each on a line of its own.</summary>
    private Paragraph Joined()
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        foreach (var paragraph in _caption)
        {
            if (content.Count > 0)
                content.Add(new LineBreak { Source = new TextSpan(content[^1].Source.End, 0) });
            content.AddRange(paragraph.Content);
        }

        return new Paragraph(content.ToImmutable())
        {
            Source = TextSpan.FromBounds(_caption.Min(paragraph => paragraph.Source.Start), _caption.Max(paragraph => paragraph.Source.End)),
        };
    }

    private void LeaveOut(HtmlPage page, List<LedgerEntry> ledger, LedgerReason reason)
    {
        if (!string.IsNullOrWhiteSpace(_alternative))
            ledger.Add(new LedgerEntry(page.AttributeOf(_described, "alt"), _alternative, reason));
    }
}
