namespace Briefing.Core.Readers.Html;

/// <summary>Kinds of <see cref="HtmlRole"/>.</summary>
public enum HtmlRoleKind
{
    /// <summary>Part of the text.</summary>
    Content,

    /// <summary>Beside the text.</summary>
    Aside,

    /// <summary>The caption of a picture.</summary>
    Caption,

    /// <summary>Not on the page.</summary>
    LeftOut,
}
