using System.Globalization;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>What one reading of an encyclopaedia export knows of its document and gathers on the way.</summary>
internal sealed class WikiReading(SourceText source, InlineSyntax syntax, IReadOnlySet<string> noteLabels)
{
    private readonly List<Note> _inlineNotes = [];
    private readonly Dictionary<MarkdownTarget, WikiLink> _links = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>Title of the article, once the source has named it.</summary>
    public string? Title { get; set; }

    /// <summary>Notes that stand in the text itself, as raw <c>&lt;ref&gt;</c>, in the order of their first calls.</summary>
    public IReadOnlyList<Note> InlineNotes => _inlineNotes;

    /// <summary>Label of a note whose text begins behind the paragraph that was read last: a <c>&lt;ref&gt;</c> that is not closed in it.</summary>
    public string? OpenNote { get; set; }

    /// <summary>Texts of notes in raw HTML that were read before it, by where they begin; each goes to its call.</summary>
    public Dictionary<int, List<Block>> RawNotes { get; } = [];

    /// <summary>Labels of notes that the source names, by name.</summary>
    public Dictionary<string, string> NamedNotes { get; } = new(StringComparer.Ordinal);

    /// <summary>A target of the document, understood once.</summary>
    public WikiLink LinkOf(MarkdownTarget target)
    {
        if (!_links.TryGetValue(target, out var link))
            _links[target] = link = WikiLink.Parse(target);
        return link;
    }

    /// <summary>Makes a note that the source does not number; it has no text yet.</summary>
    /// <param name="call">Where it is called.</param>
    /// <returns>Its label, unlike all others.</returns>
    public string AddNote(TextSpan call)
    {
        var label = (NoteLabels.Count + _inlineNotes.Count + 1).ToString(CultureInfo.InvariantCulture);
        _inlineNotes.Add(new Note(label, [], call));
        return label;
    }

    /// <summary>Gives a note of <see cref="AddNote"/> its text, or more of it where the source writes it twice.</summary>
    public void FillNote(string label, IEnumerable<Block> blocks, TextSpan source)
    {
        var index = int.Parse(label, CultureInfo.InvariantCulture) - NoteLabels.Count - 1;
        var note = _inlineNotes[index];
        _inlineNotes[index] = note with { Blocks = note.Blocks.AddRange(blocks), Source = note.IsLost ? source : note.Source };
    }
}
