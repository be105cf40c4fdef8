namespace Briefing.Core.Diagnostics;

/// <summary>A kind of diagnostic.</summary>
/// <param name="Code"><c>BRF</c> and four digits; never reused.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Title">What it is about, in one line.</param>
public sealed record Rule(string Code, Severity Severity, string Title);
