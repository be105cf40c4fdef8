using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Readers.Html;

/// <summary>What was read from markup.</summary>
/// <param name="Blocks">The blocks of the text; heading levels are those of the markup, 1 to 6.</param>
/// <param name="Asides">What stands beside the text, in source order.</param>
/// <param name="Ledger">What was left out, in the order in which it was met.</param>
/// <param name="Diagnostics">What the editor should know.</param>
public sealed record HtmlContent(
    ImmutableArray<Block> Blocks,
    ImmutableArray<HtmlAside> Asides,
    ImmutableArray<LedgerEntry> Ledger,
    ImmutableArray<Diagnostic> Diagnostics);
