using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>A film or listing that the site frames: <c>{% youtube dQw4w9WgXcQ %}</c>, <c>{% gist 1234 %}</c>.</summary>
/// <param name="Tag">Where the tag stands.</param>
/// <param name="Page">Address of the page that shows the same.</param>
internal sealed record SitePlayer(TextSpan Tag, string Page) : SiteElement(Tag);
