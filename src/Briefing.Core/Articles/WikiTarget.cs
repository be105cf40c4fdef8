namespace Briefing.Core.Articles;

/// <summary>An article of the encyclopaedia that the source came from; becomes an entity's page where the site has one.</summary>
/// <param name="Title">Title of the article, spaces for underscores, without fragment.</param>
/// <param name="Fragment">Section of the article, if any.</param>
/// <param name="Url">Its absolute address, for readers whom we have no page for.</param>
public sealed record WikiTarget(string Title, string? Fragment, string Url) : LinkTarget;
