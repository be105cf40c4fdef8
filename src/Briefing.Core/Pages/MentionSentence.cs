using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Pages;

/// <summary>A sentence that names an entity.</summary>
/// <param name="Content">The sentence, each mention in a <see cref="Mark"/>.</param>
/// <param name="Href">The paragraph that it stands in.</param>
public sealed record MentionSentence(ImmutableArray<Inline> Content, string Href);
