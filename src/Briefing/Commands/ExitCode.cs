namespace Briefing.Cli.Commands;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The input has errors, or warnings with <c>--strict</c>.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>A file could not be read or written, the program was stopped, or it is at fault itself.</summary>
    public const int Failure = 3;
}
