using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Editions;

/// <summary>The converters between the editions of a site. Immutable and thread-safe.</summary>
public sealed class EditionConverters
{
    /// <summary>Converters of script and variants alone, in the direction of either profile.</summary>
    private static readonly Lazy<ChineseConverter> ToSimplified = new(() => ChineseConverter.FromOpenCc("tw2s"));
    private static readonly Lazy<ChineseConverter> ToTraditional = new(() => ChineseConverter.FromOpenCc("s2tw"));

    private readonly SiteSettings _settings;
    private readonly ImmutableArray<TermList> _lists;
    private readonly ImmutableDictionary<string, Lazy<ChineseConverter>> _profiles;
    private readonly ImmutableDictionary<string, Lazy<ChineseConverter>> _technical;

    /// <summary>Converters with the term lists that hold for the whole site.</summary>
    public EditionConverters(SiteSettings settings, ImmutableArray<TermList> lists)
    {
        _settings = settings;
        _lists = lists;
        var isTechnical = settings.TermSets.Contains(TermBook.InformationTechnology);
        _technical = Make(informationTechnology: true);
        _profiles = isTechnical ? _technical : Make(informationTechnology: false);
    }

    private ImmutableDictionary<string, Lazy<ChineseConverter>> Make(bool informationTechnology) =>
        SiteSettingsReader.Profiles.ToImmutableDictionary(
            profile => profile,
            profile => new Lazy<ChineseConverter>(() => OfSite(profile, _lists, _settings.TermSets, informationTechnology)),
            StringComparer.Ordinal);

    /// <summary>The converter of a profile with the lists that hold for a whole site.</summary>
    /// <param name="profile"><c>tw-cn</c> or <c>cn-tw</c>.</param>
    /// <param name="lists">All lists.</param>
    /// <param name="termSets">Names of the optional lists that the site asks for.</param>
    public static ChineseConverter OfSite(string profile, ImmutableArray<TermList> lists, ImmutableArray<string> termSets) =>
        OfSite(profile, lists, termSets, termSets.Contains(TermBook.InformationTechnology));

    private static ChineseConverter OfSite(string profile, ImmutableArray<TermList> lists, ImmutableArray<string> termSets, bool informationTechnology) =>
        ChineseConverter.FromProfile(
            profile == TermBook.TaiwanToMainland ? ConversionProfile.TaiwanToMainland : ConversionProfile.MainlandToTaiwan,
            TermBook.InDirection(profile, TermBook.Holding(lists, termSets), TermOrigin.Site),
            new ProfileOptions { InformationTechnology = informationTechnology });

    /// <summary>The profile that brings a language into an edition; null where it is shown as it is.</summary>
    public static string? ProfileFor(Edition edition, string language) =>
        language == edition.Language ? null : edition.Conversions.GetValueOrDefault(language);

    /// <summary>The converter that brings a document into an edition, with the document's own terms; null where it is shown as it is.</summary>
    public ChineseConverter? For(Edition edition, Document document)
    {
        if (ProfileFor(edition, document.Language) is not { } profile)
            return null;
        var asked = document.Matter.TermSets.RemoveAll(set => _settings.TermSets.Contains(set));
        var converter = (asked.Contains(TermBook.InformationTechnology) ? _technical : _profiles)[profile].Value;
        var own = _lists.Where(list => list.Optional && asked.Contains(list.Set)).SelectMany(list => list.Terms).Concat(document.Matter.Terms);
        var terms = TermBook.InDirection(profile, own, TermOrigin.Document).ToArray();
        return terms.Length == 0 ? converter : converter.With(terms);
    }

    /// <summary>The editors' own text in an edition.</summary>
    public string Localize(LocalizedText text, Edition edition)
    {
        if (text.Forms.TryGetValue(edition.Language, out var form))
            return form;
        var original = text.Default ?? text.Forms.GetValueOrDefault(_settings.Language);
        if (original is not null)
            return Convert(original, _settings.Language, edition);
        return text.Forms.IsEmpty ? "" : text.Forms.OrderBy(pair => pair.Key, StringComparer.Ordinal).First().Value;
    }

    /// <summary>
    /// What editors say of words: in the edition's script, but with no word replaced by another region's, which would make the words that it
    /// tells apart the same, and with what stands in corner brackets as it is, script and all.
    /// </summary>
    public string LocalizeOnWords(LocalizedText text, Edition edition)
    {
        if (text.Forms.TryGetValue(edition.Language, out var form))
            return form;
        if ((text.Default ?? text.Forms.GetValueOrDefault(_settings.Language)) is not { } original)
            return Localize(text, edition);
        if (ProfileFor(edition, _settings.Language) is not { } profile)
            return original;
        var script = (profile == TermBook.TaiwanToMainland ? ToSimplified : ToTraditional).Value;
        var result = new StringBuilder(original.Length);
        var at = 0;
        while (at < original.Length)
        {
            var opening = original.IndexOf('「', at);
            var closing = opening < 0 ? -1 : original.IndexOf('」', opening);
            if (closing < 0)
                break;
            result.Append(script.Convert(original[at..opening])).Append(original, opening, closing + 1 - opening);
            at = closing + 1;
        }

        return result.Append(script.Convert(original[at..])).ToString();
    }

    /// <summary>A plain text of some language in an edition.</summary>
    public string Convert(string text, string language, Edition edition) =>
        ProfileFor(edition, language) is { } profile ? _profiles[profile].Value.Convert(text) : text;
}
