using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>A question on which the sources differ.</summary>
/// <param name="Question">The question.</param>
/// <param name="Views">What each source says.</param>
public sealed record TopicComparison(LocalizedText Question, ImmutableArray<SourceView> Views);
