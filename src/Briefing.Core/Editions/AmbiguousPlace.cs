using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Editions;

/// <summary>A place where conversion chose one of several readings and no term of the editors settles which.</summary>
/// <param name="Profile">The profile that chose.</param>
/// <param name="Source">The words as the source has them.</param>
/// <param name="Result">The reading that was chosen.</param>
/// <param name="Alternatives">The other readings.</param>
/// <param name="Context">The words around.</param>
/// <param name="Position">Where it stands.</param>
public sealed record AmbiguousPlace(string Profile, string Source, string Result, ImmutableArray<string> Alternatives, string Context, SourcePosition Position);
