using System.Buffers;
using Briefing.Core.Pages;

namespace Briefing.Core;

/// <summary>Sets pages, hands the files on and counts them. Thread-safe; each thread brings its own buffer.</summary>
internal sealed class PageWriter(ITheme theme, Action<OutputFile> write)
{
    private int _pages;
    private int _files;
    private long _bytes;

    /// <summary>Pages written.</summary>
    public int Pages => _pages;

    /// <summary>Files written, pages included.</summary>
    public int Files => _files;

    /// <summary>Bytes of those files.</summary>
    public long Bytes => _bytes;

    /// <summary>A buffer for the pages of one thread.</summary>
    public static ArrayBufferWriter<byte> Buffer() => new(64 * 1024);

    /// <summary>Makes, sets and writes a page.</summary>
    public void Write(PageJob job, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        theme.Render(job.Make(), buffer);
        Write(new OutputFile(job.OutputPath, buffer.WrittenMemory));
        Interlocked.Increment(ref _pages);
    }

    /// <summary>Writes a file.</summary>
    public void Write(OutputFile file)
    {
        write(file);
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _bytes, file.Content.Length);
    }
}
