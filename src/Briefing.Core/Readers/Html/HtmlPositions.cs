using Briefing.Chinese;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Finds the text nodes of a parsed HTML fragment in its source, which the parser does not remember. Text is asked for in document order; a
/// cursor moves over the source with it, so that all questions together cost one walk.
/// </summary>
internal sealed class HtmlPositions(string source, TextSpan range)
{
    /// <summary>Characters that must agree where a text is taken to stand.</summary>
    private const int Evidence = 16;

    /// <summary>After this many texts that are nowhere, the source is not searched any more.</summary>
    private const int MaximumFailures = 16;

    private int _cursor = range.Start;
    private int _failures;

    /// <summary>The place behind the last text that was found.</summary>
    public TextSpan Here => new(_cursor, 0);

    /// <summary>The source range of a text node's characters; an empty range at the cursor where they cannot be found.</summary>
    public TextSpan Locate(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 0 || _failures >= MaximumFailures)
            return new TextSpan(_cursor, 0);
        var start = Find(trimmed);
        if (start < 0)
        {
            _failures++;
            return new TextSpan(_cursor, 0);
        }

        var end = EndOf(trimmed, start, out _);
        _cursor = end;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The next place outside tags at which the source gives the text's first character.</summary>
    private int Find(ReadOnlySpan<char> text)
    {
        for (var i = _cursor; i < range.End;)
        {
            if (source[i] == '<' && EndOfTag(i) is > 0 and var end)
            {
                i = end;
                continue;
            }

            if (!char.IsWhiteSpace(source[i]) && IsAt(text, i))
                return i;
            i += CharacterAt(i, out _);
        }

        return -1;
    }

    private bool IsAt(ReadOnlySpan<char> text, int start)
    {
        EndOf(text[..Math.Min(text.Length, Evidence)], start, out var isWhole);
        return isWhole;
    }

    private int EndOf(ReadOnlySpan<char> text, int start, out bool isWhole)
    {
        var i = start;
        while (text.Length > 0 && i < range.End)
        {
            var length = CharacterAt(i, out var decoded);
            if (text.StartsWith(decoded, StringComparison.Ordinal))
                text = text[decoded.Length..];
            else if (decoded.AsSpan().StartsWith(text, StringComparison.Ordinal))
                text = [];
            else if (char.IsWhiteSpace(text[0]) && char.IsWhiteSpace(source[i]))
                text = text[1..];
            else if (source[i] != '\r')
                break;
            i += length;
        }

        isWhole = text.Length == 0;
        return i;
    }

    private int CharacterAt(int i, out string decoded)
    {
        if (source[i] == '&' && LinkSyntax.ReferenceLength(source.AsSpan(i, range.End - i), out decoded) is > 0 and var length)
            return length;
        decoded = source[i].ToString();
        return 1;
    }

    /// <summary>End of a tag or comment; -1 where a &lt; is only a character.</summary>
    private int EndOfTag(int i)
    {
        if (i + 1 >= range.End || !(char.IsAsciiLetter(source[i + 1]) || source[i + 1] is '/' or '!' or '?'))
            return -1;
        if (string.CompareOrdinal(source, i, "<!--", 0, 4) == 0)
        {
            var close = source.IndexOf("-->", i + 4, Math.Max(0, range.End - i - 4), StringComparison.Ordinal);
            return close < 0 ? range.End : close + 3;
        }

        var quote = '\0';
        for (var j = i + 1; j < range.End; j++)
        {
            var c = source[j];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && source[j - 1] == '=')
                quote = c;
            else if (c == '>')
                return j + 1;
        }

        return range.End;
    }
}
