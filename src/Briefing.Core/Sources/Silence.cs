namespace Briefing.Core.Sources;

/// <summary>A kind of message that the desk does not want told of a file.</summary>
/// <param name="Code">The kind's code.</param>
/// <param name="File">The file's path below the input folder.</param>
/// <param name="Reason">Why nothing is to be done about it.</param>
/// <param name="Position">Where the silence stands.</param>
public sealed record Silence(string Code, string File, string Reason, SourcePosition Position);
