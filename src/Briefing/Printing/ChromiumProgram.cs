namespace Briefing.Cli.Printing;

/// <summary>Finds an installed Chromium or a browser made from it.</summary>
internal static class ChromiumProgram
{
    /// <summary>Environment variable that names the program; the one that other tools for Chromium read too.</summary>
    public const string Variable = "CHROME_PATH";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge-stable", "microsoft-edge", "msedge"];

    private static readonly string[] Applications =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Full path of the program that <see cref="Variable"/> names, else of the first that is on the search path or where its installer puts it; null where there is none.</summary>
    /// <param name="preferred">Names on the search path that go before the usual ones.</param>
    public static string? Find(params string[] preferred)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return preferred.Concat(Names).SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix)))
            .Concat(Applications)
            .FirstOrDefault(File.Exists);
    }
}
