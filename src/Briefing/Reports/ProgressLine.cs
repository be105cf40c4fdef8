using System.Diagnostics;
using System.Globalization;
using Briefing.Core;

namespace Briefing.Cli.Reports;

/// <summary>One line on a terminal that tells how far a long build has come; it goes away at the end.</summary>
internal sealed class ProgressLine : IProgress<BuildProgress>, IDisposable
{
    private const string EraseLine = "\r\e[K";
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _terminal;
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = Patience;
    private bool _shown;

    private ProgressLine(TextWriter terminal) => _terminal = terminal;

    /// <summary>A line where there is a terminal, else null.</summary>
    public static ProgressLine? For(CommandEnvironment environment) => environment.ShowsProgress ? new ProgressLine(environment.Error) : null;

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        if (Stopwatch.GetElapsedTime(_start) < _next)
            return;
        lock (_gate)
        {
            var elapsed = Stopwatch.GetElapsedTime(_start);
            if (elapsed < _next)
                return;
            _next = elapsed + Interval;
            _shown = true;
            _terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{EraseLine}{value.Phase} {value.Done:N0} of {value.Total:N0}"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_shown)
                _terminal.Write(EraseLine);
            _shown = false;
        }
    }
}
