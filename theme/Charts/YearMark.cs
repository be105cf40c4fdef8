using Briefing.Core.Pages;

namespace Briefing.Theme.Charts;

/// <summary>An event on the line of years.</summary>
/// <param name="Event">The event.</param>
/// <param name="From">Its place, or where its span begins, as a share of the width.</param>
/// <param name="To">Where its span ends; the same for a single date.</param>
/// <param name="Y">Its height in pixels from the top.</param>
internal sealed record YearMark(EventView Event, double From, double To, double Y);
