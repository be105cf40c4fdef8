using System.Globalization;
using System.Net;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Html;
using Briefing.Core.Readers.PlainMarkdown;
using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;
using MarkdownCode = Markdig.Syntax.CodeBlock;
using MarkdownList = Markdig.Syntax.ListBlock;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Writes the Markdown between blocks of HTML as markup, each text with its place.</summary>
internal sealed class MarkdownMarkup
{
    private readonly MarkupTextBuilder _markup;
    private readonly string _source;
    private readonly string _body;
    private readonly int _offset;
    private readonly InlineSyntax _syntax;

    private MarkdownMarkup(MarkupTextBuilder markup, string source, string body, int offset, IReadOnlyDictionary<int, Formula> formulas) =>
        (_markup, _source, _body, _offset, _syntax) = (markup, source, body, offset, InlineSyntax.None with { Formulas = formulas });

    /// <summary>Appends the markup of a range of Markdown. Where it nests too deeply to be parsed, it stands as it is.</summary>
    /// <param name="markup">Takes the markup.</param>
    /// <param name="source">The file.</param>
    /// <param name="body">The range, with letters in the place of formulae.</param>
    /// <param name="start">Where the range begins.</param>
    /// <param name="formulas">Formulae by the index in the file at which they begin.</param>
    public static void Append(MarkupTextBuilder markup, string source, string body, int start, IReadOnlyDictionary<int, Formula> formulas)
    {
        if (string.IsNullOrWhiteSpace(body))
            return;
        if (MarkdownSyntax.Parse(body) is { } document)
            new MarkdownMarkup(markup, source, body, start, formulas).Blocks(document);
        else
            markup.AppendMarkup(start, start + body.Length);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(MarkdownBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Wrap("h" + heading.Level.ToString(CultureInfo.InvariantCulture), heading, () => Text(MarkdownSyntax.Lines(heading, _body, _offset)));
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case QuoteBlock quote:
                Wrap("blockquote", quote, () => Blocks(quote));
                break;
            case MarkdownList { IsOrdered: true } list:
                Wrap("ol", list, () => Blocks(list), string.Create(CultureInfo.InvariantCulture, $" start=\"{list.OfType<ListItemBlock>().FirstOrDefault()?.Order ?? 1}\""));
                break;
            case MarkdownList list:
                Wrap("ul", list, () => Blocks(list));
                break;
            case ListItemBlock item:
                Wrap("li", item, () => Blocks(item));
                break;
            case ThematicBreakBlock:
                _markup.AppendTag("<hr>", new TextSpan(At(block), Math.Max(1, block.Span.Length)));
                break;
            case HtmlBlock html:
                Lines(html, _markup.AppendMarkup);
                Tag(HtmlBlockScanner.MissingEnd(_source, html.Span.Start + _offset, Math.Min(html.Span.End + 1 + _offset, _source.Length)), Math.Min(html.Span.End + 1 + _offset, _source.Length));
                break;
            case MarkdownCode code:
                Wrap("pre", code, () => Wrap("code", code, () => Lines(code, _markup.AppendText)));
                break;
            case ContainerBlock inner:
                Blocks(inner);
                break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        var lines = MarkdownSyntax.Lines(paragraph, _body, _offset);
        var first = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (NoteDefinition.LabelOf(_source, lines[i]) is null)
                continue;
            Lines(paragraph, lines[first..i]);
            first = i;
        }

        Lines(paragraph, first == 0 ? lines : lines[first..]);
    }

    private void Lines(ParagraphBlock paragraph, List<TextSpan> lines)
    {
        if (lines is [var only] && _syntax.Formulas.TryGetValue(only.Start, out var formula) && formula.IsDisplay && formula.Source.End == only.End)
        {
            Wrap("pre", paragraph, () => Wrap("code", paragraph, () => _markup.AppendText(formula.Content.Start, formula.Content.End)));
            return;
        }

        if (lines.Count > 1 && Definitions(lines) is { Count: > 0 } definitions)
        {
            DescriptionList(lines, definitions);
            return;
        }

        if (PipeTableSyntax.Find(_source, lines) is not { } table)
        {
            Wrap("p", paragraph, () => Text(lines));
            return;
        }

        if (table.FirstLine > 0)
            Wrap("p", paragraph, () => Text(lines[..table.FirstLine]));
        Tag("<table>", table.Header[0].Start);
        Row(table.Header, "th");
        foreach (var row in table.Rows)
            Row(row, "td");
        Tag("</table>", lines[^1].End);
    }

