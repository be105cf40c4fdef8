using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Briefing.Cli.Preview;
using Briefing.Cli.Reports;
using Briefing.Core;

namespace Briefing.Cli.Commands;

/// <summary><c>briefing preview</c>: the site on this machine, rebuilt at each change. Drafts are shown; nothing is written.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 5080;

    /// <summary>The command.</summary>
    public static Command Create(CommandOptions options, CommandEnvironment environment)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; another one is taken when it is not free.",
            HelpName = "number",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue)
                result.AddError("--port takes a number from 0 (any free port) to 65535.");
        });
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var poll = new Option<bool>("--poll") { Description = "Look for changes every half second, where the file system gives no notice of them (network drives, some containers)." };
        var assets = new Option<string?>("--theme-assets")
        {
            Description = "Take the theme's style and script from this folder and watch it. Default: theme/Assets beside the input folder, if it is there.",
            HelpName = "folder",
        };
        var command = new ExemplifiedCommand(
            "preview",
            "Show the site at http://127.0.0.1:5080/, drafts included; build anew and reload the page at each change. Writes nothing.",
            ["briefing preview", "briefing preview --open --port 8000"])
        {
            options.Input, port, open, poll, assets, options.Editor, options.Verbose,
        };
        command.SetAction(line => RunAsync(
            new PreviewRequest(line.GetValue(options.Input), line.GetValue(assets), line.GetValue(port), line.GetValue(open), line.GetValue(poll), line.GetValue(options.Editor) ?? EditorLink.Default),
            environment).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> RunAsync(PreviewRequest request, CommandEnvironment environment)
    {
        var folders = SiteFolders.Find(environment.WorkingDirectory, request.Input, output: null);
        _ = folders.OpenInput();
        var assets = AssetsFolder(request, folders, environment);
        var live = new LivePreview();
        await using var server = await PreviewServer.StartAsync(request.Port, live, new PreviewDesk(folders.Input, request.Editor), environment.Stopping);
        await using var watcher = new InputWatcher(assets is null ? [folders.Input] : [folders.Input, assets], request.Poll);
        environment.Text.WriteLine($"Preview at {server.Address} (Ctrl+C ends it)");
        if (request.Open)
            OpenBrowser(server.Address, environment);
        try
        {
            await new PreviewBuilder(folders, assets, new BuildOptions { BaseUrl = server.Address, Preview = true }, environment, live).RunAsync(watcher, environment.Stopping);
        }
        catch (Exception exception) when (environment.Stopping.IsCancellationRequested && CommandLine.IsStop(exception))
        {
            // The user has seen enough.
        }

        return ExitCode.Success;
    }

    private static string? AssetsFolder(PreviewRequest request, SiteFolders folders, CommandEnvironment environment)
    {
        if (request.ThemeAssets is { } named)
        {
            var folder = Path.GetFullPath(named, environment.WorkingDirectory);
            return Directory.Exists(folder) ? folder : throw CommandException.Usage($"There is no folder \"{folder}\" for --theme-assets.");
        }

        var beside = Path.Combine(Path.GetDirectoryName(folders.Input) ?? folders.Input, "theme", "Assets");
        return Directory.Exists(beside) ? beside : null;
    }

    private static void OpenBrowser(Uri address, CommandEnvironment environment)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
        {
            environment.Error.WriteLine("briefing: No browser could be opened; open the address by hand.");
        }
    }
}
