using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using Briefing.Cli.Commands;
using Briefing.Cli.Reports;
using Briefing.Core;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Preview;

/// <summary>Builds into memory, first and after each change, and keeps the last good build when the input breaks.</summary>
internal sealed class PreviewBuilder(SiteFolders folders, string? themeAssets, BuildOptions options, CommandEnvironment environment, LivePreview live)
{
    /// <summary>Builds whenever something has changed, until told to stop.</summary>
    public async Task RunAsync(InputWatcher watcher, CancellationToken stopping)
    {
        while (true)
        {
            live.Publish(Build(live.Current.Site));
            await watcher.WaitAsync(stopping);
        }
    }

    private PreviewState Build(PreviewSite? previous)
    {
        var clock = Stopwatch.StartNew();
        var files = new ConcurrentDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var changed = 0;
        try
        {
            var input = folders.OpenInput();
            var report = environment.Build(input, themeAssets, options, file =>
            {
                environment.Stopping.ThrowIfCancellationRequested();
                if (previous is not null && previous.Files.TryGetValue(file.Path, out var known) && known.Span.SequenceEqual(file.Content.Span))
                {
                    files[file.Path] = known;
                    return;
                }

                files[file.Path] = file.Content.ToArray();
                Interlocked.Increment(ref changed);
            }, null).With(input.Diagnostics);
            Tell(report, changed, clock.Elapsed);
            return report.HasErrors
                ? new PreviewState(previous, [.. report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity == Severity.Error).Select(ProblemOf)])
                : new PreviewState(new PreviewSite(files.ToFrozenDictionary(StringComparer.Ordinal)), []);
        }
        catch (Exception exception) when (!environment.Stopping.IsCancellationRequested)
        {
            var failure = CommandLine.Explain(exception);
            environment.Error.WriteLine(CommandLine.Line(failure));
            return new PreviewState(previous, [new Problem(failure.Rule?.Code ?? "", folders.InputPrefix, 0, 0, Printable.Of(failure.Message))]);
        }
    }

    private void Tell(BuildReport report, int changed, TimeSpan elapsed)
    {
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity != Severity.Information))
            environment.Error.WriteLine(Report.Line(diagnostic, folders.InputPrefix));
        var outcome = report.HasErrors ? "not built; the last good build stays" : Tally.Of(changed, "file", "files") + " changed";
        environment.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built in {elapsed.TotalSeconds:N2} s: {outcome}; {Tally.Of(report.Diagnostics)}"));
    }

    private Problem ProblemOf(Diagnostic diagnostic) => new(
        diagnostic.Rule.Code,
        Printable.Of(folders.InputPrefix + diagnostic.Position.Path),
        diagnostic.Position.Line,
        diagnostic.Position.Column,
        Printable.Of(diagnostic.Message))
    {
        At = diagnostic.Position.ToString(),
    };
}
