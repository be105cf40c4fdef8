using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>A <see cref="ConversionPlan"/> about to be written.</summary>
internal sealed record PlanSource(
    string Id,
    char[] Characters,
    char[] Results,
    char[] Irregular,
    PhraseStart[] FirstStageStarts,
    PhraseStart[] SecondStageStarts,
    IReadOnlyList<PhraseTrieBuilder> Tries);
