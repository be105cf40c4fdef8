using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Gathers the blocks that belong to topics.</summary>
public sealed class Gatherer
{
    private readonly TextFold _fold;
    private readonly TopicSentences _sentences;
    private readonly ImmutableArray<(Topic Topic, ImmutableArray<Rule> Gather, ImmutableArray<Rule> Exclude)> _topics;

    /// <summary>A gatherer for these topics.</summary>
    public Gatherer(ImmutableArray<Topic> topics, TextFold fold)
    {
        _fold = fold;
        _sentences = new TopicSentences(fold);
        _topics = ImmutableArray.CreateRange(topics, topic => (topic, ImmutableArray.CreateRange(topic.Gather, Prepare), ImmutableArray.CreateRange(topic.Exclude, Prepare)));
    }

    /// <summary>
    /// For each topic with any the top blocks of a document that belong to it, in reading order. Notes, lists beside the body and
    /// tables of links are not passages.
    /// </summary>
    /// <param name="linked">The document.</param>
    /// <param name="mentions">Its mentions by block id.</param>
    /// <param name="used">Takes each rule that brought something in or kept something out.</param>
    public ImmutableArray<(string Topic, ImmutableArray<GatheredBlock> Blocks)> Gather(LinkedDocument linked, ILookup<string, Mention> mentions, ISet<GatherRule> used)
    {
        if (_topics.IsEmpty)
            return [];
        var document = linked.Document;
        var gathered = new ImmutableArray<GatheredBlock>.Builder?[_topics.Length];
        var sections = document.Matter.Sections.Select(section => (Heading: _fold.Squeeze(section.Key), Topics: section.Value)).ToArray();
        var under = ImmutableArray<Heading>.Empty;
        var headings = ImmutableArray<string>.Empty;
        foreach (var (block, above) in SectionIndex.Blocks(linked.Source.Article))
        {
            if (block is NoteList or ThematicBreak or ListBlock { Role: not ListRole.Body })
                continue;
            if (above != under)
                (under, headings) = (above, [.. above.Select(heading => _fold.Squeeze(PlainText.Of(heading.Content)))]);
            var texts = BlockTree.All([block]).OfType<TextBlock>().ToImmutableArray();
            if (texts.IsEmpty)
                continue;
            var candidate = new Candidate(
                document.Slug,
                headings,
                _fold.Squeeze(texts is [var only] ? PlainText.Of(only.Content) : string.Concat(texts.Select(text => PlainText.Of(text.Content)))),
                [.. texts.SelectMany(text => mentions[text.Id]).Select(mention => mention.EntityId)]);
            for (var i = 0; i < _topics.Length; i++)
            {
                var (topic, gather, exclude) = _topics[i];
                var isWhole = document.Matter.Topics.Contains(topic.Id) || IsInSection(topic.Id);
                if ((!isWhole && !Any(gather, candidate, used)) || Any(exclude, candidate, used))
                    continue;
                (gathered[i] ??= ImmutableArray.CreateBuilder<GatheredBlock>()).Add(new GatheredBlock(
                    block.Id,
                    isWhole ? [] : _sentences.Of(block, mentions[block.Id], [.. gather.Where(candidate.Meets).Select(rule => rule.Source)])));
            }
        }

        return [.. _topics.Zip(gathered, (topic, blocks) => (topic.Topic.Id, Blocks: blocks?.ToImmutable() ?? [])).Where(pair => !pair.Blocks.IsEmpty)];

        bool IsInSection(string topic)
        {
            foreach (var (heading, topics) in sections)
            {
                if (topics.Contains(topic) && headings.Contains(heading))
                    return true;
            }

            return false;
        }
    }

    private static bool Any(ImmutableArray<Rule> rules, Candidate candidate, ISet<GatherRule> used)
    {
        foreach (var rule in rules)
        {
            if (!candidate.Meets(rule))
                continue;
            used.Add(rule.Source);
            return true;
        }

        return false;
    }

    private Rule Prepare(GatherRule rule) => new(
        rule,
        rule.Section is null ? null : _fold.Squeeze(rule.Section),
        rule.Quote is null ? null : _fold.Squeeze(rule.Quote),
        ImmutableArray.CreateRange(rule.Terms, _fold.Squeeze));

    /// <summary>A rule with its words as they are compared.</summary>
    private sealed record Rule(GatherRule Source, string? Section, string? Quote, ImmutableArray<string> Terms);

    private sealed record Candidate(string Slug, ImmutableArray<string> Headings, string Text, ImmutableArray<string> Entities)
    {
        public bool Meets(Rule rule) =>
            (rule.Source.Document is null || rule.Source.Document == Slug)
            && (rule.Section is null || Headings.Contains(rule.Section))
            && (rule.Source.Entities.IsEmpty || Names(rule.Source.Entities, rule.Source.All))
            && (rule.Quote is null || Text.Contains(rule.Quote, StringComparison.Ordinal))
            && (rule.Terms.IsEmpty || Says(rule.Terms));

        /// <summary>Whether it names all of some entities, or any.</summary>
        private bool Names(ImmutableArray<string> entities, bool all)
        {
            foreach (var id in entities)
            {
                if (Entities.Contains(id) != all)
                    return !all;
            }

            return all;
        }

        private bool Says(ImmutableArray<string> terms)
        {
            foreach (var term in terms)
            {
                if (Text.Contains(term, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }
    }
}
