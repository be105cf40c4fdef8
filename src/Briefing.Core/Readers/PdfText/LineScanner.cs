using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Cuts a body into lines and measures them.</summary>
internal static class LineScanner
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private const int TabStop = 4;

    /// <summary>The lines of the body that hold something, in order. A form feed ends a line.</summary>
    internal static ImmutableArray<PrintedLine> Scan(SourceText source)
    {
        var text = source.Text;
        var lines = ImmutableArray.CreateBuilder<PrintedLine>();
        var blank = 0;
        var formFeed = false;
        for (var start = source.BodyStart; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            if (Measure(text, start, end) is { } line)
            {
                lines.Add(line with { BlankBefore = blank, AfterFormFeed = formFeed });
                blank = 0;
                formFeed = false;
            }
            else if (end >= text.Length || text[end] != '\f')
            {
                blank++;
            }

            if (end < text.Length && text[end] == '\f')
                formFeed = true;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines.DrainToImmutable();
    }

    private static PrintedLine? Measure(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start]))
            indent += text[start++] switch { '\u3000' => 2, '\t' => TabStop, _ => 1 };
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start == end ? null : new PrintedLine(start, end, indent, CharacterClass.Cells(text.AsSpan(start, end - start)), 0, false);
    }
}
