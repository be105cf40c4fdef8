using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Cli.Reports;

/// <summary>Makes text from documents safe for a terminal and a log.</summary>
internal static class Printable
{
    /// <summary>The text with control characters, line and paragraph separators, bidirectional controls (Unicode TR 9) and lone surrogates written as <c>\uXXXX</c>.</summary>
    public static string Of(string text)
    {
        var span = text.AsSpan();
        StringBuilder? result = null;
        for (var i = 0; i < span.Length;)
        {
            var whole = Rune.DecodeFromUtf16(span[i..], out var rune, out var length) == OperationStatus.Done;
            if (whole && !IsDangerous(rune))
            {
                result?.Append(span.Slice(i, length));
            }
            else
            {
                result ??= new StringBuilder().Append(span[..i]);
                foreach (var unit in span.Slice(i, length))
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }

            i += length;
        }

        return result?.ToString() ?? text;
    }

    private static bool IsDangerous(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
