using System.Text;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefing.Core.Tests.Readers;

/// <summary>The text content of Markdown by a parser that the readers do not use for it: Markdig with its own inline parsers.</summary>
internal static class MarkdownOracle
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The text without syntax, attributes and white space.</summary>
    public static string TextOf(string markdown)
    {
        var text = new StringBuilder();
        Append(Markdown.Parse(markdown, Pipeline), text, markdown);
        return AccountedText.WithoutSpace(text.ToString());
    }

    private static void Append(MarkdownObject node, StringBuilder text, string markdown)
    {
        switch (node)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case HtmlBlock html:
                text.Append(new HtmlParser().ParseDocument("<body>" + html.Lines).Body!.TextContent);
                break;
            case FencedCodeBlock fence:
                text.Append(BesideLanguage(markdown[fence.Span.Start..].Split('\r', '\n')[0].TrimStart(' ', '\t', fence.FencedChar))).Append(fence.Lines.ToString());
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inline }:
                Append(inline, text, markdown);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Append(child, text, markdown);
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                foreach (var child in delimiter)
                    Append(child, text, markdown);
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(child, text, markdown);
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            default:
                break;
        }
    }

    /// <summary>An info string without the language that it begins with, which a page keeps as such.</summary>
    private static string BesideLanguage(string info)
    {
        var word = info.Split(' ', '\t')[0];
        return word.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '#' or '.' or '_') ? info[word.Length..] : info;
    }
}
