using System.Buffers;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Addresses in running text and over line ends.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> PartEnds = SearchValues.Create("/.?=&#<> ");

    private const int MostCharacters = 400;

    /// <summary>Whether the character may stand in an address (RFC 3986).</summary>
    internal static bool Allows(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':' or '/' or '?' or '#' or '[' or ']' or '@' or '!' or '$' or '&' or '\'' or '(' or ')' or '*' or '+' or ',' or ';' or '=' or '%';

    /// <summary>Characters of the address that <paramref name="text"/> opens with, without the punctuation behind it; 0 where there is none.</summary>
    internal static int LengthAt(ReadOnlySpan<char> text)
    {
        var scheme = SchemeLength(text);
        if (scheme == 0)
            return 0;
        var length = scheme;
        while (length < text.Length && Allows(text[length]))
            length++;
        var unopened = text[..length].Count(')') - text[..length].Count('(');
        for (; length > scheme; length--)
        {
            if (text[length - 1] == ')' && unopened > 0)
                unopened--;
            else if (text[length - 1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '(' or '[' or ']'))
                break;
        }

        return length > scheme ? length : 0;
    }

    /// <summary>Index of the address that <paramref name="line"/> ends with; -1 where it ends with none.</summary>
    internal static int At(ReadOnlySpan<char> line)
    {
        var start = line.Length;
        while (start > 0 && line.Length - start < MostCharacters && Allows(line[start - 1]))
            start--;
        for (; start + 4 < line.Length; start++)
        {
            if (line[start] is 'h' or 'H' or 'w' or 'W' && SchemeLength(line[start..]) > 0)
                return start;
        }

        return -1;
    }

    /// <summary>Characters of <c>http://</c>, <c>https://</c> or <c>www.</c> at the start.</summary>
    internal static int SchemeLength(ReadOnlySpan<char> text)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "www."])
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return scheme.Length;
        }

        return 0;
    }

    /// <summary>Whether a line that opens with <paramref name="next"/> goes on with an address that the line before broke off.</summary>
    /// <param name="address">The address as far as it goes.</param>
    /// <param name="isBracketed">Whether a &lt; stands before it that nothing has closed.</param>
    /// <param name="next">The next line.</param>
    internal static bool GoesOn(ReadOnlySpan<char> address, bool isBracketed, ReadOnlySpan<char> next)
    {
        var length = 0;
        while (length < next.Length && Allows(next[length]))
            length++;
        var token = next[..length];
        if (length == 0 || SchemeLength(token) > 0)
            return false;
        if (isBracketed)
            return true;
        var last = address[^1];
        var isWord = token.TrimEnd(".,;)").IndexOfAnyExceptInRange('A', 'z') < 0;
        if (last is '-' or '_' or '=' or '&' or '%' or '?' or '#')
            return true;
        if (last is '/' or '.')
            return !(isWord && char.IsAsciiLetterUpper(token[0])) && !(isWord && length < next.Length && next[length] == ' ' && last == '.');
        if (last is ',' or ';' or ')' or ':')
            return false;
        if (token[0] is '/' or '?' or '=' or '&' or '_' or '#' or '%' or '-' || (token[0] == '.' && length > 1))
            return true;
        return token.IndexOfAny("/=_") >= 0 || (token.IndexOf('.') is > 0 and var dot && dot + 1 < token.Length && char.IsAsciiLetter(token[dot + 1]));
    }

    /// <summary>
    /// Whether a hyphen at a line's end belongs to the address: beside a figure, before a capital, or in a part of the path that has others.
    /// A hyphen that is alone in its part was put there by the setting, as in <c>fm-</c>/<c>prc.gov.cn</c>.
    /// </summary>
    internal static bool KeepsHyphen(ReadOnlySpan<char> address, ReadOnlySpan<char> next)
    {
        var before = address.Length > 1 ? address[^2] : '\0';
        if (!char.IsAsciiLetter(before) || next.IsEmpty || !char.IsAsciiLetterLower(next[0]))
            return true;
        var segmentStart = address[..^1].LastIndexOfAny(PartEnds) + 1;
        var segmentEnd = next.IndexOfAny(PartEnds);
        var rest = segmentEnd < 0 ? next : next[..segmentEnd];
        return address[segmentStart..^1].Contains('-') || rest.Contains('-');
    }
}
