using Briefing.Chinese;
using Markdig;
using Markdig.Helpers;
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

    private static readonly object UnderlineLevel = new();
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The blocks of a text; null where they nest deeper than <see cref="MaximumDepth"/>.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        if (BlockNesting.IsBeyond(text, 4 * MaximumDepth))
            return null;
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            if (IsTooDeep(document))
                return null;
            SetUnderlinedHeadings(document);
            return document;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The ranges of the file that a leaf block's lines fill, blanks at their beginnings left out.</summary>
    /// <param name="leaf">The block.</param>
    /// <param name="body">The text that was parsed.</param>
    /// <param name="offset">Where it begins in the file.</param>
    public static List<TextSpan> Lines(LeafBlock leaf, string body, int offset)
    {
        var lines = new List<TextSpan>(leaf.Lines.Count);
        var from = Math.Clamp(leaf.Span.Start, 0, body.Length);
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = SpanOf(leaf.Lines.Lines[i].Slice, body, from);
            lines.Add(new TextSpan(line.Start + offset, line.Length));
            from = line.End;
        }

        return lines;
    }

    /// <summary>A line stands where its slice says, except where the parser widened a tab into a text of its own.</summary>
    private static TextSpan SpanOf(StringSlice slice, string body, int from)
    {
        var line = slice.AsSpan().TrimStart(" \t");
        var start = slice.Start + slice.Length - line.Length;
        if (start >= from && start + line.Length <= body.Length && body.AsSpan(start, line.Length).SequenceEqual(line))
            return new TextSpan(start, line.Length);
        var found = body.AsSpan(from).IndexOf(line, StringComparison.Ordinal);
        start = found < 0 ? Math.Min(from, body.Length - Math.Min(line.Length, body.Length)) : from + found;
        return new TextSpan(start, Math.Min(line.Length, body.Length - start));
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

    /// <summary>Puts a heading where <see cref="BareParagraphParser"/> left a paragraph with a line under it.</summary>
    private static void SetUnderlinedHeadings(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (container[i] is ContainerBlock inner)
                SetUnderlinedHeadings(inner);
            else if (container[i] is ParagraphBlock paragraph && paragraph.GetData(UnderlineLevel) is int level)
                container[i] = new HeadingBlock(paragraph.Parser!) { Level = level, Line = paragraph.Line, Column = paragraph.Column, Span = paragraph.Span, Lines = paragraph.Lines, IsSetext = true, ProcessInlines = false };
        }
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

    /// <summary>
    /// Leaves link reference definitions in their paragraph, since <see cref="ReferenceDefinitions"/> reads them in linear time, and leaves headings with
    /// a line under them paragraphs that know their level: the parser would search all blocks of the document for each of them.
    /// </summary>
    private sealed class BareParagraphParser : ParagraphBlockParser
    {
        public BareParagraphParser() => ParseSetextHeadings = false;

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var isLazy = processor.Column < block.Parent switch { QuoteBlock quotation => quotation.Column + 1, ListItemBlock => block.Column, _ => 0 };
            if (processor.IsBlankLine || processor.IsCodeIndent || isLazy || LevelOf(processor.Line.AsSpan()) is not (> 0 and var level))
                return base.TryContinue(processor, block);
            block.SetData(UnderlineLevel, level);
            block.UpdateSpanEnd(processor.Line.End);
            processor.Close(block);
            return BlockState.BreakDiscard;
        }

        /// <summary>Level of the heading that a line makes of the lines above it (CommonMark 0.31 §4.3); 0 where it makes none.</summary>
        private static int LevelOf(ReadOnlySpan<char> line)
        {
            line = line.Trim(" \t");
            return line.IsEmpty ? 0 : !line.ContainsAnyExcept('=') ? 1 : !line.ContainsAnyExcept('-') ? 2 : 0;
        }

        public override bool Close(BlockProcessor processor, Block block) => block is not ParagraphBlock { Lines.Count: 0 };
    }
}
