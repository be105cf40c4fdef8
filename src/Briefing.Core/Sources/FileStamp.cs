namespace Briefing.Core.Sources;

/// <summary>What a folder says of a file, by which it is known whether the file has changed.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Changed">When it was changed last.</param>
/// <param name="Seen">When this was looked up.</param>
internal sealed record FileStamp(long Length, DateTimeOffset Changed, DateTimeOffset Seen)
{
    /// <summary>A file that was changed less than this ago may change again without its time telling so: file systems count in steps of some milliseconds.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a file with this stamp was the same, for certain, when another stamp was looked up later.</summary>
    public bool IsSame(FileStamp later) => Length == later.Length && Changed == later.Changed && Seen - Changed > Settled;
}
