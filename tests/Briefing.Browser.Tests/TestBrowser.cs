using System.Diagnostics;
using Briefing.Cli.Printing;

namespace Briefing.Browser.Tests;

/// <summary>The browser and the served site that all tests share.</summary>
internal sealed class TestBrowser
{
    private static readonly Lazy<Task<TestBrowser>> _shared = new(StartAsync);

    private TestBrowser(IBrowser browser, SiteServer site) => (Browser, Site) = (browser, site);

    /// <summary>Chromium without windows of its own, as Debian packages it: what it shows of a page is the same, for half the work.</summary>
    private const string HeadlessShell = "chromium-headless-shell";

    public static Task<TestBrowser> Shared => _shared.Value;

    public IBrowser Browser { get; }

    public SiteServer Site { get; }

    private static async Task<TestBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Reader.Patience);
        var site = Task.Run(() => SiteServer.StartAsync(BuiltSite.Files));
        var playwright = await Playwright.CreateAsync();
        var program = ChromiumProgram.Find(HeadlessShell) ?? await InstallAsync(playwright);
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess),
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--font-render-hinting=none"],
        });
        return new TestBrowser(browser, await site);
    }

    /// <summary>Gets a browser where the machine has none. What these tests hold true cannot be known without one, so they do not pass without.</summary>
    private static async Task<string> InstallAsync(IPlaywright playwright)
    {
        if (File.Exists(playwright.Chromium.ExecutablePath))
            return playwright.Chromium.ExecutablePath;
        var log = new List<string>();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            log.Add(await RunAsync("apt-get", "update", "-qq"));
            log.Add(await RunAsync("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"));
            if (ChromiumProgram.Find() is { } packaged)
                return packaged;
        }

        var code = Microsoft.Playwright.Program.Main(["install", "chromium"]);
        if (code == 0 && File.Exists(playwright.Chromium.ExecutablePath))
            return playwright.Chromium.ExecutablePath;
        throw new InvalidOperationException(
            $"The browser tests need Chromium or Chrome, and it could not be installed (Playwright's installer ended with {code}). "
            + $"Install the package chromium and a font for Chinese such as fonts-noto-cjk, or name a browser in {ChromiumProgram.Variable}.\n" + string.Join('\n', log));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return $"{program} {string.Join(' ', arguments)}: {process.ExitCode}\n{await output}{await error}";
    }
}
