using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>What every page of one edition shares.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Title">The briefing's name in this edition.</param>
/// <param name="Tagline">One line under it.</param>
/// <param name="Routes">Addresses of everything on the site.</param>
/// <param name="Revision">Short id of the last built commit, where one was given.</param>
/// <param name="Preview">Whether the page is for an editor's preview and not for publication.</param>
public sealed record SiteFrame(Edition Edition, string Title, string Tagline, Routes Routes, string? Revision, bool Preview)
{
    /// <summary>The names of the edition's entities, for headings.</summary>
    public WholeNames Names { get; init; } = WholeNames.None;

    /// <summary>Whether search engines are to leave the site out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether topics have a print beside their page.</summary>
    public bool HasPrints { get; init; }

    /// <summary>Whether search engines may list the pages.</summary>
    public bool IsIndexed => !Preview && !NoIndex;

    /// <summary>Rights in the editors' own words and compilation; null where the settings say nothing.</summary>
    public string? Rights { get; init; }
}
