using System.Globalization;
using AngleSharp.Dom;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Notes as pages have them: a link to a place further down, and there, as a rule, a link back (WordPress and MediaWiki, <c>#cite_note-1</c>; Word,
/// <c>#_ftn1</c>; Markdown's generators, <c>#fn:1</c>). A raised number needs no link back.
/// </summary>
internal sealed class AnchoredNotes
{
    private const int LongestMark = 12;
    private const int MostLevels = 8;
    private const int MostMarksBeside = 4;
    private const int MostLevelsOfMark = 3;
    private const int MostElementsOfMark = 8;
    private const int MostNodesBeside = 48;

    private readonly Dictionary<IElement, string> _calls = [];
    private readonly Dictionary<IElement, string> _notes = [];
    private readonly HashSet<IElement> _returns = [];
    private readonly HashSet<IElement> _around = [];
    private readonly Dictionary<IElement, IElement> _before = [];

    private AnchoredNotes()
    {
    }

    /// <summary>Label of the note that an element calls; null where it calls none.</summary>
    public string? CalledBy(IElement element) => _calls.GetValueOrDefault(element);

    /// <summary>Label of the note that an element holds; null where it holds none.</summary>
    public string? HeldBy(IElement element) => _notes.GetValueOrDefault(element);

    /// <summary>Whether an element only leads back from a note to its call.</summary>
    public bool LeadsBack(IElement element) => _returns.Contains(element);

    /// <summary>Whether notes stand in an element.</summary>
    public bool StandIn(IElement element) => _around.Contains(element);

    /// <summary>Finds the notes of a page.</summary>
    public static AnchoredNotes Find(HtmlPage page)
    {
        var notes = new AnchoredNotes();
        if (!page.LinksWithin)
            return notes;
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        var order = new Dictionary<IElement, int>();
        var links = new List<IElement>();
        var last = new Dictionary<IElement, IElement>();
        foreach (var element in page.Body.Descendants<IElement>())
        {
            order[element] = order.Count;
            if (element.ParentElement is { } parent)
            {
                if (IsOfLine(element) && last.TryGetValue(parent, out var before))
                    notes._before[element] = before;
                last[parent] = element;
            }

            if (element.Id is { Length: > 0 } id)
                places.TryAdd(id, element);
            if (element.LocalName != "a")
                continue;
            if (element.GetAttribute("name") is { Length: > 0 } name)
                places.TryAdd(name, element);
            if (element.GetAttribute("href") is ['#', _, ..])
                links.Add(element);
        }

        notes.Pair(page, [.. links.Select(link => LinkOf(link, places)).OfType<InnerLink>()], order);
        return notes;
    }

    private void Pair(HtmlPage page, List<InnerLink> links, Dictionary<IElement, int> order)
    {
        var holders = links.Where(link => link.Holder is not null).Select(link => link.Holder!).ToHashSet();
        var within = new Dictionary<(IElement Holder, IElement Target), List<IElement>>();
        foreach (var link in links)
        {
            var level = 0;
            for (var outer = link.Element.ParentElement; outer is not null && level < MostLevels; outer = outer.ParentElement, level++)
            {
                if (!holders.Contains(outer))
                    continue;
                if (!within.TryGetValue((outer, link.Target), out var inner))
                    within[(outer, link.Target)] = inner = [];
                inner.Add(link.Element);
            }
        }

        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in links)
        {
            if (call.Holder is not { } holder || _returns.Contains(call.Element) || order[call.Element] > order[holder] || holder.Contains(call.Element) || page.TextOf(call.Element).Trim() is not { Length: > 0 and <= LongestMark } mark)
                continue;
            var returns = PlacesOf(call.Element).SelectMany(place => within.GetValueOrDefault((holder, place)) ?? []).ToList();
            if (returns.Count == 0 && !(holder.LocalName is "li" or "p" or "dd" && IsRaised(call.Element) && Number(mark) is not null))
                continue;
            if (!_notes.TryGetValue(holder, out var label))
            {
                label = Number(mark) is { } number && !labels.Contains(number) ? number : Unused(labels);
                labels.Add(label);
                _notes.Add(holder, label);
                for (var outer = holder.ParentElement; outer is not null && _around.Add(outer); outer = outer.ParentElement)
                {
                }
            }

            _returns.UnionWith(returns);
            _calls[Around(page, call.Element, element => element == call.Element)] = label;
        }

        foreach (var back in _returns.ToArray())
            _returns.Add(Around(page, back, _returns.Contains));
    }

    private static InnerLink? LinkOf(IElement link, Dictionary<string, IElement> places)
    {
        var name = link.GetAttribute("href")![1..];
        if (!places.TryGetValue(name, out var target) && !places.TryGetValue(Uri.UnescapeDataString(name), out target))
            return null;
        return new InnerLink(link, target, HolderOf(target));
    }

    /// <summary>The item or paragraph that a place stands in; null in a heading, and where none is near.</summary>
    private static IElement? HolderOf(IElement target)
    {
        IElement? paragraph = null;
        var level = 0;
        for (var element = target; element is not null && level < MostLevels; element = element.ParentElement, level++)
        {
            switch (element.LocalName)
            {
                case "li" or "dd":
                    return element;
                case "p":
                    paragraph ??= element;
                    break;
                case "div" when element == target || paragraph is null && level <= MostLevelsOfMark:
                    return paragraph ?? element;
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "td" or "th" or "ul" or "ol" or "blockquote" or "section" or "article" or "header":
                    return paragraph;
            }
        }

        return paragraph;
    }

    /// <summary>The places by which a link back may name a call: itself, what it stands in alone, what stands in it, an anchor just before it.</summary>
    private IEnumerable<IElement> PlacesOf(IElement call)
    {
        yield return call;
        foreach (var inner in call.Descendants<IElement>().Take(MostElementsOfMark))
            yield return inner;
        var element = call;
        for (var level = 0; level <= MostLevelsOfMark; level++)
        {
            if (_before.TryGetValue(element, out var anchor))
                yield return anchor;
            if (element.ParentElement is not { } outer || outer.LocalName == "a" || !IsOfLine(outer))
                break;
            yield return outer;
            element = outer;
        }
    }

    private static bool IsOfLine(IElement element) => element.LocalName is "a" or "sup" or "span" or "b" or "strong" or "small";

    private static bool IsRaised(IElement call) => call.ParentElement?.LocalName == "sup" || call.FirstElementChild is { LocalName: "sup" };

    /// <summary>The figures of a mark, <c>[1]</c>, <c>注1</c> or <c>①</c>; null where it has none or other words.</summary>
    private static string? Number(string mark)
    {
        var words = mark.AsSpan().Trim("[]()（）［］〔〕【】^*注註释釋 \t\r\n");
        if (words.Length == 1 && char.GetNumericValue(words[0]) is >= 1 and <= 50 and var value)
            return value.ToString(CultureInfo.InvariantCulture);
        return words.Length is > 0 and <= 4 && words.IndexOfAnyExceptInRange('0', '9') < 0 ? words.ToString() : null;
    }

    private static string Unused(HashSet<string> labels)
    {
        var number = labels.Count + 1;
        while (labels.Contains(number.ToString(CultureInfo.InvariantCulture)))
            number++;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The outermost element of the line in which nothing but some links stands, brackets and arrows aside.</summary>
    private static IElement Around(HtmlPage page, IElement link, Func<IElement, bool> isLink)
    {
        var whole = link;
        for (var level = 0; level < MostLevelsOfMark && whole.ParentElement is { } outer && outer.LocalName != "a" && IsOfLine(outer) && HoldsOnly(page, outer, isLink); level++)
            whole = outer;
        return whole;
    }

    private static bool HoldsOnly(HtmlPage page, IElement outer, Func<IElement, bool> isLink)
    {
        var (marks, nodes) = (0, 0);
        return Holds(outer);

        bool Holds(INode parent)
        {
            for (var i = 0; i < parent.ChildNodes.Length; i++)
            {
                var node = parent.ChildNodes[i];
                if (++nodes > MostNodesBeside || node is IElement { LocalName: "img" or "br" })
                    return false;
                if (node is IText text)
                    marks += MarksIn(page, text);
                if (marks > MostMarksBeside || (node is IElement element && !isLink(element) && !Holds(element)))
                    return false;
            }

            return true;
        }
    }

    /// <summary>Marks in a text; a letter or figure counts for too many.</summary>
    private static int MarksIn(HtmlPage page, IText text)
    {
        var marks = 0;
        foreach (var piece in page.PiecesOf(text))
        {
            foreach (var c in piece.Text)
                marks += char.IsLetterOrDigit(c) ? MostMarksBeside + 1 : char.IsWhiteSpace(c) ? 0 : 1;
        }

        return marks;
    }

    /// <summary>A link within the page.</summary>
    /// <param name="Element">The link.</param>
    /// <param name="Target">Where it leads.</param>
    /// <param name="Holder">What would hold the note there.</param>
    private sealed record InnerLink(IElement Element, IElement Target, IElement? Holder);
}
