using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Briefing.Cli.Commands;
using Briefing.Cli.Reports;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Cli.Preview;

/// <summary>
/// Builds into memory, first and after each change, and keeps the last good build when the input breaks. A document that changed is shown as
/// soon as its own pages are set; what gathers from it follows.
/// </summary>
internal sealed class PreviewBuilder
{
    private readonly SiteFolders _folders;
    private readonly string? _themeAssets;
    private readonly BuildOptions _options;
    private readonly CommandEnvironment _environment;
    private readonly LivePreview _live;
    private readonly FileContents _contents = new();
    private readonly BuildMemory _memory;

    /// <summary>The newest content of each file that some build wrote, also of builds with errors.</summary>
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _newest = new(StringComparer.Ordinal);

    /// <summary>Paths of the files that this build wrote.</summary>
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);
    private int _changed;

    /// <summary>A builder that has built nothing yet.</summary>
    public PreviewBuilder(SiteFolders folders, string? themeAssets, BuildOptions options, CommandEnvironment environment, LivePreview live)
    {
        (_folders, _themeAssets, _options, _environment, _live) = (folders, themeAssets, options, environment, live);
        _memory = new BuildMemory(ShowDocuments);
    }

    /// <summary>Builds whenever something has changed, until told to stop.</summary>
    public async Task RunAsync(InputWatcher watcher, CancellationToken stopping)
    {
        while (true)
        {
            Build(_live.Current.Site);
            await watcher.WaitAsync(stopping);
        }
    }

    private void Build(PreviewSite? previous)
    {
        var clock = Stopwatch.StartNew();
        _written.Clear();
        _changed = 0;
        try
        {
            var input = _folders.OpenInput(_contents);
            var report = _environment.Build(input, _themeAssets, _options, Take, null, _memory);
            _live.Publish(new PreviewState(report.IsSite ? Whole(report) : previous, [.. report.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(ProblemOf)]));
            Tell(report, _changed, clock.Elapsed);
        }
        catch (Exception exception) when (!_environment.Stopping.IsCancellationRequested)
        {
            var failure = CommandLine.Explain(exception);
            _environment.Error.WriteLine(CommandLine.Line(failure));
            _live.Publish(new PreviewState(previous, [new Problem(failure.Rule?.Code ?? "", _folders.InputPrefix, 0, 0, Printable.Of(failure.Message))]));
        }
    }

    private void Take(OutputFile file)
    {
        _environment.Stopping.ThrowIfCancellationRequested();
        _written[file.Path] = true;
        if (_newest.TryGetValue(file.Path, out var known) && known.Span.SequenceEqual(file.Content.Span))
            return;
        _newest[file.Path] = file.Content.ToArray();
        Interlocked.Increment(ref _changed);
    }

    /// <summary>Shows the pages of the documents that changed, in the site as it was.</summary>
    private void ShowDocuments()
    {
        if (_live.Current.Site is not { } site)
            return;
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(site.Files, StringComparer.Ordinal);
        foreach (var path in _written.Keys)
            files[path] = _newest[path];
        _live.Publish(new PreviewState(new PreviewSite(files), []));
    }

    /// <summary>The site of a build; other files are forgotten.</summary>
    private PreviewSite Whole(BuildReport report)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in _written.Keys.Concat(report.Kept))
            files[path] = _newest[path];
        foreach (var path in _newest.Keys.Where(path => !files.ContainsKey(path)))
            _newest.TryRemove(path, out _);
        return new PreviewSite(files);
    }

    private void Tell(BuildReport report, int changed, TimeSpan elapsed)
    {
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Rule.Severity != Severity.Information))
            _environment.Error.WriteLine(Report.Line(diagnostic, _folders.InputPrefix));
        var outcome = !report.IsSite ? "not built; the last good build stays" : Tally.Of(changed, "file", "files") + " changed";
        _environment.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built in {elapsed.TotalSeconds:N2} s: {outcome}; {Tally.Of(report.Diagnostics)}"));
    }

    private Problem ProblemOf(Diagnostic diagnostic) => new(
        diagnostic.Rule.Code,
        Printable.Of(_folders.InputPrefix + diagnostic.Position.Path),
        diagnostic.Position.Line,
        diagnostic.Position.Column,
        Printable.Of(diagnostic.Message))
    {
        At = diagnostic.Position.ToString(),
    };
}
