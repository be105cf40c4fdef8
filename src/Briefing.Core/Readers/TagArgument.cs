using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>What a tag of a site's generator is given.</summary>
/// <param name="Name">Its name in lower case; empty for one that has only a place.</param>
/// <param name="Value">Where its value stands, quotation marks aside.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
internal readonly record struct TagArgument(string Name, TextSpan Value, bool IsQuoted)
{
    /// <summary>The arguments in a range: <c>name="words"</c>, <c>name=word</c>, <c>"words"</c>, <c>word</c>.</summary>
    public static List<TagArgument> Read(string text, TextSpan range)
    {
        var arguments = new List<TagArgument>();
        for (var i = range.Start; i < range.End;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == ',')
            {
                i++;
                continue;
            }

            var name = i;
            while (name < range.End && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '_' or '-'))
                name++;
            var sign = name;
            while (sign < range.End && sign - name < 3 && text[sign] == ' ')
                sign++;
            var isNamed = name > i && sign < range.End && text[sign] is '=' or ':' && (sign + 1 >= range.End || text[sign + 1] != '/');
            var value = isNamed ? sign + 1 : i;
            while (isNamed && value < range.End && text[value] == ' ')
                value++;
            var end = EndOfValue(text, value, range.End, out var isQuoted);
            arguments.Add(new TagArgument(
                isNamed ? text[i..name].ToLowerInvariant() : "",
                isQuoted ? TextSpan.FromBounds(value + 1, end - 1) : TextSpan.FromBounds(value, end),
                isQuoted));
            i = Math.Max(end, i + 1);
        }

        return arguments;
    }

    /// <summary>Index behind a value: behind its second quotation mark, an object of the generator's, or at the next blank.</summary>
    private static int EndOfValue(string text, int start, int limit, out bool isQuoted)
    {
        isQuoted = false;
        if (start >= limit)
            return limit;
        if (text[start] is '"' or '\'' && ClosingMark(text, start, limit) is > 0 and var close)
        {
            isQuoted = true;
            return close + 1;
        }

        var end = start;
        while (end < limit && !char.IsWhiteSpace(text[end]))
        {
            var within = text.AsSpan(end, limit - end);
            end += within.StartsWith("{{") && within.IndexOf("}}") is > 0 and var behind ? behind + 2 : 1;
        }

        return end;
    }

    /// <summary>The mark that closes a quotation: one that a blank or the end follows, so that an apostrophe or inch within the words closes nothing.</summary>
    private static int ClosingMark(string text, int start, int limit)
    {
        var last = -1;
        for (var i = start + 1; i < limit; i++)
        {
            if (text[i] != text[start] || text[i - 1] == '\\')
                continue;
            last = i;
            if (i + 1 == limit || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is ',' or '/')
                return i;
        }

        return last;
    }
}
