using Briefing.Chinese;
using Briefing.Core.Readers.Html;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>
/// Turns the body of a post into markup alone. As in Jekyll's kramdown, an HTML block runs from a tag at the start of a line to the end
/// tag that matches it, blank lines or not, and what stands between such blocks is Markdown.
/// </summary>
internal static class NewsMarkup
{
    /// <summary>Elements with <c>markdown="1"</c> whose content is Markdown stand within each other this deep at most.</summary>
    private const int MaximumDepth = 8;

    /// <summary>The markup of a source from some place on.</summary>
    /// <param name="source">The file, what speaks to the generator of its site hidden.</param>
    /// <param name="start">Where the body begins behind its head.</param>
    /// <param name="listings">Listings between fences, which HTML does not know.</param>
    /// <param name="isWholePage">Whether it is a page from its first tag on, in which nothing is Markdown.</param>
    public static MarkupText Build(string source, int start, IReadOnlyList<SiteListing> listings, bool isWholePage)
    {
        var markup = new MarkupTextBuilder(source, source.Length - start, unescapesTwice: !isWholePage && !HoldsCode(source.AsSpan(start)));
        if (isWholePage)
        {
            markup.AppendMarkup(start, source.Length);
            return markup.Build();
        }

        var formulas = PostFormulas.Find(source, start);
        Append(markup, new Post(source, formulas.Count == 0 ? source : source[..start] + Tex.Mask(source, start, formulas), listings, FencedCode.Find(source, start), formulas), start, source.Length, 0);
        return markup.Build();
    }

    private static void Append(MarkupTextBuilder markup, Post post, int start, int stop, int depth)
    {
        var source = post.Source;
        for (var at = start; at < stop;)
        {
            var block = HtmlBlockScanner.FindStart(post.Masked, at, stop, post.Fences);
            var markdownEnd = block ?? stop;
            if (markdownEnd > at)
                MarkdownMarkup.Append(markup, source, post.Masked[at..markdownEnd], at, post.Formulas);
            if (block is not { } begin)
                break;
            var end = Math.Min(stop, HtmlBlockScanner.FindEnd(source, begin));
            if (depth < MaximumDepth && HtmlBlockScanner.MarkdownWithin(source, begin, end) is { } inner)
            {
                markup.AppendMarkup(begin, inner.Start);
                Append(markup, post, inner.Start, inner.End, depth + 1);
                markup.AppendMarkup(inner.End, end);
            }
            else
            {
                AppendHtml(markup, begin, end, post.Listings);
            }

            at = end;
        }
    }

    /// <summary>Appends a block of HTML; what stands between fences in it is a listing.</summary>
    private static void AppendHtml(MarkupTextBuilder markup, int start, int end, IReadOnlyList<SiteListing> listings)
    {
        for (var i = FirstBehind(listings, start); i < listings.Count && listings[i].Close.End <= end; i++)
        {
            var (open, code, close) = listings[i];
            markup.AppendMarkup(start, open.Start);
            markup.AppendTag("<pre><code>", open.Start);
            markup.AppendText(code.Start, code.End);
            markup.AppendTag("</code></pre>", close.Start);
            start = close.End;
        }

        markup.AppendMarkup(start, end);
    }

    private static int FirstBehind(IReadOnlyList<SiteListing> listings, int start)
    {
        var (low, high) = (0, listings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = listings[middle].Open.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether a text shows markup to its readers, so that what is escaped twice may be meant so.</summary>
    private static bool HoldsCode(ReadOnlySpan<char> text) =>
        text.Contains("<code", StringComparison.OrdinalIgnoreCase) || text.Contains("<pre", StringComparison.OrdinalIgnoreCase) || text.Contains('`') || text.Contains("&lt;", StringComparison.Ordinal);

    /// <summary>A post.</summary>
    /// <param name="Source">The file.</param>
    /// <param name="Masked">The same with letters in the place of formulae.</param>
    /// <param name="Listings">Listings between fences.</param>
    /// <param name="Fences">All code between fences.</param>
    /// <param name="Formulas">Formulae by the index at which they begin.</param>
    private sealed record Post(string Source, string Masked, IReadOnlyList<SiteListing> Listings, List<TextSpan> Fences, IReadOnlyDictionary<int, Formula> Formulas);
}
