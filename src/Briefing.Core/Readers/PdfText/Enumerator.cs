using System.Buffers;
using System.Globalization;

namespace Briefing.Core.Readers.PdfText;

/// <summary>The number that a section heading or an item opens with.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Number">Its value; 0 for a bullet.</param>
/// <param name="Length">Characters that it takes.</param>
internal readonly record struct Enumerator(EnumeratorStyle Style, int Number, int Length)
{
    private static readonly SearchValues<char> FormalStops = SearchValues.Create("、.．，：\u3000 ");

    /// <summary>Signs before the items of a list, among them those that the symbol fonts of word processors have in the private use area.</summary>
    private static readonly SearchValues<char> Bullets = SearchValues.Create("●•■□◆◎▪▲○◇▫◦‣∙➢➤►▶❖◼✓✔\uF06C\uF0B7\uF06E\uF0D8\uF0A7\uF0FC\uF076\uF075");

    private const int MostCharactersOfBareHeading = 24;
    private const int MostSections = 24;
    private const string FormalDigits = "壹貳參肆伍陸柒捌玖拾贰叁陆";

    /// <summary>The number at the start of the line; null where there is none.</summary>
    internal static Enumerator? AtStart(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return null;
        var c = line[0];
        if (c == '第')
            return Ordinal(line);
        if (c is '（' or '(')
            return InBrackets(line);
        if (c is >= '㈠' and <= '㈩')
            return new Enumerator(EnumeratorStyle.ChineseInBrackets, c - '㈠' + 1, 1);
        if (c is >= '①' and <= '⑳')
            return new Enumerator(EnumeratorStyle.Circled, c - '①' + 1, 1);
        if (c is >= '⑴' and <= '⒇')
            return new Enumerator(EnumeratorStyle.ArabicInBrackets, c - '⑴' + 1, 1);
        if (c is >= '⒈' and <= '⒛')
            return new Enumerator(EnumeratorStyle.Arabic, c - '⒈' + 1, 1);
        if (Bullets.Contains(c))
            return char.IsWhiteSpace(line[1]) || CharacterClass.IsHan(line[1]) ? new Enumerator(EnumeratorStyle.Bullet, 0, 1) : null;
        if (c is '－' or '–' or '-')
            return char.IsWhiteSpace(line[1]) && line.Length > 2 && CharacterClass.IsHan(line[2]) ? new Enumerator(EnumeratorStyle.Bullet, 0, 1) : null;
        if (char.IsAsciiDigit(c))
            return Arabic(line, mayEndLine: false);
        if (c is >= 'Ⅰ' and <= 'Ⅻ')
            return IsStop(line[1]) ? new Enumerator(EnumeratorStyle.Roman, c - 'Ⅰ' + 1, 2) : null;
        if (c is 'I' or 'V' or 'X')
            return Roman(line);
        if (char.IsAsciiLetter(c))
            return line[1] is '.' or '、' or '．' && line.Length > 2 && (line[2] == ' ' || CharacterClass.IsHan(line[2])) ? new Enumerator(EnumeratorStyle.Letter, (c | 0x20) - 'a' + 1, 2) : null;
        return Chinese(line);
    }

    private static bool IsStop(char c) => c is '、' or '.' or '．' or '，' or '：';

    private static Enumerator? Ordinal(ReadOnlySpan<char> line)
    {
        var (length, number) = ChineseNumeral.Read(line[1..]);
        if (length == 0 || 1 + length >= line.Length)
            return null;
        EnumeratorStyle? style = line[1 + length] switch
        {
            '編' or '编' or '篇' or '部' => EnumeratorStyle.Part,
            '章' => EnumeratorStyle.Chapter,
            '節' or '节' => EnumeratorStyle.Section,
            _ => null,
        };
        if (style is null)
            return null;
        var next = 2 + length;
        return next == line.Length || char.IsWhiteSpace(line[next]) || IsStop(line[next]) || line[next - 1] is not '部'
            ? new Enumerator(style.Value, number, next)
            : null;
    }

    private static Enumerator? InBrackets(ReadOnlySpan<char> line)
    {
        var close = line.IndexOfAny('）', ')');
        if (close is < 2 or > 4)
            return null;
        var inner = line[1..close].Trim();
        var (length, number) = ChineseNumeral.Read(inner);
        if (length > 0 && length == inner.Length)
            return new Enumerator(char.IsDigit(inner[0]) ? EnumeratorStyle.ArabicInBrackets : EnumeratorStyle.ChineseInBrackets, number, close + 1);
        return inner.Length == 1 && char.IsAsciiLetterLower(inner[0]) ? new Enumerator(EnumeratorStyle.Letter, inner[0] - 'a' + 1, close + 1) : null;
    }

    private static Enumerator? Arabic(ReadOnlySpan<char> line, bool mayEndLine)
    {
        Span<int> numbers = stackalloc int[3];
        var depth = 0;
        var at = 0;
        while (depth < 3)
        {
            var length = 0;
            while (at + length < line.Length && length < 3 && char.IsAsciiDigit(line[at + length]))
                length++;
            if (length is 0 or > 2)
                break;
            numbers[depth++] = ChineseNumeral.Read(line.Slice(at, length)).Value;
            at += length;
            if (at + 1 < line.Length && line[at] is '.' or '．' && char.IsAsciiDigit(line[at + 1]))
                at++;
            else
                break;
        }

        if (depth == 0 || char.IsAsciiDigit(At(line, at)) || (at >= line.Length && !(mayEndLine && depth > 1)))
            return null;
        if (depth == 1)
        {
            return line[at] is '.' or '．' or '、' && (at + 1 == line.Length || !char.IsAsciiDigit(line[at + 1]))
                ? new Enumerator(EnumeratorStyle.Arabic, numbers[0], at + 1)
                : IsBareNumber(line, at) ? new Enumerator(EnumeratorStyle.Arabic, numbers[0], at) : null;
        }

        if (At(line, at) is '.' or '．' or '、')
            at++;
        else if (!char.IsWhiteSpace(At(line, at)))
            return null;
        return new Enumerator(depth == 2 ? EnumeratorStyle.ArabicTwoDeep : EnumeratorStyle.ArabicThreeDeep, numbers[depth - 1], at);
    }

    /// <summary>The number of a section, 1.2 or 3.4.1, that a line is and no more, for the extraction put the name on the next line; null where the line is anything else.</summary>
    internal static Enumerator? Alone(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= 8 && line[0] is >= '1' and <= '9' && !line.Contains(".0", StringComparison.Ordinal)
            && Arabic(line, mayEndLine: true) is { Number: <= MostSections } number && number.Length == line.Length && line.IndexOf('.') is var stop and > 0 && int.Parse(line[..stop], NumberStyles.None, CultureInfo.InvariantCulture) <= MostSections ? number : null;

    private static char At(ReadOnlySpan<char> line, int at) => at < line.Length ? line[at] : ' ';

    /// <summary>Whether a blank and a word that counts nothing follow the figure: <c>1 引言</c>, and not <c>5 個</c>.</summary>
    private static bool IsBareNumber(ReadOnlySpan<char> line, int at)
    {
        var next = at;
        while (next < line.Length && char.IsWhiteSpace(line[next]))
            next++;
        return next > at && next + 1 < line.Length && CharacterClass.IsHan(line[next]) && !NoteMark.IsUnit(line[next]) && line.Length <= MostCharactersOfBareHeading;
    }

    private static Enumerator? Roman(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept("IVX");
        if (length is < 1 or > 5 || !IsStop(line[length]))
            return null;
        var value = 0;
        for (var i = 0; i < length; i++)
        {
            var digit = ValueOf(line[i]);
            value += i + 1 < length && ValueOf(line[i + 1]) > digit ? -digit : digit;
        }

        return new Enumerator(EnumeratorStyle.Roman, value, length + 1);

        static int ValueOf(char c) => c switch { 'I' => 1, 'V' => 5, _ => 10 };
    }

    private static Enumerator? Chinese(ReadOnlySpan<char> line)
    {
        var isFormal = FormalDigits.Contains(line[0], StringComparison.Ordinal);
        if (isFormal)
        {
            var end = line[..Math.Min(line.Length, 4)].IndexOfAny(FormalStops);
            if (end is < 1 or > 3)
                return null;
            var value = line[0] == '拾' ? 10 + (end > 1 ? ChineseNumeral.Read(line[1..end]).Value : 0) : ChineseNumeral.Read(line[..end]).Value;
            return value == 0 ? null : new Enumerator(EnumeratorStyle.Formal, value, end + 1);
        }

        var (length, number) = ChineseNumeral.Read(line);
        if (length is 0 or > 3 || length >= line.Length || number == 0)
            return null;
        var style = line[0] is >= '０' and <= '９' ? EnumeratorStyle.Arabic : EnumeratorStyle.Chinese;
        return line[length] is '、' or '．' or '.' or '\u3000' ? new Enumerator(style, number, length + 1) : null;
    }
}
