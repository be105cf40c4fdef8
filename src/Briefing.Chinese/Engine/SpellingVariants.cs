namespace Briefing.Chinese.Engine;

/// <summary>
/// Characters that writers of Traditional Chinese write in either of two ways (高峰會, 高峯會), so that a word is known
/// in both. Only those whose second way print and keyboards really bring, of the variants that OpenCC lists.
/// </summary>
internal static class SpellingVariants
{
    private const string Usual = "群峰眾秘麵為著裡床線痴";
    private const string Other = "羣峯衆祕麪爲着裏牀綫癡";

    /// <summary>Gives every word of a collection its other way of writing, where that is not a word by itself.</summary>
    public static void AddTo(TermCollection collection)
    {
        for (var i = collection.Count - 1; i >= 0; i--)
        {
            // From the end, for the later of two entries for one word holds.
            var source = collection.SourceOf(i);
            var entry = collection[i];
            if (source == entry.Target) continue;
            Add(collection, source, Usual, Other, entry);
            Add(collection, source, Other, Usual, entry);
        }
    }

    private static void Add(TermCollection collection, string source, string from, string to, TermEntry entry)
    {
        char[]? written = null;
        for (var i = 0; i < source.Length; i++)
        {
            var at = from.IndexOf(source[i]);
            if (at >= 0) (written ??= source.ToCharArray())[i] = to[at];
        }
        if (written is null) return;
        var variant = new string(written);
        if (!collection.Contains(variant)) collection.Add(variant, entry);
    }
}
