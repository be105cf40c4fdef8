namespace Briefing.Core.Readers.PdfText;

/// <summary>Numbers as Chinese print writes them: 12, １２, 一○八, 一百零八, 十二, 廿三.</summary>
internal static class ChineseNumeral
{
    private const int MostCharacters = 9;

    /// <summary>Whether the character is part of a number.</summary>
    internal static bool IsNumeral(char c) => DigitOf(c) >= 0 || c is '十' or '百' or '千' or '廿' or '卅';

    /// <summary>Characters at the start of <paramref name="text"/> that are a number, and its value; length 0 where there is none.</summary>
    internal static (int Length, int Value) Read(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MostCharacters && IsNumeral(text[length]))
            length++;
        return length == 0 || (length < text.Length && IsNumeral(text[length])) ? (0, 0) : (length, ValueOf(text[..length]));
    }

    private static int ValueOf(ReadOnlySpan<char> text)
    {
        var total = 0L;
        var digits = 0L;
        foreach (var c in text)
        {
            var unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '廿' => 20, '卅' => 30, _ => 0 };
            if (unit is 0)
            {
                digits = (digits * 10) + DigitOf(c);
            }
            else
            {
                total += unit is 20 or 30 ? unit : (digits == 0 ? 1 : digits) * unit;
                digits = 0;
            }
        }

        return (int)Math.Min(total + digits, int.MaxValue);
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or '〇' or '零' or '◯' => 0,
        '一' or '壹' => 1,
        '二' or '貳' or '贰' => 2,
        '三' or '參' or '叁' or '叄' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陸' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };
}
