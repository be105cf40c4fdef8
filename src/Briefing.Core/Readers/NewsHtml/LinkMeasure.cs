using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>How much of running text is links.</summary>
/// <param name="Links">Number of links.</param>
/// <param name="Inside">Letters and digits in links.</param>
/// <param name="Outside">Letters and digits outside them.</param>
/// <param name="TagLinks">Number of links that lead to a tag.</param>
internal readonly record struct LinkMeasure(int Links, int Inside, int Outside, int TagLinks)
{
    /// <summary>Whether there is nothing but links, a date or a name beside them aside.</summary>
    public bool IsLinks => Links > 0 && Outside * 4 <= Inside;

    /// <summary>Whether there are links, and all lead to tags.</summary>
    public bool OnlyTagLinks => Links > 0 && Links == TagLinks;

    /// <summary>Measures some inlines.</summary>
    public static LinkMeasure Of(ImmutableArray<Inline> content)
    {
        var measure = default(LinkMeasure);
        foreach (var inline in content)
        {
            var inner = inline switch
            {
                Link link => new LinkMeasure(1, Count(PlainText.Of(link.Content)), 0, link.Target is ExternalTarget target && IsTag(target.Url) ? 1 : 0),
                InlineContainer container => Of(container.Content),
                _ => new LinkMeasure(0, 0, Count(PlainText.OfLeaf(inline)), 0),
            };
            measure = new LinkMeasure(measure.Links + inner.Links, measure.Inside + inner.Inside, measure.Outside + inner.Outside, measure.TagLinks + inner.TagLinks);
        }

        return measure;
    }

    /// <summary>Whether an address is that of a tag.</summary>
    public static bool IsTag(string url)
    {
        var path = url.AsSpan();
        var host = path.IndexOf("://");
        path = host < 0 ? path : path[(host + 3)..];
        return path.Contains("/tag/", StringComparison.OrdinalIgnoreCase) || path.Contains("/tags/", StringComparison.OrdinalIgnoreCase) ||
            path.Contains("/hashtag/", StringComparison.OrdinalIgnoreCase) || path.Contains("/keyword/", StringComparison.OrdinalIgnoreCase) ||
            path.Contains("/keywords/", StringComparison.OrdinalIgnoreCase) || path.Contains("/label/", StringComparison.OrdinalIgnoreCase);
    }

    private static int Count(string text) => text.Count(char.IsLetterOrDigit);
}
