using System.Text;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Sources;

/// <summary>Decodes input files.</summary>
public static class TextFile
{
    /// <summary>The largest input file that is read, in bytes.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of a UTF-8 file without its byte order mark (RFC 3629); ill-formed bytes become U+FFFD and an error that says where the first stands,
    /// and a NUL is an error too.
    /// </summary>
    public static string Decode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        if (bytes.Length > MaximumBytes)
        {
            diagnostics.Add(new Diagnostic(Rules.LimitExceeded, SourcePosition.File(path), FormattableString.Invariant($"The file has {bytes.Length} bytes; expected at most {MaximumBytes}.")));
            return "";
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            text = Encoding.UTF8.GetString(bytes);
            var before = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            diagnostics.Add(new Diagnostic(Rules.IllFormedText, new SourcePosition(path, line, column), "The bytes here are not UTF-8; expected a file in UTF-8."));
        }

        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            diagnostics.Add(new Diagnostic(Rules.IllFormedText, new SourceText(path, text).PositionAt(nul), "A NUL character stands here; expected text."));
            text = text.Replace('\0', '\uFFFD');
        }

        return text;
    }
}
