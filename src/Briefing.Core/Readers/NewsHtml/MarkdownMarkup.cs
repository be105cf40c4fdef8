using System.Globalization;
using System.Net;
using Briefing.Core.Readers.Html;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Writes the Markdown between blocks of HTML as markup, each text with its place.</summary>
internal sealed class MarkdownMarkup
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();

    private readonly MarkupTextBuilder _markup;
    private readonly string _source;
    private readonly int _offset;
    private readonly int _end;

    private MarkdownMarkup(MarkupTextBuilder markup, string source, int start, int end) => (_markup, _source, _offset, _end) = (markup, source, start, end);

    /// <summary>Appends the markup of a range of Markdown. Where it nests too deeply to be parsed, its lines stand as paragraphs.</summary>
    public static void Append(MarkupTextBuilder markup, string source, int start, int end)
    {
        var text = source[start..end];
        if (string.IsNullOrWhiteSpace(text))
            return;
        var writer = new MarkdownMarkup(markup, source, start, end);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            markup.AppendMarkup(start, end);
            return;
        }

        writer.Blocks(document);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Wrap("h" + heading.Level.ToString(CultureInfo.InvariantCulture), heading, () => Inlines(heading.Inline));
                break;
            case ParagraphBlock paragraph:
                Wrap("p", paragraph, () => Inlines(paragraph.Inline));
                break;
            case QuoteBlock quote:
                Wrap("blockquote", quote, () => Blocks(quote));
                break;
            case ListBlock list:
                Wrap(list.IsOrdered ? "ol" : "ul", list, () => Blocks(list), list.IsOrdered && list.OrderedStart is { } start ? $" start=\"{WebUtility.HtmlEncode(start)}\"" : "");
                break;
            case ListItemBlock item:
                Wrap("li", item, () => Blocks(item));
                break;
            case ThematicBreakBlock:
                _markup.AppendTag("<hr>", At(block.Span.Start));
                break;
            case HtmlBlock html:
                _markup.AppendMarkup(At(html.Span.Start), At(html.Span.End + 1));
                _markup.AppendTag("\n", At(html.Span.End + 1));
                break;
            case CodeBlock code:
                Wrap("pre", code, () => Wrap("code", code, () => Lines(code)));
                break;
            case Table table:
                Wrap("table", table, () => Blocks(table));
                break;
            case TableRow row:
                Wrap("tr", row, () =>
                {
                    foreach (var cell in row.OfType<TableCell>())
                        Wrap(row.IsHeader ? "th" : "td", cell, () => Blocks(cell));
                });
                break;
            case LeafBlock { Inline: { } inline }:
                Inlines(inline);
                break;
            case ContainerBlock inner:
                Blocks(inner);
                break;
        }
    }

    private void Lines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i];
            _markup.AppendText(At(line.Position), At(line.Position + line.Slice.Length));
            _markup.AppendTag("\n", At(line.Position + line.Slice.Length));
        }
    }

    private void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Inline(inline);
    }

    private void Inline(Inline inline)
    {
        var start = At(inline.Span.Start);
        switch (inline)
        {
            case LiteralInline literal:
                Literal(literal, start);
                break;
            case EmphasisInline emphasis:
                Wrap(emphasis.DelimiterCount > 1 ? "strong" : "em", emphasis, () => Inlines(emphasis));
                break;
            case LinkInline { IsImage: true } image:
                Tag($"<img src=\"{WebUtility.HtmlEncode(image.GetDynamicUrl?.Invoke() ?? image.Url)}\" alt=\"{WebUtility.HtmlEncode(TextOf(image))}\">", start);
                break;
            case LinkInline link:
                Wrap("a", link, () => Inlines(link), $" href=\"{WebUtility.HtmlEncode(link.GetDynamicUrl?.Invoke() ?? link.Url)}\"");
                break;
            case AutolinkInline auto:
                Tag($"<a href=\"{WebUtility.HtmlEncode(auto.IsEmail ? "mailto:" + auto.Url : auto.Url)}\">", start);
                _markup.AppendText(start + 1, At(auto.Span.End));
                Tag("</a>", At(auto.Span.End));
                break;
            case CodeInline code:
                Tag("<code>", start);
                Tag(WebUtility.HtmlEncode(code.Content), start);
                Tag("</code>", start);
                break;
            case HtmlInline html:
                _markup.AppendMarkup(start, At(html.Span.End + 1));
                break;
            case HtmlEntityInline:
                _markup.AppendMarkup(start, At(inline.Span.End + 1));
                break;
            case LineBreakInline line:
                Tag(line.IsHard ? "<br>" : "\n", start);
                break;
            case ContainerInline inner:
                Inlines(inner);
                break;
        }
    }

    private void Literal(LiteralInline literal, int start)
    {
        var length = literal.Content.Length;
        var end = At(literal.Span.End + 1);
        if (end - start == length + 1 && start < _source.Length && _source[start] == '\\')
            start++;
        if (end - start == length && literal.Content.AsSpan().SequenceEqual(_source.AsSpan(start, length)))
            _markup.AppendText(start, end);
        else
            Tag(WebUtility.HtmlEncode(literal.Content.ToString()), start);
    }

    private static string TextOf(ContainerInline container) =>
        string.Concat(container.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            _ => "",
        }));

    private void Wrap(string name, MarkdownObject node, Action content, string attributes = "")
    {
        Tag("<" + name + attributes + ">", At(node.Span.Start));
        content();
        Tag("</" + name + ">", At(node.Span.End + 1));
    }

    private void Tag(string markup, int at) => _markup.AppendTag(markup, at);

    private int At(int index) => Math.Clamp(_offset + index, _offset, _end);
}
