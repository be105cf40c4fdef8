using System.Collections.Immutable;

namespace Briefing.Core.Search;

/// <summary>A page as search knows it, in all editions at once.</summary>
/// <param name="Path">Path below an edition, such as <c>documents/a/</c>.</param>
/// <param name="Kind"><c>document</c>, <c>topic</c> or <c>entity</c>.</param>
/// <param name="Titles">Its title in each edition, in the site's order.</param>
/// <param name="Names">Other names that it goes by; for an entity all its names and aliases in every script.</param>
public sealed record SearchablePage(
    string Path,
    string Kind,
    ImmutableArray<string> Titles,
    ImmutableArray<string> Names)
{
    /// <summary>The kind of an entity's page.</summary>
    public const string Entity = "entity";
}
