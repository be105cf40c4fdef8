using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A document as read: what is known of it, and its text in its own script.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Article">Its text, with block ids.</param>
/// <param name="Ledger">What was left out.</param>
/// <param name="Source">The file.</param>
public sealed record ReadDocument(Document Document, Article Article, ImmutableArray<LedgerEntry> Ledger, SourceText Source);
