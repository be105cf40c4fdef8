using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>A part of the editors' sentences.</summary>
/// <param name="Key">Its key, also the last part of its address: <c>judgements</c>, <c>topics</c>, <c>figures</c>, <c>events</c>, <c>relations</c>, or a kind of entity in lower case.</param>
/// <param name="Kind">The kind of entity that its sentences are about; null where they are about something else.</param>
/// <param name="Href">Its address.</param>
/// <param name="Sentences">How many sentences it has.</param>
public sealed record ProvenancePart(string Key, EntityKind? Kind, string Href, int Sentences);
