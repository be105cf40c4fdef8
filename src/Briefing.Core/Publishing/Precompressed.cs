using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Numerics;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>A file compressed once, when it is published, rather than by the server at each request.</summary>
public static class Precompressed
{
    /// <summary>Below this many bytes the saving is lost in one packet.</summary>
    private const int LeastLength = 1024;

    private const int BrotliQuality = 9;

    /// <summary>Bits of the window (RFC 7932, 9.1): it reaches 16 bytes less far than a power of two, and memory is cleared for all of it.</summary>
    private const int LeastBrotliWindow = 10;
    private const int LargestBrotliWindow = 22;

    private static readonly SearchValues<string> TextExtensions =
        SearchValues.Create([".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".opml", ".webmanifest"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The file with <c>.gz</c> (RFC 1952, without a time) and <c>.br</c> (RFC 7932) after its name; none where it is no text or too short.</summary>
    public static ImmutableArray<OutputFile> Of(OutputFile file) =>
        file.Content.Length < LeastLength || !TextExtensions.Contains(Path.GetExtension(file.Path))
            ? []
            : [new OutputFile(file.Path + ".gz", Gzip(file.Content.Span)), new OutputFile(file.Path + ".br", Brotli(file.Content.Span))];

    private static ReadOnlyMemory<byte> Gzip(ReadOnlySpan<byte> content)
    {
        using var buffer = new MemoryStream(content.Length / 2);
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static ReadOnlyMemory<byte> Brotli(ReadOnlySpan<byte> content)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        var window = Math.Clamp(BitOperations.Log2((uint)content.Length + 16) + 1, LeastBrotliWindow, LargestBrotliWindow);
        BrotliEncoder.TryCompress(content, buffer, out var written, BrotliQuality, window);
        return buffer.AsMemory(0, written);
    }
}
