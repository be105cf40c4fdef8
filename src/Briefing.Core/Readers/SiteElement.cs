using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>Something that a reader of the site saw and that a tag of its generator stands for.</summary>
/// <param name="Tag">Where the tag stands; the first of two.</param>
internal abstract record SiteElement(TextSpan Tag);
