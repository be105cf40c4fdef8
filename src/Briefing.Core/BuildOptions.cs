namespace Briefing.Core;

/// <summary>What a build is told besides its input.</summary>
public sealed record BuildOptions
{
    /// <summary>Address of the site's root; null takes the site settings' own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether the site is for an editor's eyes: drafts are shown and marked.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether search engines are to leave the site out: a preview of a change that has an address of its own.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether each topic's page has a print beside it, <c>topics/visas/visas.pdf</c>, to lead to.</summary>
    public bool HasPrints { get; init; }

    /// <summary>Short id of the commit that is built, shown in the foot; null shows none.</summary>
    public string? Revision { get; init; }
}
