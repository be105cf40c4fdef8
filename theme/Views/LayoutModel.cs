namespace Briefing.Theme.Views;

/// <summary>What the layout is laid around.</summary>
/// <param name="Kind">Kind of page, such as <c>document</c>; the body's class.</param>
/// <param name="Title">The page's own title; null where it bears the briefing's name.</param>
/// <param name="Description">What it is, for search engines and previews.</param>
/// <param name="IsSolo">Whether the page stands outside the editions and has neither sections nor search.</param>
/// <param name="HasAddress">Whether it stands at one address. What is sent for a missing page does not; its status keeps search engines from listing it.</param>
/// <param name="Assets">Names of the theme's assets.</param>
/// <param name="Body">Writes the page's own content.</param>
public sealed record LayoutModel(string Kind, string? Title, string? Description, bool IsSolo, bool HasAddress, ThemeAssets Assets, Action Body)
{
    /// <summary>The page as JSON-LD; null where it has none.</summary>
    public string? StructuredData { get; init; }
}
