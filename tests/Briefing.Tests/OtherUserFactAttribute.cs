using System.Diagnostics;

namespace Briefing.Tests;

/// <summary>A test in which the program runs as a user who may not do everything: as its own user, or, where that is the administrator, as nobody.</summary>
public sealed class OtherUserFactAttribute : FactAttribute
{
    /// <summary>What stands before a command so that it runs as such a user.</summary>
    public static IReadOnlyList<string> Prefix { get; } = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    public OtherUserFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || (Environment.IsPrivilegedProcess && !MayRun()))
            Skip = "Runs the program as another user, who may not read it here.";
    }

    private static bool MayRun()
    {
        if (!File.Exists("/usr/bin/setpriv"))
            return false;
        using var process = Process.Start(Prefix[0], [.. Prefix.Skip(1), "test", "-r", Path.Combine(AppContext.BaseDirectory, "briefing.dll")]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
