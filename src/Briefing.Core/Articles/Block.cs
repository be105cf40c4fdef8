using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>A block of an article.</summary>
public abstract record Block
{
    /// <summary>
    /// What readers cite: <c>p-</c> and 8 hexadecimal digits of a hash of the block's source text, the same in every edition.
    /// Empty until <see cref="BlockIds"/> has been over the article.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>Where the block stands in the source file, in UTF-16 code units of the decoded file.</summary>
    public TextSpan Source { get; init; }
}
