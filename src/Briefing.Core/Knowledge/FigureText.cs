namespace Briefing.Core.Knowledge;

/// <summary>Reads the numbers of Chinese texts: 3,130萬9,657, 1億0,199萬, 37.49, 六十五, full-width forms and both scripts.</summary>
public static class FigureText
{
    private const string Digits = "〇一二三四五六七八九";
    private const int LongestNumber = 15;

    /// <summary>The numbers of a text, in order, each as its value without unit.</summary>
    public static IEnumerable<decimal> Numbers(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (Number(text, ref i) is { } number)
                yield return number;
            else
                i++;
        }
    }

    /// <summary>What a unit multiplies by: 100,000,000 for 億美元, 1 for 名.</summary>
    public static decimal Scale(string unit)
    {
        var at = 0;
        return Number("一" + unit, ref at) ?? 1;
    }

    /// <summary>Whether a text holds a figure in digits.</summary>
    public static bool HasFigure(string text) => text.Any(IsDigit);

    /// <summary>Whether a text names a year in four digits.</summary>
    public static bool HasYear(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (IsDigit(text[i]) && text.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0
                && text[i] is '1' or '2' && (i == 0 || !IsInNumber(text[i - 1])) && (i + 4 == text.Length || !IsInNumber(text[i + 4])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInNumber(char c) => IsDigit(c) || c is ',' or '.';

    /// <summary>The number that begins at a place; null where none does. Units of ten thousand and above close what stands before them.</summary>
    private static decimal? Number(string text, ref int i)
    {
        var start = i;
        decimal total = 0, section = 0, pending = 0;
        var wasDigit = false;
        while (i < text.Length)
        {
            if (IsDigit(text[i]))
            {
                if (wasDigit || Literal(text, ref i) is not { } literal)
                    break;
                pending = literal;
                wasDigit = true;
            }
            else if (Digit(text[i]) is { } digit)
            {
                pending = wasDigit && pending < 1e12m ? (pending * 10) + digit : digit;
                wasDigit = true;
                i++;
            }
            else if (Unit(text[i]) is { } unit && (i > start || unit == 10))
            {
                if (total + section + pending > 1e15m)
                    break;
                if (unit < 10_000)
                {
                    section += (pending == 0 ? 1 : pending) * unit;
                }
                else
                {
                    total = unit > 10_000 ? (total + section + pending) * unit : total + ((section + pending) * unit);
                    section = 0;
                }

                pending = 0;
                wasDigit = false;
                i++;
            }
            else
            {
                break;
            }
        }

        return i == start ? null : total + section + pending;
    }

    private static decimal? Literal(string text, ref int i)
    {
        decimal value = 0;
        var digits = 0;
        var place = 0m;
        for (; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                if (++digits > LongestNumber)
                    return null;
                var digit = Value(text[i]);
                if (place == 0)
                    value = (value * 10) + digit;
                else
                    (value, place) = (value + (digit * place), place / 10);
            }
            else if (place == 0 && text[i] is '.' or '．' && i + 1 < text.Length && IsDigit(text[i + 1]))
            {
                place = 0.1m;
            }
            else if (!(place == 0 && text[i] is ',' && IsGroup(text, i + 1)))
            {
                break;
            }
        }

        return value;
    }

    /// <summary>Whether exactly three digits follow, as they do after a comma that groups.</summary>
    private static bool IsGroup(string text, int at)
    {
        var digits = 0;
        while (at + digits < text.Length && IsDigit(text[at + digits]))
            digits++;
        return digits == 3;
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static int Value(char c) => c <= '9' ? c - '0' : c - '０';

    private static int? Digit(char c) => c switch
    {
        '零' => 0,
        '兩' or '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? digit : null,
    };

    private static decimal? Unit(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '萬' or '万' => 10_000,
        '億' or '亿' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => null,
    };
}
