using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Briefing.Core.Publishing;

/// <summary>A file's bytes on disk.</summary>
internal static class FileContent
{
    private const int BlockSize = 1 << 16;

    /// <summary>Whether a file holds exactly these bytes.</summary>
    public static bool Equals(string path, ReadOnlySpan<byte> content)
    {
        SafeFileHandle opened;
        try
        {
            opened = File.OpenHandle(path);
        }
        catch (FileNotFoundException)
        {
            // A link that leads nowhere.
            return false;
        }

        using var file = opened;
        if (RandomAccess.GetLength(file) != content.Length)
            return false;
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            for (var offset = 0; offset < content.Length;)
            {
                var read = RandomAccess.Read(file, block, offset);
                if (read == 0 || read > content.Length - offset || !content.Slice(offset, read).SequenceEqual(block.AsSpan(0, read)))
                    return false;
                offset += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Writes a file that must not exist.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, 0);
    }
}
