namespace Briefing.Chinese.Dictionaries;

/// <summary>A word of OpenCC's regional dictionaries with its final form.</summary>
/// <param name="Source">The word in the script of the source.</param>
/// <param name="Target">Its form in the other region, in that region's script.</param>
/// <param name="IsScriptOnly">Whether script conversion alone gives that form too.</param>
/// <param name="InformationTechnology">Whether it belongs to the vocabulary of information technology.</param>
internal sealed record RegionalWord(string Source, string Target, bool IsScriptOnly, bool InformationTechnology);
