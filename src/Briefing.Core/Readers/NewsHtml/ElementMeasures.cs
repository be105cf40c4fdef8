using AngleSharp.Dom;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>How much text stands in each element of a page, and how much of it is links; counted once, from the inside out.</summary>
internal sealed class ElementMeasures
{
    private readonly Dictionary<INode, ElementMeasure> _measures = [];
    private readonly HtmlPage _page;

    /// <summary>Measures a page.</summary>
    public ElementMeasures(HtmlPage page)
    {
        _page = page;
        Measure(page.Body, isLink: false);
    }

    /// <summary>The measure of an element.</summary>
    public ElementMeasure Of(IElement element) => _measures.GetValueOrDefault(element);

    private ElementMeasure Measure(INode node, bool isLink)
    {
        if (node is IText text)
        {
            var length = _page.LengthOf(text);
            return new ElementMeasure(length, isLink ? length : 0, 0, 0, 0);
        }

        var measure = default(ElementMeasure);
        if (node is not IElement element || HtmlElements.IsExecutable(element.LocalName))
            return measure;
        var isAnchor = element.LocalName == "a";
        foreach (var child in element.ChildNodes)
            measure += Measure(child, isLink || isAnchor);
        if (isAnchor)
            measure = measure with { Links = measure.Links + 1 };
        else if (element.LocalName == "img")
            measure = measure with { Pictures = measure.Pictures + 1 };
        else if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "dl" or "table" or "blockquote" or "pre")
            measure = measure with { Structures = measure.Structures + 1 };
        _measures[element] = measure;
        return measure;
    }
}
