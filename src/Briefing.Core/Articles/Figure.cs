namespace Briefing.Core.Articles;

/// <summary>A picture of the source, as caption and link: no picture is fetched from elsewhere.</summary>
/// <param name="MediaUrl">Address of the picture itself, if the source gave one.</param>
/// <param name="PageUrl">Address of the page about the picture, if the source gave one.</param>
/// <param name="AlternativeText">The source's alternative text where it says something that the caption does not; else null.</param>
/// <param name="Caption">The caption; null where the source has none or lost it.</param>
/// <param name="Credit">Who took or supplied the picture, as the source says it; null where it does not.</param>
public sealed record Figure(string? MediaUrl, string? PageUrl, string? AlternativeText, Paragraph? Caption, string? Credit) : Block;
