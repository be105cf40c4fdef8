using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>A picture: <c>{% include figure.html src="/a.jpg" caption="圖說" %}</c>, <c>{% img /a.jpg "圖說" %}</c>, <c>{{&lt; figure src="/a.jpg" &gt;}}</c>.</summary>
/// <param name="Tag">Where the tag stands.</param>
/// <param name="Address">Address of the picture as the tag has it; null where only the generator knows it.</param>
/// <param name="Caption">Its caption; empty without one.</param>
/// <param name="AlternativeText">What it shows, where that is not the caption; empty without one.</param>
internal sealed record SiteFigure(TextSpan Tag, string? Address, TextSpan Caption, TextSpan AlternativeText) : SiteElement(Tag);
