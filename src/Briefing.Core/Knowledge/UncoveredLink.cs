using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A link of a source to an encyclopaedia article that no entity covers.</summary>
/// <param name="Title">Title of the article.</param>
/// <param name="Position">Where the document links to it first.</param>
public sealed record UncoveredLink(string Title, SourcePosition Position);
