namespace Briefing.Core.Sources;

/// <summary>A work of common reference that an editor's sentence rests on where no document says it.</summary>
/// <param name="Name">The work, and the article or page in it.</param>
/// <param name="Url">Its address, which a page may link to; null where it has none.</param>
public sealed record Reference(LocalizedText Name, string? Url);
