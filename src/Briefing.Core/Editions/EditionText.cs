using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Editions;

/// <summary>A block's text in an edition, with its alignment to the source.</summary>
/// <param name="Text">The text in the edition.</param>
/// <param name="Conversion">How it came from the source; null where the edition shows it as received.</param>
/// <param name="Content">The inlines in the edition.</param>
public sealed record EditionText(string Text, Conversion? Conversion, ImmutableArray<Inline> Content)
{
    /// <summary>The span of this text that renders a span of the source text.</summary>
    public TextSpan Map(TextSpan source) => Conversion?.Map(source) ?? source;
}
