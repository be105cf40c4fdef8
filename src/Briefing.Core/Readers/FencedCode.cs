using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>Code between fences, <c>```</c> or <c>~~~</c> (CommonMark 0.31 §4.5), found without parsing what is around it.</summary>
internal static class FencedCode
{
    /// <summary>The ranges between the first character of an opening fence's line and the end of its closing fence's, in order. A fence that is never closed is none.</summary>
    public static List<TextSpan> Find(string text, int start)
    {
        var found = new List<TextSpan>();
        if (text.IndexOf("```", start, StringComparison.Ordinal) < 0 && text.IndexOf("~~~", start, StringComparison.Ordinal) < 0)
            return found;
        var unclosed = new Dictionary<char, int>();
        for (var line = start; line < text.Length;)
        {
            var (mark, length) = FenceAt(text, line, out var behind);
            var end = LineEnd(text, line);
            if (length > 0 && length < unclosed.GetValueOrDefault(mark, int.MaxValue) && (mark == '~' || text.AsSpan(behind, end - behind).IndexOf('`') < 0))
            {
                if (Close(text, NextLine(text, end), mark, length) is >= 0 and var close)
                {
                    found.Add(TextSpan.FromBounds(line, close));
                    line = NextLine(text, close);
                    continue;
                }

                unclosed[mark] = length;
            }

            line = NextLine(text, end);
        }

        return found;
    }

    private static int Close(string text, int from, char mark, int length)
    {
        for (var line = from; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (FenceAt(text, line, out var behind) is var (found, size) && found == mark && size >= length && text.AsSpan(behind, end - behind).IsWhiteSpace())
                return end;
            line = NextLine(text, end);
        }

        return -1;
    }

    /// <summary>The character and length of the fence with which a line begins, however far it is set in.</summary>
    private static (char Mark, int Length) FenceAt(string text, int line, out int behind)
    {
        var at = line;
        while (at < text.Length && text[at] is ' ' or '\t' or '>')
            at++;
        behind = at;
        if (at == text.Length || text[at] is not ('`' or '~'))
            return default;
        while (behind < text.Length && text[behind] == text[at])
            behind++;
        return behind - at >= 3 ? (text[at], behind - at) : default;
    }

    private static int LineEnd(string text, int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    private static int NextLine(string text, int end) => end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
}
