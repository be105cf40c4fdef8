using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Link reference definitions at the beginning of a paragraph (CommonMark 0.31 §4.7).</summary>
internal static class ReferenceDefinitions
{
    /// <summary>Takes the definitions into <paramref name="references"/>, the first of a label before later ones; returns how many lines they fill.</summary>
    public static int Take(string source, IReadOnlyList<TextSpan> lines, Dictionary<string, MarkdownTarget> references)
    {
        var taken = 0;
        while (taken < lines.Count && source[lines[taken].Start] == '[')
        {
            var next = TakeOne(source, lines, taken, references);
            if (next == taken)
                break;
            taken = next;
        }

        return taken;
    }

    /// <summary>A definition fills one line, or two or three with destination and title on lines of their own.</summary>
    private static int TakeOne(string source, IReadOnlyList<TextSpan> lines, int first, Dictionary<string, MarkdownTarget> references)
    {
        var text = new LeafText(source, [.. lines.Skip(first).Take(3)]).Text;
        var close = EndOfLabel(text);
        if (close < 0 || close + 1 >= text.Length || text[close + 1] != ':')
            return first;
        var label = ReferenceLabel.Normalise(text.AsSpan(1, close - 1));
        var syntax = new LinkSyntax(text);
        var start = syntax.SkipBlank(close + 2);
        var end = syntax.ReadDestination(start, out var url);
        if (label.Length == 0 || end < 0 || end == start)
            return first;
        string? title = null;
        var titleStart = syntax.SkipBlank(end);
        if (titleStart > end && titleStart < text.Length && text[titleStart] is '"' or '\'' or '(')
        {
            var titleEnd = syntax.ReadTitle(titleStart, out var found);
            if (titleEnd > 0 && IsLineEnd(text, titleEnd))
                (title, end) = (found, titleEnd);
        }

        if (!IsLineEnd(text, end))
            return first;
        references.TryAdd(label, new MarkdownTarget(url, title, false));
        return first + 1 + text.AsSpan(0, end).Count('\n');
    }

    private static int EndOfLabel(string text)
    {
        for (var i = 1; i < text.Length && i < 1_000; i++)
        {
            if (text[i] == ']')
                return i;
            if (text[i] == '[')
                return -1;
            if (text[i] == '\\')
                i++;
        }

        return -1;
    }

    private static bool IsLineEnd(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t')
            i++;
        return i >= text.Length || text[i] == '\n';
    }
}
