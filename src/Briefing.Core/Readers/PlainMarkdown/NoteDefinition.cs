using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A note that a Markdown document defines.</summary>
/// <param name="Label">Its label, unique in the document.</param>
/// <param name="Lines">The lines of its first paragraph, without the label.</param>
/// <param name="More">The lines of each further paragraph.</param>
/// <param name="Source">Where its first paragraph stands.</param>
internal sealed record NoteDefinition(string Label, List<TextSpan> Lines, List<List<TextSpan>> More, TextSpan Source)
{
    private const int MaximumLabel = 200;

    /// <summary>The label with which a line begins a definition (<c>[^label]:</c>); null where it does not.</summary>
    public static string? LabelOf(string source, TextSpan line)
    {
        var text = source.AsSpan(line.Start, Math.Min(line.Length, MaximumLabel + 4));
        if (!text.StartsWith("[^", StringComparison.Ordinal))
            return null;
        var end = text.IndexOfAny(']', ' ');
        return end > 2 && text[end] == ']' && end + 1 < text.Length && text[end + 1] == ':' ? text[2..end].ToString() : null;
    }
}
