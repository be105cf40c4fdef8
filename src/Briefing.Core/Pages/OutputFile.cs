namespace Briefing.Core.Pages;

/// <summary>A file of the published site.</summary>
/// <param name="Path">Path below the output folder, with <c>/</c>, without a leading one.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
