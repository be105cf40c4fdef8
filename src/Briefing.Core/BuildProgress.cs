namespace Briefing.Core;

/// <summary>How far a build has come.</summary>
/// <param name="Phase"><c>Input</c>, <c>Process</c>, <c>PostProcess</c> or <c>Output</c>.</param>
/// <param name="Done">Documents or pages done in this phase.</param>
/// <param name="Total">Documents or pages of this phase.</param>
public sealed record BuildProgress(string Phase, int Done, int Total);
