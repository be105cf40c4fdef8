using System.Collections.Immutable;

namespace Briefing.Core.Articles;

/// <summary>Text that the source itself gives for each variant; MediaWiki's <c>-{zh-hant:…;zh-hans:…}-</c>.</summary>
/// <param name="Variants">Pairs of a lower-case MediaWiki variant code (<c>zh-hant</c>, <c>zh-tw</c>, <c>zh-cn</c> …) and its text, in source order, at least one.</param>
public sealed record VariantText(ImmutableArray<KeyValuePair<string, string>> Variants) : Inline;
