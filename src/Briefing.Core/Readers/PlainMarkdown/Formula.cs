using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A formula of a source.</summary>
/// <param name="Source">Where it stands, its delimiters included.</param>
/// <param name="Tex">Its TeX without delimiters, on one line.</param>
/// <param name="IsDisplay">Whether it is set on a line of its own.</param>
internal sealed record Formula(TextSpan Source, string Tex, bool IsDisplay)
{
    /// <summary>Where its TeX stands.</summary>
    public TextSpan Content { get; init; }
}