    /// <summary>The lines that say what the line above them means, <c>: words</c> (kramdown, "Definition Lists").</summary>
    private List<int> Definitions(List<TextSpan> lines) =>
        [.. Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Length > 2 && _source[lines[i].Start] == ':' && _source[lines[i].Start + 1] is ' ' or '\t')];

    private void DescriptionList(List<TextSpan> lines, List<int> definitions)
    {
        Tag("<dl>", lines[0].Start);
        for (var i = 0; i < definitions[0]; i++)
        {
            Tag("<dt>", lines[i].Start);
            Text([lines[i]]);
            Tag("</dt>", lines[i].End);
        }

        for (var i = 0; i < definitions.Count; i++)
        {
            var first = lines[definitions[i]];
            var words = lines[definitions[i]..(i + 1 < definitions.Count ? definitions[i + 1] : lines.Count)];
            words[0] = TextSpan.FromBounds(first.Start + 1, first.End);
            Tag("<dd>", first.Start);
            Text(words);
            Tag("</dd>", words[^1].End);
        }

        Tag("</dl>", lines[^1].End);
    }

    private void Row(TextSpan[] cells, string name)
    {
        if (cells.Length == 0)
            return;
        Tag("<tr>", cells[0].Start);
        foreach (var cell in cells)
        {
            Tag($"<{name}>", cell.Start);
            Text([cell]);
            Tag($"</{name}>", cell.End);
        }

        Tag("</tr>", cells[^1].End);
    }

    private void Lines(LeafBlock block, Action<int, int> append)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            append(line.Start + _offset, line.End + 1 + _offset);
            Tag("\n", line.End + 1 + _offset);
        }
    }

    private void Text(List<TextSpan> lines)
    {
        var tokens = InlineScanner.Scan(new LeafText(_source, lines), _syntax);
        var ends = new Stack<string>();
        var images = 0;
        var written = 0;
        foreach (var token in tokens)
        {
            if (token.Source.Start < written)
            {
                if (token.Kind is InlineTokenKind.Open)
                    ends.Push("");
                else if (token.Kind is InlineTokenKind.Close)
                    ends.Pop();
                continue;
            }

            switch (token.Kind)
            {
                case InlineTokenKind.Open when token.Inline is Link { Target: MarkdownTarget { IsImage: true } image }:
                    _markup.AppendTag(images++ > 0 ? "" : $"<img src=\"{WebUtility.HtmlEncode(image.Url)}\" alt=\"", new TextSpan(token.Source.Start, 2));
                    ends.Push("\">");
                    break;
                case InlineTokenKind.Open:
                    var (start, end) = Tags(token.Inline);
                    Tag(images > 0 ? "" : start, token.Source.Start);
                    ends.Push(end);
                    break;
                case InlineTokenKind.Close:
                    var close = ends.Pop();
                    if (close == "\">")
                        images--;
                    Tag(images > 0 ? "" : close, token.Source.Start);
                    break;
                case InlineTokenKind.Text:
                    Characters(token.Source);
                    break;
                case InlineTokenKind.SoftBreak:
                    Tag("\n", token.Source.Start);
                    break;
                case InlineTokenKind.Tag when images == 0:
                    written = HtmlBlockScanner.RawTextEnd(_source, token.Source, lines[^1].End);
                    if (written > token.Source.Start)
                        _markup.AppendMarkup(token.Source.Start, written);
                    else
                        Tag("<wbr>", token.Source.Start);
                    break;
                case InlineTokenKind.Leaf when token.Inline is CodeSpan code:
                    Code(code, images == 0);
                    break;
                case InlineTokenKind.Leaf when images == 0:
                    Tag("<br>", token.Source.Start);
                    break;
            }
        }
    }

    private static (string Start, string End) Tags(Inline? container) => container switch
    {
        Emphasis { Strong: true } => ("<strong>", "</strong>"),
        Link { Target: MarkdownTarget link } => ($"<a href=\"{WebUtility.HtmlEncode(link.Url)}\">", "</a>"),
        _ => ("<em>", "</em>"),
    };

    /// <summary>Text as the source has it; an escape without its backslash, a reference as it is, since the HTML parser resolves it alike.</summary>
    private void Characters(TextSpan span)
    {
        var first = _source[span.Start];
        if (first == '\\' && span.Length > 1)
            _markup.AppendText(span.Start + 1, span.End);
        else if (first == '&' && span.Length > 1)
            _markup.AppendMarkup(span.Start, span.End);
        else
            _markup.AppendText(span.Start, span.End);
    }

    private void Code(CodeSpan code, bool isElement)
    {
        Tag(isElement ? "<code>" : "", code.Source.Start);
        var at = _source.IndexOf(code.Text, code.Source.Start, code.Source.Length, StringComparison.Ordinal);
        if (at >= 0)
            _markup.AppendText(at, at + code.Text.Length);
        else
            _markup.AppendTag(WebUtility.HtmlEncode(code.Text), code.Source);
        Tag(isElement ? "</code>" : "", code.Source.End);
    }

    private void Wrap(string name, MarkdownBlock block, Action content, string attributes = "")
    {
        Tag("<" + name + attributes + ">", At(block));
        content();
        Tag("</" + name + ">", Math.Min(block.Span.End + 1 + _offset, _source.Length));
    }

    private void Tag(string markup, int at) => _markup.AppendTag(markup, at);

    private int At(MarkdownBlock block) => Math.Clamp(block.Span.Start + _offset, 0, _source.Length);
}
