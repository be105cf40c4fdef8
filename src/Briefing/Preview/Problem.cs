namespace Briefing.Cli.Preview;

/// <summary>An error as the page shows it.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="File">The file as seen from the working directory.</param>
/// <param name="Line">Line, from 1; 0 where it is about the whole file.</param>
/// <param name="Column">Column, from 1; 0 where it is about the whole file.</param>
/// <param name="Message">What is wrong and what was expected.</param>
internal sealed record Problem(string Code, string File, int Line, int Column, string Message)
{
    /// <summary>The place below the input folder, to be opened in an editor; null where it is about no file.</summary>
    public string? At { get; init; }
}
