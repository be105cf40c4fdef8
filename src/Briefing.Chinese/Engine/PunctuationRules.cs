namespace Briefing.Chinese.Engine;

/// <summary>
/// Converts marks of punctuation between the regions: quotation marks by nesting depth, and ○ standing for zero among
/// Chinese numerals, which is 〇 (GB/T 15835).
/// </summary>
internal sealed class PunctuationRules
{
    private const string TaiwanMarks = "「」『』";
    private const string MainlandMarks = "“”‘’";
    private const string Numerals = "〇○零一二三四五六七八九十百千";
    private readonly string _from;
    private readonly string _to;
    private readonly bool _circleIsZero;

    /// <summary>The rules of a profile.</summary>
    public PunctuationRules(ConversionProfile profile, bool quotationMarks)
    {
        var toMainland = profile == ConversionProfile.TaiwanToMainland;
        _from = !quotationMarks ? "" : toMainland ? TaiwanMarks : MainlandMarks;
        _to = toMainland ? MainlandMarks : TaiwanMarks;
        _circleIsZero = toMainland;
    }

    /// <summary>The code units that the rules look at.</summary>
    public string Units => _circleIsZero ? _from + "○" : _from;

    /// <summary>Converts the mark at a place; false where it stays.</summary>
    public bool TryConvert(ReadOnlySpan<char> text, int i, ref QuotationState state, out char result)
    {
        result = text[i];
        if (result == '○' && _circleIsZero)
        {
            result = '〇';
            return (i > 0 && Numerals.Contains(text[i - 1])) || (i + 1 < text.Length && Numerals.Contains(text[i + 1]));
        }
        var kind = 0;
        while (kind < _from.Length && _from[kind] != result) kind++;
        if (kind == _from.Length) return false;
        if (result == '’' && IsApostrophe(text, i)) return false;
        var single = kind >= 2;
        var opens = (kind & 1) == 0;
        var depth = opens ? state.Open(single) : state.Close(single);
        if (depth < 0) depth = single ? 1 : 0;
        result = _to[((depth & 1) << 1) | (opens ? 0 : 1)];
        return true;
    }

    private static bool IsApostrophe(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && text[i - 1] < '\u2000' && char.IsLetter(text[i - 1]) && text[i + 1] < '\u2000' && char.IsLetter(text[i + 1]);
}
