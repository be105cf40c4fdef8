namespace Briefing.Chinese.Engine;

/// <summary>A span that no dictionary may touch.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Result">The part of the text that stands for it in the result: mostly itself, for no-convert markup what the markup encloses.</param>
internal readonly record struct ProtectedSpan(TextSpan Source, TextSpan Result);
