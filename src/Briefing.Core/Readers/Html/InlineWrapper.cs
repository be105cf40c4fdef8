using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>An element around running text that the article keeps: emphasis, a link, raised or lowered text, another language, code.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The address of a link or the tag of a language.</param>
internal sealed record InlineWrapper(InlineWrapperKind Kind, string Value)
{
    /// <summary>Inlines wrapped.</summary>
    public Inline Wrap(ImmutableArray<Inline> content) => Kind switch
    {
        InlineWrapperKind.Strong => new Emphasis(true, content),
        InlineWrapperKind.Emphasis => new Emphasis(false, content),
        InlineWrapperKind.Above => new Script(true, content),
        InlineWrapperKind.Below => new Script(false, content),
        InlineWrapperKind.Link => new Link(new ExternalTarget(Value), content),
        _ => new ForeignSpan(Value, content),
    };
}
