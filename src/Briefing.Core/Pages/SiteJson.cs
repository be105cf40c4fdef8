using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Briefing.Core.Pages;

/// <summary>
/// Writes JSON the same way everywhere: Chinese as it is; <c>&lt; &gt; &amp; '</c>, U+2028, U+2029, controls and bidi marks as escapes, so that no
/// text can close the element that holds it or show something other than what is written.
/// </summary>
internal static class SiteJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>What <paramref name="write"/> writes, as UTF-8 into a buffer.</summary>
    public static void Write(IBufferWriter<byte> output, bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder, Indented = isIndented, NewLine = "\n" });
        write(json);
    }

    /// <summary>What <paramref name="write"/> writes, as text.</summary>
    public static string Text(bool isIndented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        Write(buffer, isIndented, write);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
