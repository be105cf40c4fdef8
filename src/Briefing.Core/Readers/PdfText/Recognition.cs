using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>How much a body looks like text out of a PDF.</summary>
internal static class Recognition
{
    private const int MostLines = 2_000;

    /// <summary>From 0 to 1: the share of lines that fill one measure or break off within a sentence, less what speaks of markup.</summary>
    internal static double Of(SourceText source)
    {
        var lines = LineScanner.Scan(source);
        if (lines.Length < 4)
            return 0;
        var text = source.Text;
        var body = lines.Take(MostLines).Select(line => new BodyLine(line, null, false, line.Indent)).ToList();
        var width = Measure.Of(text, body).Width;
        var full = 0;
        var broken = 0;
        var markup = 0;
        var furniture = 0;
        foreach (var line in body)
        {
            var span = line.Line.In(text);
            full += Math.Abs(line.Right - width) <= Measure.Indentation ? 1 : 0;
            broken += line.Line.Width >= 24 && line.Line.Width <= 140 && !SentenceEnd.At(text, line.Line) ? 1 : 0;
            markup += span[0] == '<' || span.StartsWith("# ") || span.StartsWith("## ") || span.StartsWith("### ") || span.IndexOf("](") >= 0 || span.IndexOf("</") >= 0 ? 1 : 0;
            furniture += FurnitureShape.Of(span) is { Signs: >= 2 } or { IsDecorated: true } || line.Line.AfterFormFeed ? 1 : 0;
        }

        if (width is < 24 or > 140)
            return 0.05;
        var score = (0.5 * full / body.Count) + (0.4 * broken / body.Count) + Math.Min(0.2, 0.1 * furniture) - Math.Min(1, 4.0 * markup / body.Count);
        return Math.Clamp(score, 0, 1);
    }
}
