using Markdig.Syntax;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Tells the list of notes from ordinary numbered lists: the last numbered list, numbered from 1, with nothing but categories and empty
/// markup behind it, and either called from the text or without any text of its own.
/// </summary>
internal static class NoteListFinder
{
    /// <summary>The items of the list of notes, in order; none where the document has no such list.</summary>
    public static IReadOnlyList<ListItemBlock> Find(MarkdownDocument document, string text)
    {
        for (var i = document.Count - 1; i >= 0; i--)
        {
            switch (document[i])
            {
                case ListBlock { IsOrdered: true, BulletType: '1' } list:
                    return Notes(list, text);
                case HtmlBlock html when IsMarkup(text, html):
                    continue;
                case ParagraphBlock paragraph when IsCategories(text, paragraph):
                    continue;
                default:
                    return [];
            }
        }

        return [];
    }

    /// <summary>Lists that follow each other are one list to Markdown; the notes begin where the numbers begin again.</summary>
    private static List<ListItemBlock> Notes(ListBlock list, string text)
    {
        var items = list.Cast<ListItemBlock>().ToList();
        var first = items.FindLastIndex(item => item.Order == 1);
        if (first < 0)
            return [];
        var notes = items[first..];
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i].Order != i + 1)
                return [];
        }

        return notes.TrueForAll(item => item.Count == 0) || HasCall(text.AsSpan(0, notes[0].Span.Start), notes.Count) ? notes : [];
    }

    private static bool HasCall(ReadOnlySpan<char> text, int count)
    {
        for (var i = text.IndexOf('['); i >= 0;)
        {
            var rest = text[(i + 1)..];
            var length = rest.IndexOfAnyExceptInRange('0', '9');
            if (length is > 0 and <= 4 && int.Parse(rest[..length], System.Globalization.CultureInfo.InvariantCulture) is var number && number >= 1 && number <= count &&
                (rest[length] == ']' || (rest[length] == '\\' && length + 1 < rest.Length && rest[length + 1] == ']')))
                return true;
            text = rest;
            i = text.IndexOf('[');
        }

        return false;
    }

    private static bool IsMarkup(string text, HtmlBlock html)
    {
        var raw = text.AsSpan(html.Span.Start, html.Span.Length);
        return raw.TrimStart().StartsWith("<!--", StringComparison.Ordinal) || raw.IndexOf("<table", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsCategories(string text, ParagraphBlock paragraph)
    {
        var raw = text.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        return raw.StartsWith("[", StringComparison.Ordinal) && raw.IndexOf("](", StringComparison.Ordinal) is > 0 and var end && IsCategory(raw[1..end]);
    }

    private static bool IsCategory(ReadOnlySpan<char> label) => label.IndexOf(':') is > 0 and var colon && Namespaces.IsCategory(label[..colon].ToString());
}
