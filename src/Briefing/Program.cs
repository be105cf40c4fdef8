using System.Runtime.InteropServices;
using Briefing.Cli;
using Briefing.Core;
using Briefing.Theme;

using var stopping = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

return CommandLine.Run(args, new CommandEnvironment
{
    WorkingDirectory = Environment.CurrentDirectory,
    Input = Console.OpenStandardInput,
    Output = Console.OpenStandardOutput,
    Text = Console.Out,
    Error = Console.Error,
    TerminalWidth = IsTerminal(Console.IsOutputRedirected) ? Console.WindowWidth : null,
    ShowsProgress = IsTerminal(Console.IsErrorRedirected),
    Stopping = stopping.Token,
    Build = (input, themeAssets, options, write, progress, memory) => SiteBuild.Run(input, new BriefingTheme(themeAssets, ThemeOverrides.Read(input)), options, write, progress, memory),
});

void Stop(PosixSignalContext signal)
{
    // The first signal lets the command put things in order; the second ends the process as it stands.
    signal.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}

static bool IsTerminal(bool redirected) =>
    !redirected && Environment.GetEnvironmentVariable("TERM") != "dumb" && Environment.GetEnvironmentVariable("CI") is null or "";
