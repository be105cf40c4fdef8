using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>What the other pages must know of a document before it is read whole: where it stands among the others and what they call it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Kind of the reader that understands its body; null where none does. Such a document keeps its slug, so that what refers to it is not reported as well.</param>
/// <param name="Language">Language tag of its text.</param>
/// <param name="Published">Date of publication.</param>
/// <param name="Matter">Its front matter.</param>
public sealed record DocumentHead(string Path, string Slug, string Title, string? Kind, string Language, PartialDate? Published, FrontMatter Matter)
{
    /// <summary>The order of documents on the site: newest first, those without a date last, then by slug.</summary>
    public static int NewestFirst(DocumentHead a, DocumentHead b)
    {
        var byDate = (a.Published, b.Published) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => b.Published.CompareTo(a.Published),
        };
        return byDate != 0 ? byDate : string.CompareOrdinal(a.Slug, b.Slug);
    }
}
