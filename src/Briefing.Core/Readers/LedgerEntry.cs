using Briefing.Chinese;

namespace Briefing.Core.Readers;

/// <summary>Something of a source body that is not on the page.</summary>
/// <param name="Source">Where it stands in the source file.</param>
/// <param name="Text">Its text content.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record LedgerEntry(TextSpan Source, string Text, LedgerReason Reason);
