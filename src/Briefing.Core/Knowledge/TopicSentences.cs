using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Trims a long paragraph for a topic: where only names or words brought it in, its sentences with them are the passage. A paragraph that an
/// editor chose, by section or by quotation, stays whole.
/// </summary>
/// <param name="fold">The fold that words are compared by.</param>
internal sealed class TopicSentences(TextFold fold)
{
    /// <summary>Paragraphs up to this many characters stay whole.</summary>
    private const int LongParagraph = 240;

    /// <summary>The sentences that hold what the rules look for; empty where the paragraph stays whole.</summary>
    /// <param name="block">The block.</param>
    /// <param name="mentions">The mentions in it.</param>
    /// <param name="rules">The rules that brought it in.</param>
    public ImmutableArray<TextSpan> Of(Block block, IEnumerable<Mention> mentions, IReadOnlyCollection<GatherRule> rules)
    {
        if (block is not Paragraph paragraph || rules.Any(rule => rule.Section is not null || rule.Quote is not null || (rule.Entities.IsEmpty && rule.Terms.IsEmpty)))
            return [];
        var text = PlainText.Of(paragraph.Content);
        if (text.Length <= LongParagraph)
            return [];
        var entities = rules.SelectMany(rule => rule.Entities).ToHashSet(StringComparer.Ordinal);
        var found = mentions.Where(mention => entities.Contains(mention.EntityId)).Select(mention => mention.Span)
            .Concat(Places(text, rules.SelectMany(rule => rule.Terms).Distinct(StringComparer.Ordinal)));
        var sentences = Merge(found.Select(span => Sentences.Around(text, span)));
        return sentences.Sum(span => span.Length) * 4 > text.Length * 3 ? [] : sentences;
    }

    private List<TextSpan> Places(string text, IEnumerable<string> terms)
    {
        var squeezed = fold.Squeeze(text);
        var places = new List<int>(squeezed.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                places.Add(i);
        }

        var found = new List<TextSpan>();
        foreach (var wanted in terms.Select(fold.Squeeze))
        {
            for (var from = 0; wanted.Length > 0 && squeezed.IndexOf(wanted, from, StringComparison.Ordinal) is var at and >= 0; from = at + wanted.Length)
                found.Add(TextSpan.FromBounds(places[at], places[at + wanted.Length - 1] + 1));
        }

        return found;
    }

    /// <summary>The spans in order, those that touch or overlap as one.</summary>
    private static ImmutableArray<TextSpan> Merge(IEnumerable<TextSpan> spans)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged.ToImmutable();
    }
}
