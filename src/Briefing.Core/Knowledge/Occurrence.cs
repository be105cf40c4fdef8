using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A dated event.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">Its date, as precise as the source is.</param>
/// <param name="Text">What happened, and the paragraphs that say so.</param>
/// <param name="Entities">Ids of who and what took part.</param>
/// <param name="Topics">Ids of the topics that it belongs to.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Occurrence(string Id, PartialDate Date, Statement Text, ImmutableArray<string> Entities, ImmutableArray<string> Topics, SourcePosition Position);
