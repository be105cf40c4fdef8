using Briefing.Core.Pages;
using Briefing.Theme.Articles;
using Briefing.Theme.Strings;

namespace Briefing.Theme.Markup;

/// <summary>What all views of one page share while it is written.</summary>
/// <param name="Frame">What the page's head, masthead and foot need.</param>
/// <param name="Strings">The interface's words in the page's edition.</param>
/// <param name="AllStrings">The words of every edition, for pages that speak in several.</param>
/// <param name="Output">Where markup goes.</param>
/// <param name="Ids">The ids that the page has used.</param>
public sealed record PageContext(
    PageFrame Frame,
    InterfaceStrings Strings,
    StringTables AllStrings,
    HtmlOutput Output,
    ElementIds Ids);
