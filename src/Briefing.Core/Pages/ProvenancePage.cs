using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>Where the editors' sentences come from: each with the words that it rests on.</summary>
/// <param name="Frame">What its head, masthead and foot need.</param>
/// <param name="Part">The part that it shows; null for the page that leads to all parts.</param>
/// <param name="Groups">The sentences of the part by what they are about; empty without a part.</param>
/// <param name="Parts">All parts that have sentences.</param>
public sealed record ProvenancePage(
    PageFrame Frame,
    ProvenancePart? Part,
    ImmutableArray<AssertionGroup> Groups,
    ImmutableArray<ProvenancePart> Parts) : Page(Frame);
