namespace Briefing.Core.Publishing;

/// <summary>The page that answers where there is none, with status 404.</summary>
/// <param name="Folder">The addresses that it answers for: all that begin with this one, which ends with a slash.</param>
/// <param name="Page">Root-relative address of the page.</param>
public sealed record NotFoundRule(string Folder, string Page);
