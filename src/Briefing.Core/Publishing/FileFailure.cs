using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Says in plain words why the system refused to read or write.</summary>
public static class FileFailure
{
    private const int NoSpaceOnUnix = 28;
    private const int QuotaExceededOnLinux = 122;
    private const int ReadOnlyOnUnix = 30;
    private const int TooManyOpenFilesOnUnix = 24;
    private const int HandleDiskFullOnWindows = unchecked((int)0x80070027);
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>Whether the exception is the system's refusal to read or write, not a fault of the program.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The reason, as the end of a sentence, without a full stop.</summary>
    public static string Describe(Exception exception) => exception switch
    {
        LinkOutException => "it has become a link out of the input folder",
        UnauthorizedAccessException => "permission is denied",
        DirectoryNotFoundException => "a folder on the way to it is missing",
        FileNotFoundException => "it is not there",
        PathTooLongException => "its path is too long",
        IOException { HResult: NoSpaceOnUnix or DiskFullOnWindows or HandleDiskFullOnWindows } => "the disk is full",
        IOException { HResult: QuotaExceededOnLinux } => "the disk quota is used up",
        IOException { HResult: ReadOnlyOnUnix } => "the file system is read-only",
        IOException { HResult: TooManyOpenFilesOnUnix } => "too many files are open",
        _ => "the system reported an input or output error",
    };
}
