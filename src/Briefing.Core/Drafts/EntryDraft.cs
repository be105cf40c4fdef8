using System.Collections.Immutable;

namespace Briefing.Core.Drafts;

/// <summary>A piece of input that is begun for an editor, who fills in the rest.</summary>
/// <param name="Folder">Its folder below the input folder.</param>
/// <param name="Id">Its id, the name of its own file.</param>
/// <param name="Extension">Extension of that file, with the dot.</param>
/// <param name="Head">What stands at the top of a file of its own.</param>
/// <param name="Lines">Its lines, as an item of a list at the left margin where it can be one: the first begins with <c>- </c>, the others with two blanks.</param>
/// <param name="IsItem">Whether it can be added to a file that lists its like.</param>
public sealed record EntryDraft(string Folder, string Id, string Extension, ImmutableArray<string> Head, ImmutableArray<string> Lines, bool IsItem)
{
    /// <summary>Its own file below the input folder.</summary>
    public string Path => $"{Folder}/{Id}{Extension}";

    /// <summary>The text of a file of its own.</summary>
    public string Text => string.Concat(Head.Concat(Lines).Select(line => line + "\n"));
}
