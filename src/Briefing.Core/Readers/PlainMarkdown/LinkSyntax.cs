using System.Text;
using Markdig.Helpers;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// Destinations and titles of links (CommonMark 0.31 §6.3). One scanner a text: it remembers which closing mark it looked for in vain.
/// </summary>
internal sealed class LinkSyntax(string text)
{
    /// <summary>Parentheses in a destination nest this deep at most, as in cmark.</summary>
    private const int MaximumNesting = 32;

    private readonly HashSet<char> _absent = [];

    /// <summary>Reads <c>(destination "title")</c> at <paramref name="start"/>; returns the index behind it, or -1.</summary>
    public int ReadInline(int start, out string url, out string? title)
    {
        title = null;
        url = "";
        if (start >= text.Length || text[start] != '(')
            return -1;
        var i = SkipBlank(start + 1);
        var end = ReadDestination(i, out url);
        if (end < 0)
            return -1;
        i = SkipBlank(end);
        if (i > end && i < text.Length && text[i] is '"' or '\'' or '(')
        {
            i = ReadTitle(i, out title);
            if (i < 0)
                return -1;
            i = SkipBlank(i);
        }

        return i < text.Length && text[i] == ')' ? i + 1 : -1;
    }

    /// <summary>Reads a destination; returns the index behind it, or -1.</summary>
    public int ReadDestination(int i, out string url)
    {
        url = "";
        if (i < text.Length && text[i] == '<')
        {
            var j = i + 1;
            while (j < text.Length && text[j] is not ('>' or '<' or '\n'))
                j += text[j] == '\\' && j + 1 < text.Length && text[j + 1] != '\n' ? 2 : 1;
            if (j >= text.Length || text[j] != '>')
                return -1;
            url = Unescape(text.AsSpan(i + 1, j - i - 1));
            return j + 1;
        }

        var start = i;
        var depth = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' || char.IsControl(c))
                break;
            if (c == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && char.IsPunctuation(text[i + 1]))
                i++;
            else if (c == '(' && ++depth > MaximumNesting)
                return -1;
            else if (c == ')' && --depth < 0)
                break;
            i++;
        }

        if (depth > 0)
            return -1;
        url = Unescape(text.AsSpan(start, Math.Min(i, text.Length) - start));
        return Math.Min(i, text.Length);
    }

    /// <summary>Reads a title in quotation marks or parentheses; returns the index behind it, or -1.</summary>
    public int ReadTitle(int start, out string? title)
    {
        title = null;
        var closer = text[start] == '(' ? ')' : text[start];
        if (_absent.Contains(closer))
            return -1;
        var i = start + 1;
        while (i < text.Length && text[i] != closer)
        {
            if (closer == ')' && text[i] == '(')
                return -1;
            i += text[i] == '\\' ? 2 : 1;
        }

        if (i >= text.Length)
        {
            _absent.Add(closer);
            return -1;
        }

        title = Unescape(text.AsSpan(start + 1, i - start - 1));
        return i + 1;
    }

    /// <summary>Skips blanks and line ends.</summary>
    public int SkipBlank(int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\n')
            i++;
        return i;
    }

    /// <summary>The characters with backslash escapes and character references resolved (CommonMark §2.4, §2.5).</summary>
    public static string Unescape(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOfAny('\\', '&') < 0)
            return raw.ToString();
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && i + 1 < raw.Length && raw[i + 1].IsAsciiPunctuation())
            {
                result.Append(raw[++i]);
            }
            else if (raw[i] == '&' && ReferenceLength(raw[i..], out var decoded) is > 0 and var length)
            {
                result.Append(decoded);
                i += length - 1;
            }
            else
            {
                result.Append(raw[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>Length of the character reference that the text begins with, or 0.</summary>
    public static int ReferenceLength(ReadOnlySpan<char> raw, out string decoded)
    {
        decoded = "";
        var end = raw[..Math.Min(raw.Length, 40)].IndexOf(';');
        if (end < 2)
            return 0;
        var name = raw[1..end];
        if (name[0] == '#')
        {
            var isHexadecimal = name.Length > 1 && name[1] is 'x' or 'X';
            var digits = name[(isHexadecimal ? 2 : 1)..];
            if (digits.Length == 0 || digits.Length > (isHexadecimal ? 6 : 7))
                return 0;
            var code = 0;
            foreach (var digit in digits)
            {
                if (isHexadecimal ? !char.IsAsciiHexDigit(digit) : !char.IsAsciiDigit(digit))
                    return 0;
                code = (code * (isHexadecimal ? 16 : 10)) + Convert.ToInt32(digit.ToString(), 16);
            }

            decoded = code == 0 || !Rune.IsValid(code) ? "\uFFFD" : new Rune(code).ToString();
            return end + 1;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return 0;
        }

        var entity = EntityHelper.DecodeEntity(name);
        if (entity is null)
            return 0;
        decoded = entity;
        return end + 1;
    }
}
