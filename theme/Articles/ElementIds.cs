namespace Briefing.Theme.Articles;

/// <summary>The ids that a page has used, so that none stands twice (HTML, the id attribute) however its texts repeat.</summary>
public sealed class ElementIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The id when it can be one and is still free, which it then no longer is; otherwise null.</summary>
    public string? Claim(string id) => id.Length > 0 && !id.AsSpan().ContainsAny(" \t\n\f\r") && _used.Add(id) ? id : null;
}
