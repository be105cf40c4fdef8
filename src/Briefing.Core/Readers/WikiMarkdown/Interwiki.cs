using System.Collections.Frozen;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Prefixes of links to other wikis (MediaWiki's interwiki map as the Chinese-language encyclopaedia uses it).</summary>
internal static class Interwiki
{
    private const string Languages =
        "ab af als am an ar arc arz as ast av ay az ba bar be be-tarask bg bn bo br bs bxr ca cdo ce ceb ckb co crh cs cu cv cy da de diq dsb dv dz el en eo es et eu " +
        "fa ff fi fj fo fr frp fur fy ga gan gd gl gn gu gv ha hak haw he hi hif hr hsb ht hu hy ia id ie ig ii io is it ja jv ka kaa kk kl km kn ko krc ks ku kv kw ky " +
        "la lb lez lg li lij lmo ln lo lt lv lzh mai mdf mg mhr mi mk ml mn mr ms mt my mzn na nan nap nds ne new nl nn no nv oc om or os pa pam pl pnb ps pt qu rm ro ru " +
        "rue sa sah sc scn sco sd se sh si simple sk sl sm sn so sq sr ss st su sv sw szl ta te tg th ti tk tl tn to tr ts tt tw ty udm ug uk ur uz ve vec vi vo wa war wo " +
        "wuu xal xh yi yo yue za zh-classical zh-min-nan zh-yue zu";

    private static readonly FrozenSet<string> LanguageCodes = Languages.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Projects = new Dictionary<string, string>
    {
        ["wikt"] = "zh.wiktionary.org",
        ["wiktionary"] = "zh.wiktionary.org",
        ["q"] = "zh.wikiquote.org",
        ["wikiquote"] = "zh.wikiquote.org",
        ["s"] = "zh.wikisource.org",
        ["wikisource"] = "zh.wikisource.org",
        ["b"] = "zh.wikibooks.org",
        ["wikibooks"] = "zh.wikibooks.org",
        ["n"] = "zh.wikinews.org",
        ["wikinews"] = "zh.wikinews.org",
        ["voy"] = "zh.wikivoyage.org",
        ["wikivoyage"] = "zh.wikivoyage.org",
        ["v"] = "zh.wikiversity.org",
        ["wikiversity"] = "zh.wikiversity.org",
        ["species"] = "species.wikimedia.org",
        ["wikispecies"] = "species.wikimedia.org",
        ["commons"] = "commons.wikimedia.org",
        ["c"] = "commons.wikimedia.org",
        ["d"] = "www.wikidata.org",
        ["wikidata"] = "www.wikidata.org",
        ["m"] = "meta.wikimedia.org",
        ["meta"] = "meta.wikimedia.org",
        ["mw"] = "www.mediawiki.org",
        ["mediawikiwiki"] = "www.mediawiki.org",
        ["foundation"] = "foundation.wikimedia.org",
        ["wmf"] = "foundation.wikimedia.org",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a prefix names the encyclopaedia itself: <c>zh:</c>, <c>cmn:</c>, <c>w:</c>.</summary>
    public static bool IsOwn(string prefix) => prefix.ToLowerInvariant() is "zh" or "cmn" or "zh-cn" or "zh-tw" or "zh-hk" or "w" or "wikipedia-zh";

    /// <summary>The address of a page of another wiki; null where the prefix names none. Prefixes may follow each other (<c>en:wikt:word</c>).</summary>
    public static string? Address(string prefix, string page)
    {
        if (!LanguageCodes.Contains(prefix))
            return Projects.TryGetValue(prefix, out var host) ? OnHost(SecondLanguage(ref page, host), page) : null;
        var language = prefix.ToLowerInvariant();
        var colon = page.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && Projects.TryGetValue(page[..colon], out var project))
            return OnHost(project.Replace("zh.", language + ".", StringComparison.Ordinal), page[(colon + 1)..]);
        return OnHost(language + ".wikipedia.org", page);
    }

    private static string SecondLanguage(ref string page, string host)
    {
        var colon = page.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !host.StartsWith("zh.", StringComparison.Ordinal) || !LanguageCodes.Contains(page[..colon]))
            return host;
        var language = page[..colon].ToLowerInvariant();
        page = page[(colon + 1)..];
        return language + host[2..];
    }

    private static string OnHost(string host, string page) => "https://" + host + "/wiki/" + WikiLink.Encode(page.Trim());
}
