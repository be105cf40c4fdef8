using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Briefing.Core.Publishing;

/// <summary>Calls of Linux that .NET does not offer.</summary>
[SupportedOSPlatform("linux")]
internal static class LinuxFiles
{
    private const int CurrentDirectory = -100;
    private const uint RenameExchange = 2;
    private const int NoFollow = 0x100;
    private const uint FileNumber = 0x100;
    private const int StatusBytes = 256;

    /// <summary>Gives a file a second name (link(2)); a symbolic link is not followed.</summary>
    public static bool Link(string path, string newPath) => link(Terminated(path), Terminated(newPath)) == 0;

    /// <summary>Lets two folders change places in one step (renameat2(2) with RENAME_EXCHANGE); false where the system or the file system cannot.</summary>
    public static bool Exchange(string one, string other)
    {
        try
        {
            return renameat2(CurrentDirectory, Terminated(one), CurrentDirectory, Terminated(other), RenameExchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether two names are of one file, by device and number (statx(2)); a symbolic link is not followed. False where the system cannot tell.</summary>
    public static bool AreSame(string one, string other) => Identity(one) is { } identity && identity == Identity(other);

    private static (uint Major, uint Minor, ulong Number)? Identity(string path)
    {
        Span<byte> status = stackalloc byte[StatusBytes];
        try
        {
            if (statx(CurrentDirectory, Terminated(path), NoFollow, FileNumber, ref MemoryMarshal.GetReference(status)) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        // struct statx: stx_ino at 32, stx_dev_major at 136, stx_dev_minor at 140.
        return (MemoryMarshal.Read<uint>(status[136..]), MemoryMarshal.Read<uint>(status[140..]), MemoryMarshal.Read<ulong>(status[32..]));
    }

    private static byte[] Terminated(string path)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        return bytes;
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] path, byte[] newPath);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, ref byte status);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(int oneFolder, byte[] one, int otherFolder, byte[] other, uint flags);
}
