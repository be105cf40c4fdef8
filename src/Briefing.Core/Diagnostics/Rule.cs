namespace Briefing.Core.Diagnostics;

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code"><c>BRF</c> and four digits; never reused.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Title">What it is about, in one line without a stop.</param>
/// <param name="Why">Why it is told, in a sentence or two.</param>
/// <param name="Remedy">What to do about it, in a sentence or two.</param>
public sealed record Rule(string Code, Severity Severity, string Title, string Why, string Remedy)
{
    /// <summary>Whether the desk may silence it for a file: every warning and every note, but for what is told of silences themselves.</summary>
    public bool CanBeSilenced => Severity != Severity.Error && this != Rules.IdleSilence;
}
