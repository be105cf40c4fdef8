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

    /// <summary>The source range of a text node's characters, blanks around them left out; an empty range at the cursor where they cannot be found.</summary>
    public TextSpan Locate(string text) =>
        Pieces(text) is [var first, ..] pieces ? TextSpan.FromBounds(first.Source.Start, pieces[^1].Source.End) : Here;

    /// <summary>
    /// A text node, blanks around it left out, cut where its characters do not follow each other in the source: at references, at line
    /// ends, and at tags that the parser ignored. Where it cannot be found, it is one piece at the cursor.
    /// </summary>
    public List<HtmlTextPiece> Pieces(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var pieces = new List<HtmlTextPiece>();
        if (trimmed.Length == 0)
            return pieces;
        var start = _failures >= MaximumFailures ? -1 : Find(trimmed);
        if (start < 0)
        {
            _failures++;
            pieces.Add(new HtmlTextPiece(trimmed.ToString(), Here));
            return pieces;
        }

        var matched = Match(trimmed, start, pieces);
        if (matched < trimmed.Length)
            pieces.Add(new HtmlTextPiece(trimmed[matched..].ToString(), new TextSpan(pieces.Count > 0 ? pieces[^1].Source.End : start, 0)));
        _cursor = pieces[^1].Source.End;
        return pieces;
    }

    /// <summary>The next place outside tags at which the source gives the beginning of the text.</summary>
    private int Find(ReadOnlySpan<char> text)
    {
        var evidence = text[..Math.Min(text.Length, Evidence)];
        for (var i = _cursor; i < range.End;)
        {
            if (source[i] == '<' && EndOfTag(i) is > 0 and var end)
            {
                i = end;
                continue;
            }

            if (!char.IsWhiteSpace(source[i]) && Match(evidence, i, null) == evidence.Length)
                return i;
            i += CharacterAt(i, out _);
        }

        return -1;
    }

    /// <summary>How many characters of the text the source gives from a place on; what they are made of goes to <paramref name="pieces"/>.</summary>
    private int Match(ReadOnlySpan<char> text, int i, List<HtmlTextPiece>? pieces)
    {
        var matched = 0;
        var (runText, runSource) = (0, i);
        while (matched < text.Length && i < range.End)
        {
            if (source[i] == '<' && EndOfTag(i) is > 0 and var end)
            {
                Cut(text, runText, matched, runSource, pieces);
                i = end;
                (runText, runSource) = (matched, i);
                continue;
            }

            if (source[i] == '\r')
            {
                Cut(text, runText, matched, runSource, pieces);
                i++;
                (runText, runSource) = (matched, i);
                if (i < range.End && source[i] == '\n')
                    continue;
                i--;
            }

            var length = CharacterAt(i, out var decoded);
            var rest = text[matched..];
            var count = rest.StartsWith(decoded, StringComparison.Ordinal) ? decoded.Length
                : decoded.AsSpan().StartsWith(rest, StringComparison.Ordinal) ? rest.Length
                : char.IsWhiteSpace(rest[0]) && char.IsWhiteSpace(source[i]) ? 1 : 0;
            if (count == 0)
                break;
            if (length != 1 || count != 1)
            {
                Cut(text, runText, matched, runSource, pieces);
                pieces?.Add(new HtmlTextPiece(text.Slice(matched, count).ToString(), new TextSpan(i, length)));
                (runText, runSource) = (matched + count, i + length);
            }

            matched += count;
            i += length;
        }

        Cut(text, runText, matched, runSource, pieces);
        return matched;
    }

    private static void Cut(ReadOnlySpan<char> text, int from, int to, int start, List<HtmlTextPiece>? pieces)
    {
        if (to > from)
            pieces?.Add(new HtmlTextPiece(text[from..to].ToString(), new TextSpan(start, to - from)));
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
