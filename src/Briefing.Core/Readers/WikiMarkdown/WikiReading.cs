using System.Globalization;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>What one reading of an encyclopaedia export knows of its document and gathers on the way.</summary>
internal sealed class WikiReading(SourceText source, InlineSyntax syntax, IReadOnlySet<string> noteLabels)
{
    private int _lastLabel;

    /// <summary>The document.</summary>
    public SourceText Source { get; } = source;

    /// <summary>Formulae and reference definitions.</summary>
    public InlineSyntax Syntax { get; } = syntax;

    /// <summary>Labels of the notes in the list at the end.</summary>
    public IReadOnlySet<string> NoteLabels { get; } = noteLabels;

    /// <summary>What is left out and what there is to say.</summary>
    public ReadingLog Log { get; } = new(source);

    /// <summary>Categories, in order.</summary>
    public List<string> Tags { get; } = [];

    /// <summary>Notes that stand in the text itself, as raw <c>&lt;ref&gt;</c>.</summary>
    public List<Note> InlineNotes { get; } = [];

    /// <summary>Labels of notes that the source names, by name.</summary>
    public Dictionary<string, string> NamedNotes { get; } = new(StringComparer.Ordinal);

    /// <summary>A label for a note that the source does not number, unlike all others.</summary>
    public string NextNoteLabel()
    {
        _lastLabel = Math.Max(_lastLabel, NoteLabels.Count) + 1;
        return _lastLabel.ToString(CultureInfo.InvariantCulture);
    }
}
