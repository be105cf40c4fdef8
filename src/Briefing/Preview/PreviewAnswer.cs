namespace Briefing.Cli.Preview;

/// <summary>What a reader gets for an address.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Path">Path of the file, for its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Location">Where the page is, when it is elsewhere.</param>
internal sealed record PreviewAnswer(int Status, string Path, ReadOnlyMemory<byte> Content, string? Location);
