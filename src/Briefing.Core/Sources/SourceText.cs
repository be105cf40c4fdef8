using Briefing.Chinese;

namespace Briefing.Core.Sources;

/// <summary>A decoded source file and the part of it that is the document's body.</summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    /// <summary>A file's text. Line ends may be LF, CR LF or CR; they are kept as they are.</summary>
    /// <param name="path">Path below the input folder, with <c>/</c>.</param>
    /// <param name="text">The decoded file without byte order mark.</param>
    /// <param name="bodyStart">Index of the first character after the front matter; 0 without one.</param>
    public SourceText(string path, string text, int bodyStart = 0)
    {
        Path = path;
        Text = text;
        BodyStart = bodyStart;
    }

    /// <summary>Path below the input folder, with <c>/</c>.</summary>
    public string Path { get; }

    /// <summary>The whole decoded file, front matter included.</summary>
    public string Text { get; }

    /// <summary>Index of the first character of the body.</summary>
    public int BodyStart { get; }

    /// <summary>Title that the front matter states; null where it states none.</summary>
    public string? Title { get; private init; }

    /// <summary>Address of the original that the front matter states, which relative addresses in the body are relative to; null where it states none.</summary>
    public string? Url { get; private init; }

    /// <summary>The same with what its front matter states.</summary>
    public SourceText Stating(string? title, string? url) => new(Path, Text, BodyStart) { Title = title, Url = url };

    /// <summary>The same with other characters in the place of some of its own; each stands where it stood.</summary>
    /// <param name="text">As many characters as <see cref="Text"/> has, with the same line ends.</param>
    public SourceText Showing(string text) => new(Path, text, BodyStart) { Title = Title, Url = Url };

    /// <summary>The body: everything after the front matter.</summary>
    public ReadOnlySpan<char> Body => Text.AsSpan(BodyStart);

    /// <summary>The characters of a range of the file.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>File, line and column of an index into <see cref="Text"/>.</summary>
    public SourcePosition PositionAt(int index)
    {
        _lineStarts ??= FindLineStarts(Text);
        var line = Array.BinarySearch(_lineStarts, index);
        if (line < 0)
            line = ~line - 1;
        return new SourcePosition(Path, line + 1, index - _lineStarts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0 && i < text.Length;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return [.. starts];
    }
}
