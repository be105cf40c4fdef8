using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>What a reader gets for an address that is none. At the root it speaks in every edition's words; each edition has one of its own.</summary>
/// <param name="Frame">The frame; the alternates are the home pages.</param>
/// <param name="Editions">The editions that it speaks for: one, or all at the root.</param>
public sealed record NotFoundPage(PageFrame Frame, ImmutableArray<PageFrame> Editions) : Page(Frame);
