namespace Briefing.Core.Readers.PdfText;

/// <summary>What a character is to the setting of a line: wide or narrow, opening or closing, ending a sentence or not.</summary>
internal static class CharacterClass
{
    /// <summary>Cells that a character takes: 2 for a full-width one, 1 for a half-width one, 0 for one that is not seen. Unicode's UAX #11, ambiguous ones as Chinese fonts set them.</summary>
    internal static int Cells(char c) => c switch
    {
        < '\u00A1' => char.IsControl(c) ? 0 : 1,
        '\u00B7' => 1,
        >= '\u0300' and <= '\u036F' => 0,
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' or '\u00AD' or '\uFEFF' => 0,
        '\u2013' => 1,
        >= '\u2014' and <= '\u2027' => 2,
        >= '\u2460' and <= '\u27BF' => 2,
        >= '\u2E80' and <= '\uA4CF' => 2,
        >= '\uAC00' and <= '\uD7A3' => 2,
        >= '\uD800' and <= '\uDFFF' => 1,
        >= '\uF900' and <= '\uFAFF' => 2,
        >= '\uFE10' and <= '\uFE6F' => 2,
        >= '\uFF01' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' => 2,
        _ => 1,
    };

    /// <summary>Cells that a text takes.</summary>
    internal static int Cells(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var c in text)
            cells += Cells(c);
        return cells;
    }

    /// <summary>How many characters of a text are ideographs.</summary>
    internal static int HanCount(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += IsHan(c) ? 1 : 0;
        return count;
    }

    /// <summary>Cells that a text takes, blanks aside: how much it says, however far its ends stand apart.</summary>
    internal static int Ink(ReadOnlySpan<char> text)
    {
        var cells = 0;
        foreach (var c in text)
            cells += char.IsWhiteSpace(c) ? 0 : Cells(c);
        return cells;
    }

    /// <summary>Whether the character is set without spaces around it: ideographs, kana, bopomofo and full-width punctuation.</summary>
    internal static bool IsWide(char c) => Cells(c) == 2 || char.IsSurrogate(c);

    /// <summary>Whether the character is an ideograph, the zero ○ or 〇 included.</summary>
    internal static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '〇' or '○' || char.IsSurrogate(c);

    /// <summary>Whether the character is a letter of an alphabet.</summary>
    internal static bool IsAlphabetic(char c) => char.IsLetter(c) && !IsWide(c);

    /// <summary>Whether the character is a letter of an alphabet or a digit 0 to 9.</summary>
    internal static bool IsWordCharacter(char c) => char.IsAsciiDigit(c) || IsAlphabetic(c);

    /// <summary>Whether a sentence ends with the character.</summary>
    internal static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?' or '…' or '．' or '｡';

    /// <summary>Whether the character divides a sentence, so that nothing that ends with it is whole.</summary>
    internal static bool IsClauseMark(char c) => c is '，' or '、' or ',' or '；' or ';' or '：' or ':';

    /// <summary>Whether the character closes a quotation, a title or a bracket.</summary>
    internal static bool IsClosing(char c) =>
        c is '」' or '』' or '）' or '》' or '〉' or '】' or '〕' or '］' or '”' or '’' or ')' or ']' or '"' or '\'';

    /// <summary>Whether the character opens a quotation, a title or a bracket.</summary>
    internal static bool IsOpening(char c) =>
        c is '「' or '『' or '（' or '《' or '〈' or '【' or '〔' or '［' or '“' or '‘' or '(' or '[';

    /// <summary>Whether the character may not stand at a line's start (W3C clreq, line-start prohibition).</summary>
    internal static bool MayNotStartLine(char c) => IsSentenceEnd(c) || IsClauseMark(c) || IsClosing(c) || c is '.' or '%' or '％' or '・' or '·';
}
