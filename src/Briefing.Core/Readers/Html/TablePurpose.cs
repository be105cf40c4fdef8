using AngleSharp.Dom;

namespace Briefing.Core.Readers.Html;

/// <summary>Tells tables that hold data from tables that only set a page.</summary>
internal static class TablePurpose
{
    /// <summary>Whether a table has rows of two cells or more, and says nothing to the contrary (WAI-ARIA 1.2, role <c>presentation</c>).</summary>
    public static bool IsData(IElement table) =>
        table.GetAttribute("role") is not ("presentation" or "none") && Rows(table).Any(row => row.Children.Count(cell => cell.LocalName is "td" or "th") > 1);

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "tbody" or "thead" or "tfoot" ? child.Children : Enumerable.Repeat(child, 1)).Where(row => row.LocalName == "tr");
}
