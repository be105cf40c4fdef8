namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// Ideographic description sequences (Unicode Standard, section 18.2): an operator and the characters it arranges
/// describe one ideograph, so conversion copies a complete one whole, as OpenCC does since its pull request 1316 (for
/// its issue 429: ⿰虫风 is not ⿰蟲風). There a dictionary's key that starts with an operator would come first; none does.
/// </summary>
internal static class IdeographicDescription
{
    /// <summary>Code units of the longest sequence that is looked for.</summary>
    public const int Longest = 64;

    /// <summary>Whether a code unit is one of the operators.</summary>
    public static bool IsOperator(char unit) => unit is >= '\u2FF0' and <= '\u2FFF' or '\u31EF';

    /// <summary>Length in code units of the complete sequence that a text starts with, or zero.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsOperator(text[0])) return 0;
        var wanted = 1;
        var i = 0;
        while (wanted > 0)
        {
            if (i >= Math.Min(text.Length, Longest)) return 0;
            var unit = text[i];
            if (unit <= ' ') return 0;
            wanted += OperandsOf(unit) - 1;
            i += char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        }
        return i <= Longest ? i : 0;
    }

    private static int OperandsOf(char unit) => unit switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        >= '\u2FF0' and <= '\u2FFD' or '\u31EF' => 2,
        _ => 0,
    };
}
