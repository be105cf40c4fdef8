namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What a whole document defines and a line may use.</summary>
/// <param name="References">Link reference definitions by <see cref="ReferenceLabel"/>.</param>
/// <param name="Notes">Labels of the notes that the document defines, each with its canonical form; null where <c>[^label]</c> means nothing.</param>
/// <param name="Formulas">Formulae by the index in the source file at which they begin.</param>
internal sealed record InlineSyntax(
    IReadOnlyDictionary<string, MarkdownTarget> References,
    IReadOnlyDictionary<string, string>? Notes,
    IReadOnlyDictionary<int, Formula> Formulas)
{
    /// <summary>A document that defines nothing.</summary>
    public static InlineSyntax None { get; } = new(new Dictionary<string, MarkdownTarget>(), null, new Dictionary<int, Formula>());
}
