using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.Html;
using Briefing.Core.Sources;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Turns the blocks of a plain Markdown document into blocks of the article.</summary>
/// <param name="source">The document.</param>
/// <param name="body">Its body.</param>
/// <param name="definitions">What its paragraphs define.</param>
/// <param name="log">What is left out and what there is to say.</param>
/// <param name="title">The heading that is the document's title.</param>
/// <param name="topLevel">The highest level of all other headings.</param>
/// <param name="baseUrl">Address that relative addresses are relative to; null where it is not known.</param>
internal sealed class PlainBlockReader(SourceText source, string body, MarkdownDefinitions definitions, ReadingLog log, HeadingBlock? title, int topLevel, Uri? baseUrl)
    : MarkdownBlockReader(source, body, definitions.Syntax, log)
{
    /// <summary>The document's title, once it has been read.</summary>
    public string? Title { get; private set; }

    /// <summary>The notes that the document defines, in its order.</summary>
    public NoteList? ReadNotes()
    {
        if (definitions.Notes.Count == 0)
            return null;
        return new NoteList([.. definitions.Notes.Select(ReadNote)]) { Source = definitions.Notes[0].Source };
    }

    /// <inheritdoc/>
    protected override TextResult ReadText(List<InlineToken> tokens) => PlainText(tokens);

    /// <inheritdoc/>
    protected override void AddHeading(HeadingBlock heading, List<Articles.Block> blocks)
    {
        var text = ReadText(Scan(LinesOf(heading)));
        if (heading == title)
        {
            Title = Articles.PlainText.Of(text.Content).Trim();
            Log.LeaveOut(text.Content, LedgerReason.Masthead);
            blocks.AddRange(text.Before);
        }
        else
        {
            blocks.AddRange(text.Before);
            blocks.Add(text.Content.IsEmpty
                ? new LacunaBlock(LacunaReason.EmptySection) { Source = SpanOf(heading) }
                : new Heading(Math.Clamp(heading.Level - topLevel + 1, 1, 6), text.Content) { Source = SpanOf(heading) });
        }

        blocks.AddRange(text.After);
    }

    /// <inheritdoc/>
    protected override void AddParagraph(ParagraphBlock paragraph, List<Articles.Block> blocks)
    {
        if (!definitions.IsOfNote(paragraph))
            AddLines(LinesOf(paragraph)[definitions.ReferenceLines(paragraph)..], blocks);
    }

    /// <inheritdoc/>
    protected override void AddCode(Markdig.Syntax.CodeBlock code, List<Articles.Block> blocks)
    {
        if (!definitions.IsOfNote(code))
            base.AddCode(code, blocks);
    }

    private Note ReadNote(NoteDefinition definition)
    {
        var blocks = new List<Articles.Block>();
        AddLines(definition.Lines, blocks);
        foreach (var lines in definition.More)
            AddLines(lines, blocks);
        return new Note(definition.Label, [.. blocks], definition.Source);
    }

    private TextResult PlainText(List<InlineToken> tokens)
    {
        ReportUnresolvedCalls(tokens);
        BreakBeforeMeanings(tokens);
        tokens = InlineTags.Apply(tokens);
        var (before, after) = (new List<Figure>(), new List<Figure>());
        var text = new List<InlineToken>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: InlineTokenKind.Open, Inline: Link { Target: MarkdownTarget target } link })
            {
                text.Add(tokens[i]);
                continue;
            }

            var close = Math.Min(Tokens.CloseOf(tokens, i), tokens.Count - 1);
            if (target.IsImage)
            {
                (Tokens.AreBlank(text) ? before : after).Add(FigureOf(link, target, tokens[(i + 1)..close]));
                i = close;
            }
            else if (AddressOf(target) is { } url)
            {
                text.Add(InlineToken.Opening(link with { Target = new ExternalTarget(url) }));
            }
            else
            {
                DropLink(link, target);
                text.Add(tokens[i]);
            }
        }

        return new TextResult([.. before], InlineBuilder.Build(Tokens.Trim(text)), [.. after]);
    }

    /// <summary>A line that says what the line above it means, <c>: words</c>, stays a line (kramdown, "Definition Lists").</summary>
    private static void BreakBeforeMeanings(List<InlineToken> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == InlineTokenKind.SoftBreak && tokens[i + 1] is { Kind: InlineTokenKind.Text, IsEscaped: false, Text: [':', ' ', _, ..] })
                tokens[i] = InlineToken.OfLeaf(new LineBreak { Source = tokens[i].Source });
        }
    }

    private void ReportUnresolvedCalls(List<InlineToken> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: InlineTokenKind.Text, Text: "[", IsEscaped: false } && tokens[i + 2].Text == "]" && tokens[i + 1].Kind == InlineTokenKind.Text && tokens[i + 1].Text.StartsWith('^'))
                Log.Report(Rules.UnresolvedNote, tokens[i].Source, $"No note [{tokens[i + 1].Text}] is defined; expected a line that begins with [{tokens[i + 1].Text}]: and its text.");
        }
    }

    private Figure FigureOf(Link link, MarkdownTarget target, List<InlineToken> words)
    {
        var caption = InlineBuilder.Build(Tokens.Trim(words));
        var address = AddressOf(target);
        if (address is null)
            DropLink(link, target);
        return new Figure(address, null, null, caption.IsEmpty ? null : new Paragraph(caption) { Source = link.Source }, null) { Source = link.Source };
    }

    /// <summary>The address that a link leads to; a relative one beside the original that front matter states. One within the page itself leads nowhere, since blocks have other ids here.</summary>
    private string? AddressOf(MarkdownTarget target) =>
        SafeUrl.Accept(target.Url) ?? (target.Url.StartsWith('#') ? null : HtmlAddress.Resolve(target.Url, baseUrl));

    private void DropLink(Link link, MarkdownTarget target)
    {
        if (string.IsNullOrWhiteSpace(target.Url))
            return;
        Log.DropLink(link.Source, target.Url);
        Log.Report(Rules.UnsafeLink, link.Source, $"“{target.Url.ReplaceLineEndings(" ")}” is not an address that a page may link to; absolute http, https and mailto addresses are.");
    }
}
