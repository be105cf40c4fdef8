using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What the running text of one block yields.</summary>
/// <param name="Before">Pictures that stood before the text.</param>
/// <param name="Content">The text.</param>
/// <param name="After">Pictures that stood in it or behind it.</param>
internal sealed record TextResult(ImmutableArray<Figure> Before, ImmutableArray<Inline> Content, ImmutableArray<Figure> After);
