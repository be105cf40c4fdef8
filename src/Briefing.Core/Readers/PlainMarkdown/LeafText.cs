using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>The lines of one leaf block as one text, with the way back to the source.</summary>
internal sealed class LeafText
{
    private readonly int[] _lineStarts;
    private readonly int[] _sourceStarts;

    /// <summary>Joins ranges of a source, one a line, with LF.</summary>
    public LeafText(string source, IReadOnlyList<TextSpan> lines)
    {
        _lineStarts = new int[lines.Count];
        _sourceStarts = new int[lines.Count];
        var position = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            _lineStarts[i] = position;
            _sourceStarts[i] = lines[i].Start;
            position += lines[i].Length + 1;
        }

        Text = lines.Count == 1
            ? source.Substring(lines[0].Start, lines[0].Length)
            : string.Join('\n', lines.Select(line => source.Substring(line.Start, line.Length)));
    }

    /// <summary>The joined text.</summary>
    public string Text { get; }

    /// <summary>The range of the source file behind a range of the joined text.</summary>
    public TextSpan ToSource(int start, int end)
    {
        var first = ToSource(start);
        return end <= start ? new TextSpan(first, 0) : TextSpan.FromBounds(first, ToSource(end - 1) + 1);
    }

    private int ToSource(int position)
    {
        if (_lineStarts.Length == 0)
            return 0;
        var line = Array.BinarySearch(_lineStarts, position);
        if (line < 0)
            line = ~line - 1;
        return _sourceStarts[line] + position - _lineStarts[line];
    }
}
