using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers;

/// <summary>Numbers the calls to each note in reading order, so that each call has an anchor of its own.</summary>
internal static class NoteOccurrences
{
    /// <summary>The same article with <see cref="NoteReference.Occurrence"/> set.</summary>
    public static Article Number(Article article)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return BlockTree.Map(article, block => block is TextBlock text ? text with { Content = Number(text.Content, seen) } : block);
    }

    private static ImmutableArray<Inline> Number(ImmutableArray<Inline> content, Dictionary<string, int> seen) =>
        ImmutableArray.CreateRange(content, inline => inline switch
        {
            NoteReference call => call with { Occurrence = seen[call.Label] = seen.GetValueOrDefault(call.Label) + 1 },
            InlineContainer container => container with { Content = Number(container.Content, seen) },
            _ => inline,
        });
}
