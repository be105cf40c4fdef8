using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Galleries, which the export leaves as lines of <c>File:X.jpg|caption</c>. Older runs wrapped those lines as running text and took the names for
/// addresses: <c>&lt;File:KDE&gt; 4.0RC2.png|RC2</c>, <c>[File:X.png|KDE](File:X.png%7CKDE) 4.0</c>.
/// </summary>
internal static class Galleries
{
    /// <summary>Characters of a file's name with its namespace at most.</summary>
    private const int LongestName = 250;

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".svg", ".gif", ".tif", ".tiff", ".webp", ".ogv", ".webm", ".ogg", ".pdf", ".djvu"];

    /// <summary>Makes a picture of each entry of a gallery, its caption being the link's text. Text of other lines stays.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        var plain = WithoutAddresses(tokens);
        var text = new TokenText(plain);
        var entries = Find(text.Text);
        if (entries.Count == 0)
            return tokens;
        var edits = new List<TokenEdit>();
        var isWrapped = entries.Exists(entry => !entry.IsLine);
        for (var i = 0; i < entries.Count; i++)
        {
            var line = text.Text.IndexOf('\n', entries[i].Caption);
            var next = i + 1 < entries.Count ? entries[i + 1].Start : text.Text.Length;
            AddPicture(text, entries[i], isWrapped || line < 0 ? next : Math.Min(line, next), edits, reading);
        }

        return text.Apply(edits);
    }

    /// <summary>The tokens without links whose address is the name of a file and nothing else.</summary>
    private static List<InlineToken> WithoutAddresses(List<InlineToken> tokens)
    {
        if (!tokens.Exists(IsAddress))
            return tokens;
        var result = new List<InlineToken>(tokens.Count);
        var open = new Stack<bool>();
        foreach (var token in tokens)
        {
            var goes = token.Kind == InlineTokenKind.Open ? IsAddress(token) : token.Kind == InlineTokenKind.Close && open.TryPop(out var went) && went;
            if (token.Kind == InlineTokenKind.Open)
                open.Push(goes);
            if (!goes)
                result.Add(token);
        }

        return result;
    }

    private static bool IsAddress(InlineToken token) =>
        token is { Kind: InlineTokenKind.Open, Inline: Link { Target: MarkdownTarget { IsImage: false, Title: null } target } } && NamespaceLength(target.Url, 0) > 0;

    private static List<Entry> Find(string text)
    {
        var found = new List<Entry>();
        for (var i = 0; i < text.Length;)
        {
            var isLine = i == 0 || text[i - 1] == '\n';
            if ((isLine || (found.Count > 0 && text[i - 1] == ' ')) && ReadEntry(text, i, isLine) is { } entry)
            {
                found.Add(entry);
                i = Math.Max(i + 1, entry.Caption);
                continue;
            }

            var next = text.AsSpan(i).IndexOfAny('\n', ' ');
            if (next < 0)
                break;
            i += next + 1;
        }

        return found;
    }

    /// <summary>Reads an entry; one over a line end, or one that no bar ends, only where it could not be read otherwise.</summary>
    private static Entry? ReadEntry(string text, int start, bool isLine)
    {
        if (NamespaceLength(text, start) is not (> 0 and var colon))
            return null;
        var words = text.AsSpan(start, Math.Min(LongestName, text.Length - start));
        var bar = words.IndexOf('|');
        var line = words.IndexOf('\n');
        if (bar >= 0 && IsFile(words[..bar]) && words[colon..bar].IndexOf(':') < 0)
            return new Entry(start, start + bar + 1, isLine && (line < 0 || line > bar));
        var end = line < 0 ? words.Length : line;
        return isLine && IsFile(words[..end]) ? new Entry(start, start + end, true) : null;
    }

    /// <summary>Length of the name of the files' namespace at an index, its colon included; 0 where another word stands there.</summary>
    private static int NamespaceLength(string text, int start)
    {
        var words = text.AsSpan(start, Math.Min(13, text.Length - start));
        var colon = words.IndexOf(':');
        return colon > 0 && words[0] is not (' ' or '\n') && Namespaces.IsFile(words[..colon].Trim().ToString()) ? colon + 1 : 0;
    }

    private static bool IsFile(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
        {
            if (name.TrimEnd().EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static void AddPicture(TokenText text, Entry entry, int end, List<TokenEdit> edits, WikiReading reading)
    {
        while (end > entry.Caption && char.IsWhiteSpace(text.Text[end - 1]))
            end--;
        var name = text.Text[entry.Start..entry.Caption].TrimEnd('|').TrimEnd().Replace('\n', ' ');
        var source = text.SourceOf(entry.Start, end);
        LeaveOut(text, entry, reading);
        edits.Add(TokenEdit.Replace(entry.Start, entry.Caption, InlineToken.Opening(new Link(new MarkdownTarget(name, "fig:" + name, false), []) { Source = source })));
        edits.Add(TokenEdit.Replace(end, end, InlineToken.Closing(new TextSpan(source.End, 0))));
    }

    /// <summary>Enters the name of a file, in pieces where the source has the marks of an address between its characters.</summary>
    private static void LeaveOut(TokenText text, Entry entry, WikiReading reading)
    {
        var from = entry.Start;
        for (var i = from; i < entry.Caption; i++)
        {
            if (i + 1 < entry.Caption && text.AreAdjacent(i))
                continue;
            reading.Log.LeaveOut(text.SourceOf(from, i + 1), text.Text[from..(i + 1)], LedgerReason.Repetition);
            from = i + 1;
        }
    }

    /// <param name="Start">Index of the namespace.</param>
    /// <param name="Caption">Index of the caption, behind the bar.</param>
    /// <param name="IsLine">Whether it begins a line on which the whole name stands.</param>
    private readonly record struct Entry(int Start, int Caption, bool IsLine);
}
