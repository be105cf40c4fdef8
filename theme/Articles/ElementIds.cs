using System.Globalization;

namespace Briefing.Theme.Articles;

/// <summary>The ids and names that a page has used, so that none stands twice (HTML, the id attribute) however its texts repeat.</summary>
public sealed class ElementIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>A name for a landmark that no other has: the name itself the first time, then with a number.</summary>
    public string Name(string name)
    {
        var count = _names[name] = _names.GetValueOrDefault(name) + 1;
        return count == 1 ? name : name + " " + count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The id when it can be one and is still free, which it then no longer is; otherwise null.</summary>
    public string? Claim(string id) => id.Length > 0 && !id.AsSpan().ContainsAny(" \t\n\f\r") && _used.Add(id) ? id : null;
}
