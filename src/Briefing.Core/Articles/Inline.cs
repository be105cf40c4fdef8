using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    /// <summary>Where the piece stands in the source file, in UTF-16 code units of the decoded file.</summary>
    public TextSpan Source { get; init; }
}
