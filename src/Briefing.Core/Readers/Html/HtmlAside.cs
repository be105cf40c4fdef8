using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Something that stands beside the text of a page.</summary>
/// <param name="Reason">Why its words are left out where they are no links.</param>
/// <param name="Blocks">Its blocks.</param>
public sealed record HtmlAside(LedgerReason Reason, ImmutableArray<Block> Blocks);
