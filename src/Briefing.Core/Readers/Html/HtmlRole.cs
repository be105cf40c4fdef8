namespace Briefing.Core.Readers.Html;

/// <summary>What an element is in the page that an article was taken from.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">Why it is left out, where it is.</param>
public readonly record struct HtmlRole(HtmlRoleKind Kind, LedgerReason Reason)
{
    /// <summary>Part of the text.</summary>
    public static HtmlRole Content { get; } = new(HtmlRoleKind.Content, default);

    /// <summary>The caption of the picture before it.</summary>
    public static HtmlRole Caption { get; } = new(HtmlRoleKind.Caption, default);

    /// <summary>Beside the text, such as related stories.</summary>
    /// <param name="reason">Why its words are left out where they are no links.</param>
    public static HtmlRole Aside(LedgerReason reason) => new(HtmlRoleKind.Aside, reason);

    /// <summary>Not on the page.</summary>
    /// <param name="reason">Why.</param>
    public static HtmlRole LeftOut(LedgerReason reason) => new(HtmlRoleKind.LeftOut, reason);
}
