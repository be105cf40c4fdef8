using Briefing.Chinese;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// Block structure of Markdown by Markdig (CommonMark 0.31). Only its block parsers run: the text of leaf blocks is read by
/// <see cref="InlineScanner"/>, which is linear for any input and knows where each character stands.
/// </summary>
internal static class MarkdownSyntax
{
    /// <summary>Blocks nest this deep at most; a source beyond it is read as paragraphs.</summary>
    public const int MaximumDepth = 48;

    /// <summary>The blocks of a text; null where they nest deeper than <see cref="MaximumDepth"/>.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            var document = Markdown.Parse(text, CreatePipeline());
            return IsTooDeep(document) ? null : document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The source ranges of a leaf block's lines, blanks at their beginnings left out.</summary>
    public static List<TextSpan> Lines(LeafBlock leaf, int offset)
    {
        var lines = new List<TextSpan>(leaf.Lines.Count);
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var slice = leaf.Lines.Lines[i].Slice;
            var (start, end) = (slice.Start, slice.End + 1);
            while (start < end && slice.Text[start] is ' ' or '\t')
                start++;
            lines.Add(TextSpan.FromBounds(start + offset, Math.Max(start, end) + offset));
        }

        return lines;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BareParagraphParser());
        foreach (var parser in builder.BlockParsers)
            parser.Closed += static (_, block) => LeaveTextAlone(block);
        return builder.Build();
    }

    private static void LeaveTextAlone(Block block)
    {
        if (block is LeafBlock leaf)
            leaf.ProcessInlines = false;
    }

    private static bool IsTooDeep(MarkdownDocument document)
    {
        var pending = new Stack<(ContainerBlock Block, int Depth)>();
        pending.Push((document, 0));
        while (pending.TryPop(out var next))
        {
            if (next.Depth > MaximumDepth)
                return true;
            foreach (var child in next.Block)
            {
                if (child is ContainerBlock container)
                    pending.Push((container, next.Depth + 1));
            }
        }

        return false;
    }

    /// <summary>Leaves link reference definitions in their paragraph: <see cref="ReferenceDefinitions"/> reads them in linear time.</summary>
    private sealed class BareParagraphParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock paragraph)
                return true;
            paragraph.Lines.Trim();
            return paragraph.Lines.Count > 0;
        }
    }
}
