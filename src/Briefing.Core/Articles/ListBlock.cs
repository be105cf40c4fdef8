using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>A list.</summary>
/// <param name="Ordered">Whether the items are numbered.</param>
/// <param name="Start">Number of the first item of an ordered list.</param>
/// <param name="Role">What the list is in its document.</param>
/// <param name="Items">The items, each with blocks of its own.</param>
public sealed record ListBlock(bool Ordered, int Start, ListRole Role, ImmutableArray<ListItem> Items) : Block;
