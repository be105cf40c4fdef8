namespace Briefing.Core.Articles;

/// <summary>Where a page of the printed original begins, so that a citation can name the page.</summary>
/// <param name="Page">The printed page number.</param>
public sealed record PageMark(string Page) : Inline;
