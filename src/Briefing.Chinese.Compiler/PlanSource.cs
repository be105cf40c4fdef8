using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>A plan about to be written: see the library's <c>ConversionPlan</c>.</summary>
internal sealed record PlanSource(
    string Id,
    bool IsDense,
    char[] Units,
    uint[] Entries,
    StartFilter Starts,
    StartFilter Joints,
    StartFilter PhraseStarts,
    StartFilter FirstStageStarts,
    StartFilter SecondStageStarts,
    IReadOnlyList<PhraseTrieBuilder> Tries);
