using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>How two entities stand to each other.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subject">Id of the entity that does or is.</param>
/// <param name="Kind">Key of the kind, such as <c>signed</c>; the theme has the words.</param>
/// <param name="Object">Id of the entity that it is done to.</param>
/// <param name="Date">When.</param>
/// <param name="Text">The sentence and its paragraphs.</param>
/// <param name="Position">Where it stands.</param>
public sealed record Relation(string Id, string Subject, string Kind, string Object, PartialDate? Date, Statement Text, SourcePosition Position);
