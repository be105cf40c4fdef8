using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Readers;

/// <summary>What a reader makes of a body.</summary>
/// <param name="Article">The article, without block ids.</param>
/// <param name="Ledger">Everything of the body that is not on the page, in source order.</param>
/// <param name="Facts">What the body says of itself.</param>
/// <param name="Diagnostics">What the editor should know.</param>
public sealed record ReadResult(Article Article, ImmutableArray<LedgerEntry> Ledger, BodyFacts Facts, ImmutableArray<Diagnostic> Diagnostics);
