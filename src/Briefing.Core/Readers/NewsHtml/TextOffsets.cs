using AngleSharp.Dom;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>How much text of a page stands before each of its elements, in the order of the source.</summary>
internal sealed class TextOffsets
{
    private readonly HtmlPage _page;
    private readonly int[] _starts;
    private readonly int[] _before;

    /// <summary>Counts the text of a page.</summary>
    public TextOffsets(HtmlPage page)
    {
        _page = page;
        _starts = [.. page.Tokens.Select(token => page.SpanOf(token, 0, 0).Start)];
        _before = new int[_starts.Length + 1];
        for (var i = 0; i < _starts.Length; i++)
            _before[i + 1] = _before[i] + page.Tokens[i].Text.Length;
    }

    /// <summary>Characters before an element's start tag.</summary>
    public int Before(IElement element)
    {
        var at = Array.BinarySearch(_starts, _page.TagOf(element).Start);
        return _before[at < 0 ? ~at : at];
    }
}
