using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A body as its reader read it.</summary>
/// <param name="Source">The text that was read.</param>
/// <param name="Result">What was made of it.</param>
public sealed record ReadBody(SourceText Source, ReadResult Result);
