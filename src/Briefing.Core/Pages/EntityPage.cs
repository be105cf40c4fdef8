using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>An entity.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in this edition.</param>
/// <param name="OtherNames">Its names in other scripts and languages.</param>
/// <param name="Aliases">Other forms, in this edition.</param>
/// <param name="Description">One sentence; null where the editors wrote none.</param>
/// <param name="Coordinates">Latitude and longitude in decimal degrees, for a place.</param>
/// <param name="PartOf">What it is part of.</param>
/// <param name="Facts">Facts with sources.</param>
/// <param name="Relations">Relations with sources.</param>
/// <param name="Events">Its events in order of date.</param>
/// <param name="Mentions">The mentions in the newest documents, each as its sentence, by document.</param>
/// <param name="Cooccurrences">Who and what occurs with it, most often first.</param>
/// <param name="Topics">Topics whose passages name it.</param>
public sealed record EntityPage(
    PageFrame Frame,
    string Id,
    EntityKind Kind,
    string Name,
    ImmutableArray<EntityName> OtherNames,
    ImmutableArray<string> Aliases,
    CitedText? Description,
    (double Latitude, double Longitude)? Coordinates,
    ImmutableArray<EntityLink> PartOf,
    ImmutableArray<FactView> Facts,
    ImmutableArray<RelationView> Relations,
    ImmutableArray<EventView> Events,
    ImmutableArray<MentionGroup> Mentions,
    ImmutableArray<Cooccurrence> Cooccurrences,
    ImmutableArray<TopicCard> Topics) : Page(Frame)
{
    /// <summary>Birth, founding, opening or beginning.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>Death, end or closing.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The documents that it wrote, carried or published.</summary>
    public ImmutableArray<DocumentCard> Documents { get; init; } = [];

    /// <summary>Common reference for what is said of it without a paragraph.</summary>
    public ImmutableArray<ReferenceLink> Sources { get; init; } = [];

    /// <summary>Address of its timeline; null where its events stand on this page alone.</summary>
    public string? TimelineHref { get; init; }

    /// <summary>Where it lies or runs; null where it has no place.</summary>
    public MapView? Map { get; init; }

    /// <summary>The older documents that mention it, newest first, each with the number of its mentions.</summary>
    public ImmutableArray<CountedLink> More { get; init; } = [];

    /// <summary>How often documents mention it in all.</summary>
    public int AllMentions { get; init; }

    /// <summary>How many documents mention it in all.</summary>
    public int AllDocuments { get; init; }
}
