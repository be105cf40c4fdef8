using System.Globalization;

namespace Briefing.Chinese.Engine;

/// <summary>A line break inside a paragraph of Chinese, which parts no words.</summary>
internal static class SoftBreak
{
    /// <summary>Code units that a soft break may consist of.</summary>
    public const string Units = "\n\r \t";

    private const int Longest = 32;

    /// <summary>
    /// Length of the soft break that stands at a place between two ideographs: spaces around exactly one line break.
    /// Zero where there is none.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var breaks = 0;
        for (var i = start; i < text.Length && i - start <= Longest; i++)
        {
            switch (text[i])
            {
                case '\n':
                    breaks++;
                    break;
                case ' ' or '\t' or '\r':
                    break;
                default:
                    return breaks == 1 && start > 0 && IsIdeograph(text[start - 1]) && IsIdeograph(text[i]) ? i - start : 0;
            }
            if (breaks > 1) return 0;
        }
        return 0;
    }

    private static bool IsIdeograph(char unit) =>
        unit is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '〇'
        || char.IsSurrogate(unit)
        || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.OtherLetter;
}
