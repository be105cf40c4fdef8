namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// Raw HTML within a line (CommonMark 0.31 §6.6). One scanner a text: it remembers what it looked for in vain, so that
/// unclosed constructs cost one search in all and not one each.
/// </summary>
internal sealed class HtmlSyntax(string text)
{
    private readonly HashSet<string> _absent = [];

    /// <summary>End of the tag, comment, instruction, declaration or CDATA section that begins at <paramref name="start"/>; -1 where none does.</summary>
    public int EndOfTag(int start)
    {
        var i = start + 1;
        if (i >= text.Length)
            return -1;
        if (text[i] == '!')
            return EndOfDeclaration(start);
        if (text[i] == '?')
            return EndAfter("?>", i + 1);
        if (text[i] == '/')
        {
            i = EndOfName(i + 1);
            if (i < 0)
                return -1;
            i = SkipBlank(i);
            return i < text.Length && text[i] == '>' ? i + 1 : -1;
        }

        i = EndOfName(i);
        return i < 0 ? -1 : EndOfAttributes(i);
    }

    /// <summary>End of the autolink (CommonMark §6.5) that begins at <paramref name="start"/>; -1 where none does.</summary>
    public int EndOfAutolink(int start, out bool isMail)
    {
        isMail = false;
        var i = start + 1;
        while (i < text.Length && text[i] is not ('<' or '>' or ' ' or '\n' or '\t') && !char.IsControl(text[i]))
            i++;
        if (i >= text.Length || text[i] != '>' || i == start + 1)
            return -1;
        var inner = text.AsSpan(start + 1, i - start - 1);
        var colon = inner.IndexOf(':');
        if (colon is >= 2 and <= 32 && char.IsAsciiLetter(inner[0]) && IsScheme(inner[..colon]))
            return i + 1;
        var at = inner.IndexOf('@');
        if (at <= 0 || at == inner.Length - 1 || inner[(at + 1)..].Contains('@') || !IsMailHost(inner[(at + 1)..]) || !IsMailName(inner[..at]))
            return -1;
        isMail = true;
        return i + 1;
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme)
    {
        foreach (var c in scheme)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '.' or '-'))
                return false;
        }

        return true;
    }

    private static bool IsMailName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !".!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private static bool IsMailHost(ReadOnlySpan<char> host)
    {
        var label = 0;
        var last = '.';
        foreach (var c in host)
        {
            if (c == '.')
            {
                if (label == 0 || last == '-')
                    return false;
                label = 0;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && (c != '-' || label == 0))
            {
                return false;
            }
            else if (++label > 63)
            {
                return false;
            }

            last = c;
        }

        return label > 0 && last != '-';
    }

    private int EndOfDeclaration(int start)
    {
        if (At(start, "<!-->"))
            return start + 5;
        if (At(start, "<!--->"))
            return start + 6;
        if (At(start, "<!--"))
            return EndAfter("-->", start + 4);
        if (At(start, "<![CDATA["))
            return EndAfter("]]>", start + 9);
        return start + 2 < text.Length && char.IsAsciiLetter(text[start + 2]) ? EndAfter(">", start + 3) : -1;
    }

    private bool At(int start, string value) => string.CompareOrdinal(text, start, value, 0, value.Length) == 0;

    private int EndAfter(string closer, int from)
    {
        if (_absent.Contains(closer))
            return -1;
        var found = text.IndexOf(closer, Math.Min(from, text.Length), StringComparison.Ordinal);
        if (found >= 0)
            return found + closer.Length;
        _absent.Add(closer);
        return -1;
    }

    private int EndOfName(int i)
    {
        if (i >= text.Length || !char.IsAsciiLetter(text[i]))
            return -1;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-'))
            i++;
        return i;
    }

    private int EndOfAttributes(int i)
    {
        while (true)
        {
            var blank = SkipBlank(i);
            if (blank >= text.Length)
                return -1;
            if (text[blank] == '>')
                return blank + 1;
            if (text[blank] == '/')
                return blank + 1 < text.Length && text[blank + 1] == '>' ? blank + 2 : -1;
            if (blank == i || !(char.IsAsciiLetter(text[blank]) || text[blank] is '_' or ':'))
                return -1;
            i = blank + 1;
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '.' or ':' or '-'))
                i++;
            var equals = SkipBlank(i);
            if (equals >= text.Length || text[equals] != '=')
                continue;
            i = EndOfValue(SkipBlank(equals + 1));
            if (i < 0)
                return -1;
        }
    }

    private int EndOfValue(int i)
    {
        if (i >= text.Length)
            return -1;
        if (text[i] is '"' or '\'')
            return EndAfter(text[i] == '"' ? "\"" : "'", i + 1);
        var start = i;
        while (i < text.Length && text[i] is not (' ' or '\t' or '\n' or '"' or '\'' or '=' or '<' or '>' or '`'))
            i++;
        return i == start ? -1 : i;
    }

    private int SkipBlank(int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\n')
            i++;
        return i;
    }
}
