using Briefing.Chinese;
using Briefing.Core.Sources;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What the paragraphs of a document define: addresses for reference links, and notes <c>[^label]: text</c>.</summary>
internal sealed class MarkdownDefinitions(IReadOnlyDictionary<int, Formula> formulas)
{
    private readonly Dictionary<string, MarkdownTarget> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<ParagraphBlock, int> _referenceLines = [];
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly List<NoteDefinition> _notes = [];
    private readonly HashSet<Block> _blocksOfNotes = [];

    /// <summary>Notes in the order of the source.</summary>
    public IReadOnlyList<NoteDefinition> Notes => _notes;

    /// <summary>What lines of text may use.</summary>
    public InlineSyntax Syntax => InlineSyntax.None with { References = _references, Notes = _labels, Formulas = formulas };

    /// <summary>Finds every definition of a document.</summary>
    public static MarkdownDefinitions Find(MarkdownDocument document, SourceText file, string body, IReadOnlyDictionary<int, Formula> formulas)
    {
        var found = new MarkdownDefinitions(formulas);
        var (source, offset) = (file.Text, file.BodyStart);
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is ParagraphBlock paragraph && MarkdownSyntax.Lines(paragraph, body, offset) is [var first, ..] lines && NoteDefinition.LabelOf(source, first) is not null)
                found.AddNotes(document, i, source, lines, body, offset);
        }

        foreach (var paragraph in document.Descendants<ParagraphBlock>())
        {
            var lines = MarkdownSyntax.Lines(paragraph, body, offset);
            if (lines.Count > 0 && !found.IsOfNote(paragraph) && ReferenceDefinitions.Take(source, lines, found._references) is > 0 and var taken)
                found._referenceLines[paragraph] = taken;
        }

        return found;
    }

    /// <summary>How many lines at the beginning of a paragraph define addresses.</summary>
    public int ReferenceLines(ParagraphBlock paragraph) => _referenceLines.GetValueOrDefault(paragraph);

    /// <summary>Whether a block is part of a note's definition.</summary>
    public bool IsOfNote(Block block) => _blocksOfNotes.Contains(block);

    private void AddNotes(MarkdownDocument document, int index, string source, List<TextSpan> lines, string body, int offset)
    {
        _blocksOfNotes.Add(document[index]);
        for (var i = 0; i < lines.Count;)
        {
            var next = i + 1;
            while (next < lines.Count && NoteDefinition.LabelOf(source, lines[next]) is null)
                next++;
            AddNote(source, lines[i..next]);
            i = next;
        }

        for (var i = index + 1; i < document.Count && document[i] is CodeBlock and not FencedCodeBlock; i++)
        {
            _blocksOfNotes.Add(document[i]);
            _notes[^1].More.Add(MarkdownSyntax.Lines((CodeBlock)document[i], body, offset));
        }
    }

    private void AddNote(string source, List<TextSpan> lines)
    {
        var label = NoteDefinition.LabelOf(source, lines[0])!;
        var copy = _copies[label] = _copies.GetValueOrDefault(label) + 1;
        var unique = copy == 1 ? label : FormattableString.Invariant($"{label}-{copy}");
        _labels.TryAdd(unique, unique);
        var span = TextSpan.FromBounds(lines[0].Start, lines[^1].End);
        var start = lines[0].Start + label.Length + 4;
        while (start < lines[0].End && source[start] is ' ' or '\t')
            start++;
        lines[0] = TextSpan.FromBounds(Math.Min(start, lines[0].End), lines[0].End);
        _notes.Add(new NoteDefinition(unique, lines, [], span));
    }
}
