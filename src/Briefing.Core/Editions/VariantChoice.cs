using System.Collections.Immutable;

namespace Briefing.Core.Editions;

/// <summary>Which form of a per-variant text an edition shows.</summary>
public static class VariantChoice
{
    /// <summary>
    /// The first form in the edition's chain of variants, else the source's first. The chains are MediaWiki's fallbacks of
    /// <c>zh-tw</c> and <c>zh-cn</c> (LanguageConverter for zh), because an edition speaks with the words of one region.
    /// </summary>
    public static string For(string language, ImmutableArray<KeyValuePair<string, string>> variants)
    {
        foreach (var code in Chain(language))
        {
            foreach (var variant in variants)
            {
                if (variant.Key.Equals(code, StringComparison.OrdinalIgnoreCase))
                    return variant.Value;
            }
        }

        return variants[0].Value;
    }

    private static ReadOnlySpan<string> Chain(string language) => language switch
    {
        "zh-Hant" or "zh-TW" or "zh-Hant-TW" => new[] { "zh-tw", "zh-hant", "zh-hk", "zh-mo", "zh" },
        "zh-HK" or "zh-Hant-HK" => new[] { "zh-hk", "zh-hant", "zh-mo", "zh-tw", "zh" },
        "zh-Hans" or "zh-CN" or "zh-Hans-CN" => new[] { "zh-cn", "zh-hans", "zh-sg", "zh-my", "zh" },
        _ => new[] { language },
    };
}
