using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>A quotation between two tags: <c>{% blockquote 作者 https://example.org 篇名 %}</c>, <c>{% endblockquote %}</c> (Octopress, Hexo), <c>{{&lt; quote &gt;}}</c>.</summary>
/// <param name="Tag">Where the first tag stands.</param>
/// <param name="Close">Where the second tag stands.</param>
/// <param name="Author">Who is quoted, and from what; empty where the tag does not say.</param>
/// <param name="Work">What is quoted, behind its address; empty where the tag does not say.</param>
/// <param name="Address">Address of what is quoted.</param>
internal sealed record SiteQuotation(TextSpan Tag, TextSpan Close, TextSpan Author, TextSpan Work, string? Address) : SiteElement(Tag);
