namespace Briefing.Tests;

/// <summary>A test that mounts file systems, as only the administrator of a Linux machine may.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !CanMount())
            Skip = "Mounts a file system, which only root on Linux may.";
    }

    private static bool CanMount() => File.Exists("/bin/mount") && File.ReadLines("/proc/self/status").Any(line => line.StartsWith("CapEff:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & (1UL << 21)) != 0);
}
