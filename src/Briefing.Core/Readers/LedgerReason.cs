namespace Briefing.Core.Readers;

/// <summary>Why something of a source body is not on the page.</summary>
public enum LedgerReason
{
    /// <summary>Running heads, feet and folios of a printed page.</summary>
    PageFurniture,

    /// <summary>A notice of the program that exported the text; shown as provenance.</summary>
    ExportNotice,

    /// <summary>The title, author or date, shown above the text.</summary>
    Masthead,

    /// <summary>Categories and tags, shown as such.</summary>
    Category,

    /// <summary>Navigation of the site that the page was taken from.</summary>
    Navigation,

    /// <summary>Share buttons, subscription and app advertisements.</summary>
    Promotion,

    /// <summary>Comments, beacons and other tracking.</summary>
    Tracking,

    /// <summary>Script, style, form or embedded content.</summary>
    Executable,

    /// <summary>Markup left over from an export, such as <c>]]</c> behind a thumbnail.</summary>
    StrayMarkup,

    /// <summary>The target of a link that could not be kept.</summary>
    DroppedLink,

    /// <summary>Text that the source gives twice.</summary>
    Repetition,

    /// <summary>A list item, heading or cell without text.</summary>
    Empty,

    /// <summary>White space and hyphens that the extraction put in.</summary>
    Layout,
}
