using System.Text;
using AngleSharp.Dom;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>What a site says above a story of its author and date.</summary>
/// <param name="Author">The author; null where the line names none.</param>
/// <param name="Date">The day, <c>yyyy-MM-dd</c>; null where the line names none.</param>
internal sealed record Byline(string? Author, string? Date)
{
    private const int LongestName = 20;

    private static readonly string[] Boxes = ["post", "entry", "article", "news", "story", "node", "field", "blog", "content"];

    /// <summary>Whether the class of an element says that it names author and date.</summary>
    public static bool IsNamedBy(IReadOnlyCollection<string> words) =>
        words.Any(word => word is "byline" or "submitted" or "postmeta" or "entrymeta" or "articlemeta" or "dateline" or "pubdate" or "pubtime") ||
        (words.Any(word => word is "meta" or "info" or "author" or "date" or "time") && words.Any(word => Boxes.Contains(word, StringComparer.Ordinal)));

    /// <summary>Reads the line: the first link that could be a name, else what stands behind a label.</summary>
    public static Byline Read(IElement element, HtmlPage page)
    {
        var text = InlineCharacters.Clean(page.TextOf(element));
        var linked = element.GetDescendants().OfType<IElement>().Where(link => link.LocalName == "a").Select(link => InlineCharacters.Clean(page.TextOf(link)).Trim()).FirstOrDefault(IsName);
        return new Byline(linked ?? StoryFacts.Author(Compact(text)), WrittenDate.Find(text));
    }

    /// <summary>The same, where a second line says what the first leaves open.</summary>
    public Byline With(Byline other) => new(Author ?? other.Author, Date ?? other.Date);

    private static bool IsName(string text) => text.Length is > 1 and <= LongestName && !text.Any(char.IsDigit) && text.Any(char.IsLetter);

    private static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (!char.IsWhiteSpace(c) || (compact.Length > 0 && char.IsAsciiLetter(compact[^1])))
                compact.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return compact.ToString();
    }
}
