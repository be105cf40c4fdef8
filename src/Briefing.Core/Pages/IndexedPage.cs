using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>A page that search engines should know.</summary>
/// <param name="Frame">Its frame.</param>
/// <param name="Modified">Date of the newest document or correction that it shows; null where none is dated.</param>
public sealed record IndexedPage(PageFrame Frame, PartialDate? Modified);
