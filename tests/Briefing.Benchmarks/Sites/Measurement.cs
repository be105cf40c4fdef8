namespace Briefing.Benchmarks.Sites;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds by the clock.</param>
/// <param name="Processor">Seconds of processor time, of all processes and cores.</param>
/// <param name="Memory">Largest resident set of any one of its processes, in bytes.</param>
/// <param name="Files">Files of the site.</param>
/// <param name="Bytes">Their bytes.</param>
internal sealed record Measurement(double Wall, double Processor, long Memory, int Files, long Bytes);
