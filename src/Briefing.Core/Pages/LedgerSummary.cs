using System.Collections.Immutable;
using Briefing.Core.Readers;

namespace Briefing.Core.Pages;

/// <summary>What was left out of a document for one reason.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Entries">How many pieces.</param>
/// <param name="Characters">How many characters, white space aside.</param>
/// <param name="Samples">The pieces themselves, as received, the longest cut.</param>
public sealed record LedgerSummary(LedgerReason Reason, int Entries, int Characters, ImmutableArray<string> Samples);
