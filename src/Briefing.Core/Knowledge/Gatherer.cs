using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Gathers the blocks that belong to topics.</summary>
public sealed class Gatherer(TextFold fold)
{
    private readonly TopicSentences _sentences = new(fold);

    /// <summary>
    /// For each topic the top blocks of a document that belong to it, in reading order. Notes, lists beside the body and
    /// tables of links are not passages.
    /// </summary>
    /// <param name="linked">The document.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="used">Takes each rule that brought something in or kept something out.</param>
    public ImmutableDictionary<string, ImmutableArray<GatheredBlock>> Gather(LinkedDocument linked, ImmutableArray<Topic> topics, ISet<GatherRule> used)
    {
        var document = linked.Document;
        var mentions = linked.Mentions.ToLookup(mention => mention.BlockId, StringComparer.Ordinal);
        var gathered = topics.ToDictionary(topic => topic.Id, _ => ImmutableArray.CreateBuilder<GatheredBlock>(), StringComparer.Ordinal);
        foreach (var (block, headings) in SectionIndex.Blocks(document.Article))
        {
            if (block is NoteList or ThematicBreak or ListBlock { Role: not ListRole.Body })
                continue;
            var texts = BlockTree.All([block]).OfType<TextBlock>().ToImmutableArray();
            if (texts.IsEmpty)
                continue;
            var candidate = new Candidate(
                document.Slug,
                [.. headings.Select(heading => Squeeze(PlainText.Of(heading.Content)))],
                Squeeze(string.Concat(texts.Select(text => PlainText.Of(text.Content)))),
                texts.SelectMany(text => mentions[text.Id]).Select(mention => mention.EntityId).ToHashSet(StringComparer.Ordinal));
            foreach (var topic in topics)
            {
                var isWhole = document.Matter.Topics.Contains(topic.Id) || InSection(document, candidate, topic.Id);
                if ((!isWhole && !Any(topic.Gather, candidate, used)) || Any(topic.Exclude, candidate, used))
                    continue;
                gathered[topic.Id].Add(new GatheredBlock(
                    block.Id,
                    isWhole ? [] : _sentences.Of(block, mentions[block.Id], [.. topic.Gather.Where(rule => Meets(rule, candidate))])));
            }
        }

        return gathered.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }

    private bool InSection(Document document, Candidate candidate, string topic) =>
        document.Matter.Sections.Any(section => section.Value.Contains(topic) && candidate.Headings.Contains(Squeeze(section.Key)));

    private bool Any(ImmutableArray<GatherRule> rules, Candidate candidate, ISet<GatherRule> used)
    {
        foreach (var rule in rules)
        {
            if (!Meets(rule, candidate))
                continue;
            lock (used)
                used.Add(rule);
            return true;
        }

        return false;
    }

    private bool Meets(GatherRule rule, Candidate candidate) =>
        (rule.Document is null || rule.Document == candidate.Slug)
        && (rule.Section is null || candidate.Headings.Contains(Squeeze(rule.Section)))
        && (rule.Quote is null || candidate.Text.Contains(Squeeze(rule.Quote), StringComparison.Ordinal))
        && (rule.Entities.IsEmpty || (rule.All ? rule.Entities.All(candidate.Entities.Contains) : rule.Entities.Any(candidate.Entities.Contains)))
        && (rule.Terms.IsEmpty || rule.Terms.Any(term => candidate.Text.Contains(Squeeze(term), StringComparison.Ordinal)));

    private string Squeeze(string text) => fold.Fold(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    private sealed record Candidate(string Slug, ImmutableArray<string> Headings, string Text, HashSet<string> Entities);
}
