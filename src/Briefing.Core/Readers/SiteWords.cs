using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>A paragraph that a tag holds: <c>{% include note.html content="注意" %}</c>.</summary>
/// <param name="Tag">Where the tag stands.</param>
/// <param name="Words">The paragraph.</param>
internal sealed record SiteWords(TextSpan Tag, TextSpan Words) : SiteElement(Tag);
