using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>What <c>input/site.yaml</c> says.</summary>
public sealed record SiteSettings
{
    /// <summary>The briefing's name.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>One line under it.</summary>
    public LocalizedText Tagline { get; init; } = LocalizedText.Empty;

    /// <summary>What it is, in two sentences.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Rights in the editors' own words and compilation.</summary>
    public LocalizedText? Rights { get; init; }

    /// <summary>Language of the editors' own texts.</summary>
    public string Language { get; init; } = "zh-Hant";

    /// <summary>Address of the site's root, with a final slash.</summary>
    public Uri BaseUrl { get; init; } = new("http://localhost/");

    /// <summary>The editions, in order.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>The edition for readers who have not chosen.</summary>
    public string DefaultEdition { get; init; } = "";

    /// <summary>Optional term sets that hold for the whole site.</summary>
    public ImmutableArray<string> TermSets { get; init; } = [];

    /// <summary>What documents need not say of themselves.</summary>
    public ImmutableArray<Publisher> Publishers { get; init; } = [];

    /// <summary>Key judgements of the home page.</summary>
    public ImmutableArray<Statement> Judgements { get; init; } = [];

    /// <summary>Ids of the datasets that the home page draws; empty for none.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];

    /// <summary>Sections of the about page.</summary>
    public ImmutableArray<AboutText> About { get; init; } = [];

    /// <summary>Corrections.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Messages that are not told.</summary>
    public ImmutableArray<Silence> Silences { get; init; } = [];
}
