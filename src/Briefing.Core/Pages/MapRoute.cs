using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>A corridor on a map.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name in this edition.</param>
/// <param name="Href">Its page; null where it has none.</param>
/// <param name="Stops">Ids of the places that it joins, in order, at least two; all of them are places of the map.</param>
/// <param name="Citations">The paragraphs that give it.</param>
public sealed record MapRoute(string Id, string Name, string? Href, ImmutableArray<string> Stops, ImmutableArray<CitationLink> Citations);
