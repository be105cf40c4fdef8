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

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The blocks of a text; null where they nest deeper than <see cref="MaximumDepth"/>.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        if (BlockNesting.IsBeyond(text, 4 * MaximumDepth))
            return null;
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            return IsTooDeep(document) ? null : document;
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
        public override bool Close(BlockProcessor processor, Block block) => block is not ParagraphBlock { Lines.Count: 0 };
    }
}
