namespace Briefing.Cli;

/// <summary>Everything outside that a command may touch, the file system aside.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>What relative paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Opens standard input as bytes.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Opens standard output as bytes.</summary>
    public required Func<Stream> Output { get; init; }

    /// <summary>Standard output as text.</summary>
    public required TextWriter Text { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Columns of the terminal that standard output goes to; null when it goes to a file, a pipe or a log.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether standard error is a terminal, so that a line may be written over.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Set when the user wants the program to stop.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>Builds a site.</summary>
    public required SiteBuilder Build { get; init; }
}
