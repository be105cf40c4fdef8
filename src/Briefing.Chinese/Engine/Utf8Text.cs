using System.Buffers;
using System.Text;

namespace Briefing.Chinese.Engine;

/// <summary>
/// UTF-8 to code units and back without loss: a byte that is not part of well-formed UTF-8 becomes a lone low surrogate
/// from U+DC80 on, which nothing converts, and comes back as that byte (PEP 383).
/// </summary>
internal static class Utf8Text
{
    private const char Escape = '\uDC00';

    /// <summary>Decodes as much as fits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">Receives the code units.</param>
    /// <param name="final">Whether the bytes end here; if not, an incomplete character at their end is left.</param>
    /// <param name="read">How many bytes were decoded.</param>
    /// <param name="written">How many code units were written.</param>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<char> text, bool final, out int read, out int written)
    {
        read = written = 0;
        while (read < bytes.Length)
        {
            var status = System.Text.Unicode.Utf8.ToUtf16(bytes[read..], text[written..], out var r, out var w, replaceInvalidSequences: false, isFinalBlock: final);
            read += r;
            written += w;
            if (status != OperationStatus.InvalidData) return;
            if (written == text.Length) return;
            Rune.DecodeFromUtf8(bytes[read..], out _, out var consumed);
            for (; consumed > 0 && written < text.Length; consumed--) text[written++] = (char)(Escape + bytes[read++]);
        }
    }

    /// <summary>Encodes a text whose surrogate pairs are complete.</summary>
    public static void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var target = output.GetSpan(Math.Min(text.Length, 4096) * 3);
            var status = System.Text.Unicode.Utf8.FromUtf16(text, target, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            output.Advance(written);
            text = text[read..];
            if (status != OperationStatus.InvalidData) continue;
            output.GetSpan(1)[0] = (byte)(text[0] - Escape);
            output.Advance(1);
            text = text[1..];
        }
    }
}
