using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Places and the corridors between them, for a drawing and the list behind it.</summary>
/// <param name="Id">Its id, also its anchor.</param>
/// <param name="Title">What it is about; null where it shows all that the page names, which the theme has words for.</param>
/// <param name="Note">What a reader must know of it.</param>
/// <param name="Places">The places, the more important first: where labels would collide the first is kept.</param>
/// <param name="Routes">The corridors, possibly none.</param>
public sealed record MapView(string Id, string? Title, string? Note, ImmutableArray<MapPlace> Places, ImmutableArray<MapRoute> Routes);
