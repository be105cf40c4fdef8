using System.Globalization;

namespace Briefing.Core.Readers.PdfText;

/// <summary>The mark of a note, at the note or in the text.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Label">Its number in ASCII digits; for a star the star.</param>
/// <param name="Number">Its number; 0 for a star.</param>
/// <param name="Length">Characters that it takes.</param>
internal readonly record struct NoteMark(NoteMarkStyle Style, string Label, int Number, int Length)
{
    private const int Most = 999;

    /// <summary>The mark that <paramref name="line"/> opens with, as a note does; null where there is none.</summary>
    internal static NoteMark? AtLineStart(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return null;
        if (line[0] is '*' or '＊' or '†' or '‡' or '※')
        {
            var stars = 1;
            while (stars < line.Length && stars < 4 && line[stars] == line[0])
                stars++;
            return new NoteMark(NoteMarkStyle.Star, line[..stars].ToString(), 0, stars);
        }

        if (InText(line) is { Style: not NoteMarkStyle.Plain } mark)
            return mark;
        var (length, value) = Digits(line);
        if (length == 0 || value is 0 or > Most)
            return null;
        if (length == line.Length)
            return null;
        var next = line[length];
        if (next is '.' or '．' or '、')
            return length + 1 < line.Length && char.IsAsciiDigit(line[length + 1]) && next == '.' ? null : Numbered(NoteMarkStyle.Pointed, value, length + 1);
        return char.IsWhiteSpace(next) || CharacterClass.IsOpening(next) || CharacterClass.IsHan(next) && !IsUnit(next) || CharacterClass.IsAlphabetic(next)
            ? Numbered(NoteMarkStyle.Plain, value, length)
            : null;
    }

    /// <summary>The number that <paramref name="line"/> is, as extractions put a raised mark on a line of its own; null where the line is anything else.</summary>
    internal static NoteMark? Alone(ReadOnlySpan<char> line) =>
        Digits(line) is ( > 0 and <= 3 and var length, > 0 and <= Most and var value) && length == line.Length ? Numbered(NoteMarkStyle.Plain, value, length) : null;

    /// <summary>The mark that <paramref name="text"/> opens with, as a call in running text is written; a plain figure only where nothing that belongs to a number follows.</summary>
    internal static NoteMark? InText(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case >= '①' and <= '⑳':
                return Numbered(NoteMarkStyle.Circled, text[0] - '①' + 1, 1);
            case >= '㉑' and <= '㉟':
                return Numbered(NoteMarkStyle.Circled, text[0] - '㉑' + 21, 1);
            case >= '㊱' and <= '㊿':
                return Numbered(NoteMarkStyle.Circled, text[0] - '㊱' + 36, 1);
            case >= '❶' and <= '❿':
                return Numbered(NoteMarkStyle.Circled, text[0] - '❶' + 1, 1);
            case '¹' or '²' or '³' or >= '⁴' and <= '⁹':
                return Superscript(text);
            case '[' or '〔' or '［' or '【' or '(' or '（':
                return Bracketed(text);
            case '註' or '注':
                return Worded(text);
            case >= '0' and <= '9' or >= '０' and <= '９':
                var (length, value) = Digits(text);
                return value is > 0 and <= Most && length <= 3 && !GoesOn(text[length..]) ? Numbered(NoteMarkStyle.Plain, value, length) : null;
            default:
                return null;
        }
    }

    private static NoteMark Numbered(NoteMarkStyle style, int number, int length) =>
        new(style, number.ToString(CultureInfo.InvariantCulture), number, length);

    private static NoteMark? Superscript(ReadOnlySpan<char> text)
    {
        var value = 0;
        var length = 0;
        for (; length < text.Length && length < 3 && "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(text[length], StringComparison.Ordinal) is >= 0 and var digit; length++)
            value = (value * 10) + digit;
        return value == 0 ? null : Numbered(NoteMarkStyle.Superscript, value, length);
    }

    private static NoteMark? Bracketed(ReadOnlySpan<char> text)
    {
        var close = text[0] switch { '[' => ']', '〔' => '〕', '［' => '］', '【' => '】', '(' => ')', _ => '）' };
        var inner = text[1..];
        var word = !inner.IsEmpty && inner[0] is '註' or '注' ? 1 : 0;
        var (length, value) = Digits(inner[word..]);
        if (length == 0 || value is 0 or > Most || 1 + word + length >= text.Length || text[1 + word + length] != close)
            return null;
        return Numbered(word > 0 ? NoteMarkStyle.Worded : NoteMarkStyle.Bracketed, value, length + word + 2);
    }

    private static NoteMark? Worded(ReadOnlySpan<char> text)
    {
        var at = 1;
        if (at < text.Length && text[at] is '釋' or '释' or '解')
            at++;
        while (at < text.Length && text[at] is ' ')
            at++;
        if (at >= text.Length)
            return null;
        if (InTextCircle(text[at]) is { } circled)
            return Numbered(NoteMarkStyle.Worded, circled, at + 1);
        var (length, value) = ChineseNumeral.Read(text[at..]);
        if (length == 0 || value is 0 or > Most)
            return null;
        at += length;
        if (at < text.Length && text[at] is '：' or ':' or '、' or '.')
            at++;
        return Numbered(NoteMarkStyle.Worded, value, at);
    }

    private static int? InTextCircle(char c) => c is >= '①' and <= '⑳' ? c - '①' + 1 : null;

    private static (int Length, int Value) Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        var value = 0;
        while (length < text.Length && length < 5 && (char.IsAsciiDigit(text[length]) || text[length] is >= '０' and <= '９'))
        {
            value = (value * 10) + (text[length] >= '０' ? text[length] - '０' : text[length] - '0');
            length++;
        }

        return length == 5 || length == 0 ? (0, 0) : (length, value);
    }

    /// <summary>Whether what follows a figure makes it part of a number, a measure or a date.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty)
            return false;
        var c = rest[0];
        if (c is '.' or ',' or '，' && rest.Length > 1 && char.IsAsciiDigit(rest[1]) && c != '，')
            return true;
        return char.IsAsciiDigit(c) || c is '%' or '％' or '-' or '–' or '～' or '~' or '/' or '°' or '℃' || CharacterClass.IsAlphabetic(c) || IsUnit(c);
    }

    /// <summary>Whether the ideograph counts or measures, so that the figure before it is a quantity.</summary>
    internal static bool IsUnit(char c) =>
        "年月日時时分秒號号期卷頁页個个名家項项次萬万億亿千百十兆公里元美歐人歲岁世度倍成條条點点章節节至到、件座輛辆艘架國国省市縣县州區区屆届位噸吨平立英米克桶支隻只處处場场種种類类級级層层代份張张股戶户排階阶週周天季小多餘余".Contains(c, StringComparison.Ordinal);
}
