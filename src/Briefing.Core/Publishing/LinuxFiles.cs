using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Briefing.Core.Publishing;

/// <summary>Two calls of Linux that .NET does not offer.</summary>
[SupportedOSPlatform("linux")]
internal static class LinuxFiles
{
    private const int CurrentDirectory = -100;
    private const uint RenameExchange = 2;

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

    private static byte[] Terminated(string path)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        Encoding.UTF8.GetBytes(path, bytes);
        return bytes;
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(byte[] path, byte[] newPath);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(int oneFolder, byte[] one, int otherFolder, byte[] other, uint flags);
}
