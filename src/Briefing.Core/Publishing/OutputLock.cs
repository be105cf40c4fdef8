using System.Security.Cryptography;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Publishing;

/// <summary>
/// Keeps a second build out of an output folder. The lock is the system's own on an open file, so it ends with the process however that dies.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="file">The lock file; made if it is missing, removed with the lock.</param>
    /// <param name="folder">The folder that it guards, for the message.</param>
    /// <exception cref="PublishingException">Another build holds it.</exception>
    public static OutputLock Take(string file, string folder)
    {
        while (true)
        {
            var stream = Open(file) ?? throw new PublishingException(
                Rules.OutputInUse,
                $"Another build is writing to \"{folder}\". Wait until it ends, or choose another folder with --output.");
            if (IsStillAt(file, stream))
                return new OutputLock(stream);
            stream.Dispose();
        }
    }

    private static FileStream? Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsSharingViolation(exception))
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of flock is 11 on Linux and 35 on the BSDs; ERROR_SHARING_VIOLATION is 32 on Windows.</summary>
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>
    /// Between opening and locking, the former holder may have removed the file: the lock would then be on a file that nobody else can find.
    /// A length of our own choice tells whether the file under this name is the one that is locked; its bytes cannot, they are locked.
    /// Windows does not remove a file that is open.
    /// </summary>
    private static bool IsStillAt(string file, FileStream stream)
    {
        if (OperatingSystem.IsWindows())
            return true;
        var length = RandomNumberGenerator.GetInt32(1, 1 << 20);
        stream.SetLength(length);
        var found = new FileInfo(file);
        return found.Exists && found.Length == length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.Delete(_file.Name);
        _file.Dispose();
        if (OperatingSystem.IsWindows())
            File.Delete(_file.Name);
    }

    /// <summary>Gives the lock back and leaves its file, as a process that is killed does.</summary>
    internal void Abandon() => _file.Dispose();
}
