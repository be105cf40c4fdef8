using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>How much a body looks like text out of a PDF.</summary>
internal static class Recognition
{
    private const int MostLines = 2_000;
    private const int FewestCells = 24;
    private const int MostCells = 140;
    private const double Least = 0.05;

    /// <summary>Nothing but a printed page is divided by form feeds, or ends with one.</summary>
    private const double LeastOfPages = 0.8;

    /// <summary>A post in which nothing speaks of pages was not taken out of a PDF, however its lines end.</summary>
    private const double MostOfPost = 0.45;

    /// <summary>From 0 to 1: the share of lines that break off within a sentence, with what speaks of pages and less what speaks of markup.</summary>
    internal static double Of(SourceText source)
    {
        var lines = LineScanner.Scan(source);
        if (lines.Length < 4)
            return 0;
        var text = source.Text;
        var body = lines.Take(MostLines).Select(line => new BodyLine(line, null, false, line.Indent)).ToList();
        var width = Measure.Of(text, body).Width;
        var wide = 0;
        var broken = 0;
        var markup = 0;
        var furniture = 0;
        foreach (var line in body)
        {
            var span = line.Line.In(text);
            var isWide = line.Line.Width >= FewestCells;
            wide += isWide ? 1 : 0;
            broken += isWide && line.Line.Width <= MostCells && !SentenceEnd.At(text, line.Line) ? 1 : 0;
            markup += IsMarkup(span) ? 1 : 0;
            furniture += FurnitureShape.Of(span) is { Signs: >= 2 } or { IsDecorated: true } || line.Line.AfterFormFeed ? 1 : 0;
        }

        var least = wide > 0 && HasPages(source.Body) ? LeastOfPages : Least;
        if (width is < FewestCells or > MostCells || wide == 0)
            return least;
        var score = (0.9 * broken / wide) + Math.Min(0.2, 0.1 * furniture) - (4.0 * markup / body.Count);
        return Math.Clamp(score, least, furniture == 0 && least == Least && PostName.Is(source.Path) ? MostOfPost : 1);
    }

    private static bool HasPages(ReadOnlySpan<char> body) => body.Count('\f') is var feeds && (feeds > 1 || (feeds == 1 && body[^1] == '\f'));

    private static bool IsMarkup(ReadOnlySpan<char> line) =>
        line[0] == '<' || line.StartsWith("# ") || line.StartsWith("## ") || line.StartsWith("### ") || line.StartsWith("* [") || line.StartsWith("|") || line.IndexOf("](") >= 0 || line.IndexOf("</") >= 0;
}
