using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Search;

namespace Briefing.Core;

/// <summary>What is left of a document when its own pages are written: what the rest of the site needs of it.</summary>
/// <param name="Entry">What the library keeps.</param>
/// <param name="Extracts">What other pages show of it, by edition.</param>
/// <param name="Words">The regional words that conversion replaced, by edition.</param>
/// <param name="SearchSlices">What its text is found by.</param>
/// <param name="Found">The places that open data names.</param>
/// <param name="Diagnostics">What there is to say of it.</param>
internal sealed record DocumentDigest(
    CatalogueEntry Entry,
    ImmutableArray<DocumentExtract> Extracts,
    ImmutableArray<ImmutableArray<RegionalWord>> Words,
    ImmutableArray<SliceGrams> SearchSlices,
    FoundPlaces Found,
    ImmutableArray<Diagnostic> Diagnostics);
