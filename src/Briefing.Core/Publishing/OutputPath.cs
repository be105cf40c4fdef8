using System.Buffers;
using System.Text;

namespace Briefing.Core.Publishing;

/// <summary>The law of paths below an output folder: every file system can hold them and none leads out.</summary>
public static class OutputPath
{
    private const int LongestSegment = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>:\"|?*\\");

    private static readonly SearchValues<string> ReservedStarts =
        SearchValues.Create(["CON", "PRN", "AUX", "NUL", "COM", "LPT"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What is wrong with a path, or null. A path has segments joined by <c>/</c>; none is empty, <c>.</c>, <c>..</c>, longer than 255 bytes of UTF-8,
    /// ends with a dot or a blank, holds a control character or one of <c>&lt;&gt;:"|?*\</c>, or is a device name
    /// (Microsoft, "Naming Files, Paths, and Namespaces"). The program's own names at the root are taken.
    /// </summary>
    public static string? Fault(string path)
    {
        if (path is OutputManifest.FileName or DirectoryOutput.InnerWorkFolder || path.StartsWith(DirectoryOutput.InnerWorkFolder + "/", StringComparison.Ordinal))
            return "the name is kept for the program's own use";
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (SegmentFault(path.AsSpan(range)) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? SegmentFault(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty)
            return "a part of it is empty";
        if (segment is "." or "..")
            return "it climbs out of its folder";
        if (segment[^1] is '.' or ' ')
            return "a part of it ends with a dot or a blank";
        if (segment.ContainsAny(Forbidden) || segment.ContainsAnyInRange('\0', '\x1F') || segment.Contains('\x7F'))
            return "a part of it holds a character that file names may not have";
        if (!IsWellFormed(segment))
            return "it is not well-formed Unicode";
        if (Encoding.UTF8.GetByteCount(segment) > LongestSegment)
            return "a part of it is longer than 255 bytes";
        return IsDeviceName(segment) ? "a part of it is a device name on Windows" : null;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != OperationStatus.Done)
                return false;
            text = text[consumed..];
        }

        return true;
    }

    private static bool IsDeviceName(ReadOnlySpan<char> segment)
    {
        var dot = segment.IndexOf('.');
        var stem = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ');
        return stem.Length switch
        {
            3 => stem.IndexOfAny(ReservedStarts) == 0 && !IsPort(stem),
            4 => IsPort(stem[..3]) && stem[3] is (>= '0' and <= '9') or '\u00B9' or '\u00B2' or '\u00B3',
            6 => stem.Equals("CONIN$", StringComparison.OrdinalIgnoreCase),
            7 => stem.Equals("CONOUT$", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static bool IsPort(ReadOnlySpan<char> stem) =>
        stem.Equals("COM", StringComparison.OrdinalIgnoreCase) || stem.Equals("LPT", StringComparison.OrdinalIgnoreCase);
}
