using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Sources;

/// <summary>Reads <c>input/site.yaml</c>.</summary>
public static class SiteSettingsReader
{
    /// <summary>Where the settings stand, below the input folder.</summary>
    public const string FileName = "site.yaml";

    /// <summary>Names of the conversion profiles.</summary>
    public static ImmutableArray<string> Profiles { get; } = ["tw-cn", "cn-tw"];

    /// <summary>Reads the settings; faults become diagnostics and defaults.</summary>
    public static SiteSettings Read(YamlNode? root, ICollection<Diagnostic> diagnostics)
    {
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(new Diagnostic(Rules.MissingKey, root?.Position ?? SourcePosition.File(FileName), "There are no site settings; expected a file site.yaml in the input folder with at least title and editions."));
            return new SiteSettings();
        }

        var reader = new MappingReader(mapping, diagnostics);
        var editions = reader.Mappings("editions").Select(ReadEdition).ToImmutableArray();
        if (editions.IsEmpty)
            reader.Missing("editions", "at least one edition as {path, language, name, short, strings, convert}");
        foreach (var repeated in editions.GroupBy(edition => edition.Path, StringComparer.Ordinal).Where(group => group.Count() > 1))
            diagnostics.Add(new Diagnostic(Rules.RepeatedId, reader.PositionOf("editions"), $"Two editions have the path '{repeated.Key}'; expected one."));
        var settings = new SiteSettings
        {
            Title = reader.RequiredLocalized("title", "the briefing's name"),
            Tagline = reader.Localized("tagline") ?? LocalizedText.Empty,
            Description = reader.Localized("description") ?? LocalizedText.Empty,
            Rights = reader.Localized("rights"),
            Language = reader.Choice("language", [.. FrontMatterReader.Languages]),
            BaseUrl = BaseUrl(reader),
            Editions = editions,
            DefaultEdition = DefaultEdition(reader, editions),
            TermSets = reader.Texts("term-sets"),
            Publishers = [.. reader.Mappings("publishers").Select(ReadPublisher)],
            Judgements = StatementReader.Statements(reader, "judgements"),
            Charts = reader.Texts("charts"),
            About = [.. reader.Mappings("about").Select(ReadAbout)],
            Corrections = [.. reader.Mappings("corrections").Select(ReadCorrection).OfType<Correction>()],
            Silences = [.. reader.Mappings("silence").Select(ReadSilence)],
        };
        reader.Finish();
        return settings;
    }

    /// <summary>A base URL in its canonical form, with a final slash; null where it is not an absolute http or https address without query and fragment.</summary>
    public static Uri? ParseBaseUrl(string text) =>
        SafeUrl.Accept(text) is not null && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0
            ? url
            : null;

    private static Uri BaseUrl(MappingReader reader)
    {
        var text = reader.Text("base-url");
        if (text is null)
            return new SiteSettings().BaseUrl;
        if (ParseBaseUrl(text) is { } url)
            return url;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("base-url"), $"'base-url' is '{text}'; expected an absolute http or https address."));
        return new SiteSettings().BaseUrl;
    }

    private static string DefaultEdition(MappingReader reader, ImmutableArray<Edition> editions)
    {
        var first = editions.IsEmpty ? "" : editions[0].Path;
        var path = reader.Text("default-edition") ?? first;
        if (editions.IsEmpty || editions.Any(edition => edition.Path == path))
            return path;
        reader.Diagnostics.Add(new Diagnostic(Rules.UnresolvedReference, reader.PositionOf("default-edition"), $"'default-edition' is '{path}'; expected the path of an edition: {string.Join(", ", editions.Select(edition => edition.Path))}."));
        return first;
    }

    private static Edition ReadEdition(MappingReader reader)
    {
        var language = reader.RequiredText("language", "a language tag such as zh-Hant");
        var conversions = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (from, profile) in reader.Entries("convert"))
        {
            if (profile is YamlScalar scalar && Profiles.Contains(scalar.Value))
                conversions[from.Value] = scalar.Value;
            else
                reader.Wrong(profile, "convert", "the name of a profile: " + string.Join(", ", Profiles));
        }

        var edition = new Edition(
            Slugs.Required(reader, "path"),
            language,
            reader.RequiredText("name", "the edition's name in its own words"),
            reader.RequiredText("short", "a character or two for the switch"),
            reader.Text("strings") ?? language,
            conversions.ToImmutable());
        reader.Finish();
        return edition;
    }

    private static Publisher ReadPublisher(MappingReader reader)
    {
        var match = reader.Mapping("match");
        var publisher = new Publisher(
            Slugs.Required(reader, "id"),
            reader.RequiredLocalized("name", "the publisher's name"),
            match?.Texts("hosts") ?? [],
            match?.Texts("authors") ?? [],
            reader.Text("kind"),
            reader.Text("language"),
            reader.Address("url"),
            reader.Localized("rights"),
            reader.Address("rights-url"));
        match?.Finish();
        reader.Finish();
        return publisher;
    }

    private static AboutText ReadAbout(MappingReader reader)
    {
        var heading = reader.RequiredLocalized("heading", "a heading");
        var paragraphs = reader.Items("paragraphs")
            .Select(item => new MappingReader(new YamlMapping(item.Position, [new(new YamlScalar(item.Position, "paragraph", true), item)]), reader.Diagnostics).Localized("paragraph"))
            .OfType<LocalizedText>()
            .ToImmutableArray();
        reader.Finish();
        return new AboutText(heading, paragraphs);
    }

    private static Correction? ReadCorrection(MappingReader reader)
    {
        var date = reader.Date("date");
        if (!reader.HasValue("date"))
            reader.Missing("date", "the date of the correction");
        var text = reader.RequiredLocalized("text", "what was put right");
        reader.Finish();
        return date is null ? null : new Correction(date, text);
    }

    private static Silence ReadSilence(MappingReader reader)
    {
        var silence = new Silence(
            reader.RequiredText("code", "the code of a message, such as BRF2103"),
            reader.RequiredText("file", "a file below the input folder, such as documents/a.md"),
            reader.RequiredText("reason", "why nothing is to be done"),
            reader.Position);
        if (silence.Code.Length > 0 && !Rules.All.Any(rule => rule.Code == silence.Code && rule.CanBeSilenced))
            reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("code"), $"'{silence.Code}' cannot be silenced; expected the code of a warning or a note, such as BRF2103. Errors cannot be silenced, nor can BRF1013."));
        reader.Finish();
        return silence;
    }
}
