using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Tells runs that are evidently in the target script: they have characters that only it has and none that only the
/// source script has.
/// </summary>
internal sealed class ScriptEvidence
{
    /// <summary>Longest run that is judged as one, in code units; where a run goes on, the next judgement starts.</summary>
    public const int LongestRun = 4096;

    private const int LongRun = 1024;
    private const byte SourceOnly = 1;
    private const byte TargetOnly = 2;
    private const byte Delimiter = 4;
    private const string Delimiters = "\n。！？；!?;「」『』“”‘’《》〈〉（）()【】〔〕[]｜|";

    /// <summary>Simplified forms that writers of Traditional Chinese use too, so that they are no evidence.</summary>
    private const string CommonVariants = "么内没户别黄温吴吕宫决净凉况减册并争静强冲盗栖凄产录";

    private readonly byte[] _classes = new byte[0x10000];
    private readonly ulong[] _targets = new ulong[0x10000 / 64];

    /// <summary>Evidence from the characters that exist in one script only.</summary>
    public ScriptEvidence(ReadOnlySpan<char> sourceOnly, ReadOnlySpan<char> targetOnly)
    {
        foreach (var unit in sourceOnly) _classes[unit] |= SourceOnly;
        foreach (var unit in targetOnly)
        {
            _classes[unit] |= TargetOnly;
            _targets[unit >> 6] |= 1ul << (unit & 63);
        }
        foreach (var unit in CommonVariants)
        {
            _classes[unit] &= unchecked((byte)~TargetOnly);
            _targets[unit >> 6] &= ~(1ul << (unit & 63));
        }
        foreach (var unit in Delimiters) _classes[unit] |= Delimiter;
    }

    /// <summary>The first character of the target script alone from a place on, or -1.</summary>
    public int NextTarget(ReadOnlySpan<char> text, int start)
    {
        ref var bits = ref MemoryMarshal.GetArrayDataReference(_targets);
        for (var i = start; i < text.Length; i++)
            if ((Unsafe.Add(ref bits, text[i] >> 6) >> (text[i] & 63) & 1) != 0) return i;
        return -1;
    }

    /// <summary>Whether a run ends with a code unit.</summary>
    public bool IsDelimiter(char unit) => (_classes[unit] & Delimiter) != 0;

    /// <summary>The last code unit of a text that ends a run, or -1.</summary>
    public int LastDelimiter(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && !IsDelimiter(text[i])) i--;
        return i;
    }

    /// <summary>Where the run that starts at a place ends.</summary>
    public int RunEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        for (; i < text.Length; i++)
        {
            if ((_classes[text[i]] & Delimiter) != 0) return i + 1;
            var length = i - start;
            if (length >= LongestRun || (length >= LongRun && text[i] is >= '\u4E00' and <= '\u9FFF' && text[i - 1] is >= '\u4E00' and <= '\u9FFF')) return i;
        }
        return i;
    }

    /// <summary>Whether a run, protected spans left out, is evidently in the target script.</summary>
    public bool IsTarget(ReadOnlySpan<char> run, ref int seen)
    {
        foreach (var unit in run) seen |= _classes[unit];
        return (seen & (SourceOnly | TargetOnly)) == TargetOnly;
    }
}
