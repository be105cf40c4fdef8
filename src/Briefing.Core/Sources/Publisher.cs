using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>What holds for all documents of a publisher and need not be said in each.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hosts">Hosts of its addresses; a document whose original is there is its.</param>
/// <param name="Authors">Bylines of its; a document with one of them is its.</param>
/// <param name="Kind">Kind of reader for its documents.</param>
/// <param name="Language">Language tag of its documents.</param>
/// <param name="Url">Its own address.</param>
/// <param name="Rights">Statement of rights.</param>
/// <param name="RightsUrl">Address of the licence or terms.</param>
public sealed record Publisher(
    string Id,
    LocalizedText Name,
    ImmutableArray<string> Hosts,
    ImmutableArray<string> Authors,
    string? Kind,
    string? Language,
    string? Url,
    LocalizedText? Rights,
    string? RightsUrl)
{
    /// <summary>Whether a document is this publisher's: by name or id, by the host of its original, or by its byline.</summary>
    public bool Publishes(string? publisher, string? url, string? author) =>
        (publisher is not null && (publisher == Id || publisher == Name.Default || Name.Forms.ContainsValue(publisher)))
        || (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase))
        || (author is not null && Authors.Contains(author.Trim(), StringComparer.Ordinal));
}
