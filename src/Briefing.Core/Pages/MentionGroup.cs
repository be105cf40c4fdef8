using System.Collections.Immutable;

namespace Briefing.Core.Pages;

/// <summary>The mentions of an entity in one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Mentions">How many mentions.</param>
/// <param name="Sentences">The sentences that hold them, in reading order.</param>
public sealed record MentionGroup(DocumentCard Document, int Mentions, ImmutableArray<MentionSentence> Sentences);
