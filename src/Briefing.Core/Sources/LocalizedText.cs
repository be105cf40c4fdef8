using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>A text of the editors' own: in the site's language, to be converted for other editions, or given for each language.</summary>
/// <param name="Default">The text in the site's language; null where every form names its language.</param>
/// <param name="Forms">Text by language tag.</param>
public sealed record LocalizedText(string? Default, ImmutableDictionary<string, string> Forms)
{
    /// <summary>No text.</summary>
    public static LocalizedText Empty { get; } = new("", ImmutableDictionary<string, string>.Empty);

    /// <summary>The text as the editors wrote it first: in the site's language, else in the first language by tag.</summary>
    public string Original => Default ?? Forms.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Value).FirstOrDefault("");
}
