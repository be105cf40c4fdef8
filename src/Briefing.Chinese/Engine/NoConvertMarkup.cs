namespace Briefing.Chinese.Engine;

/// <summary>
/// MediaWiki's language conversion markup: <c>-{text}-</c> is text that conversion leaves alone, and
/// <c>-{zh-hans:甲;zh-hant:乙}-</c> gives each script its own. Conversion renders it, as MediaWiki does.
/// </summary>
internal sealed class NoConvertMarkup(ConversionProfile profile)
{
    private static readonly string[] Mainland = ["zh-cn", "zh-hans", "zh-sg", "zh-my", "zh"];
    private static readonly string[] Taiwan = ["zh-tw", "zh-hant", "zh-hk", "zh-mo", "zh"];
    private const string FlagUnits = "ADHNRTS;- zhantwcnkmosgy";
    private readonly string[] _variants = profile == ConversionProfile.TaiwanToMainland ? Mainland : Taiwan;

    /// <summary>The markup that starts at a place; false where none does or it is not closed within reach.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int start, out ProtectedSpan span)
    {
        span = default;
        if (!text[start..].StartsWith("-{", StringComparison.Ordinal)) return false;
        var depth = 0;
        var end = -1;
        for (var i = start; i + 1 < text.Length && i - start < ProtectedText.Longest; i++)
        {
            if (text[i] == '-' && text[i + 1] == '{')
            {
                depth++;
                i++;
            }
            else if (text[i] == '}' && text[i + 1] == '-')
            {
                i++;
                if (--depth > 0) continue;
                end = i + 1;
                break;
            }
        }
        if (end < 0) return false;
        span = new(TextSpan.FromBounds(start, end), Render(text, start + 2, end - 2));
        return true;
    }

    private TextSpan Render(ReadOnlySpan<char> text, int start, int end)
    {
        var flags = text[start..end].IndexOf('|');
        if (flags >= 0 && AreFlags(text.Slice(start, flags)))
        {
            if (text.Slice(start, flags).ContainsAny('H', 'T')) return new(start, 0);
            start += flags + 1;
        }
        TextSpan? first = null;
        var best = _variants.Length;
        var chosen = TextSpan.FromBounds(start, end);
        for (var i = start; i < end;)
        {
            if (!TryReadCode(text[..end], i, out var variant, out var from)) break;
            var until = from;
            while (until < end && !(text[until] == ';' && (until + 1 == end || TryReadCode(text[..end], until + 1, out _, out _)))) until++;
            var value = Trim(text, from, until);
            first ??= value;
            if (variant >= 0 && variant < best) (best, chosen) = (variant, value);
            i = until + 1;
        }
        return best < _variants.Length ? chosen : first ?? chosen;
    }

    private static bool AreFlags(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
            if (!FlagUnits.Contains(unit, StringComparison.Ordinal)) return false;
        return true;
    }

    private bool TryReadCode(ReadOnlySpan<char> text, int start, out int variant, out int next)
    {
        variant = -1;
        next = start;
        var i = start;
        while (i < text.Length && text[i] is ' ' or '\n') i++;
        var end = i;
        while (end < text.Length && (char.IsAsciiLetter(text[end]) || text[end] == '-')) end++;
        if (end >= text.Length || text[end] != ':' || !text[i..end].StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return false;
        for (var v = 0; v < _variants.Length; v++)
            if (text[i..end].Equals(_variants[v], StringComparison.OrdinalIgnoreCase)) variant = v;
        next = end + 1;
        return true;
    }

    private static TextSpan Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        return TextSpan.FromBounds(start, end);
    }
}
