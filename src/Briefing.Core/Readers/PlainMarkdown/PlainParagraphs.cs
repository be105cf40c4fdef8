using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A body whose structure is beyond a limit, as the paragraphs that its blank lines make. Nothing of it is lost or understood.</summary>
internal static class PlainParagraphs
{
    /// <summary>Reads a body without its structure and says so.</summary>
    public static ReadResult Read(SourceText source)
    {
        var log = new ReadingLog(source);
        log.Report(Rules.LimitExceeded, new TextSpan(source.BodyStart, 0), FormattableString.Invariant($"The blocks of this body nest deeper than {MarkdownSyntax.MaximumDepth}; it is shown as plain paragraphs."));
        var blocks = new List<Block>();
        var lines = new List<Inline>();
        for (var start = source.BodyStart; start < source.Text.Length;)
        {
            var length = source.Text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? source.Text.Length : start + length;
            var line = source.Text[start..end];
            if (string.IsNullOrWhiteSpace(line))
                Flush(lines, blocks);
            else
                lines.Add(new TextRun(line) { Source = new TextSpan(start, line.Length) });
            start = end + 1;
        }

        Flush(lines, blocks);
        return new ReadResult(new Article([.. blocks]), log.Ledger, BodyFacts.None, log.Diagnostics);
    }

    private static void Flush(List<Inline> lines, List<Block> blocks)
    {
        if (lines.Count == 0)
            return;
        blocks.Add(new Paragraph([.. lines]) { Source = TextSpan.FromBounds(lines[0].Source.Start, lines[^1].Source.End) });
        lines.Clear();
    }
}
