using System.Collections.Immutable;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of topics.</summary>
internal static class TopicPages
{
    public static TopicPage Topic(EditionSite site, Topic topic)
    {
        var topics = site.Library.Desk.Topics;
        var index = topics.IndexOf(topic);
        var passages = site.Library.Passages[topic.Id];
        return new TopicPage(
            site.PageFrame(Routes.TopicPath(topic.Id), site.Topic(topic.Id).Title, site.Topic(topic.Id).Summary, Section.Topics, new Crumb(Section.Topics, site.Routes.Topics(site.Edition))),
            site.Topic(topic.Id),
            [.. topic.Introduction.Select(site.Cited)],
            [.. topic.Comparisons.Select(comparison => new Comparison(
                site.Localize(comparison.Question),
                [.. comparison.Views.Select(view => new ComparedView(site.Card(view.Document), site.Cited(view.Text)))]))],
            [.. passages.Where(passage => passage.Document.Document.Matter.Publish != PublishMode.Link).Select(passage => Passage(site, passage))],
            [.. site.Library.Desk.Datasets.Where(dataset => topic.Datasets.Contains(dataset.Id)).Select(site.Chart)],
            [.. site.Events.Where(view => view.Topics.Any(card => card.Id == topic.Id))],
            Entities(site, topic, passages),
            index > 0 ? site.Topic(topics[index - 1].Id) : null,
            index + 1 < topics.Length ? site.Topic(topics[index + 1].Id) : null)
        {
            Map = Maps.OfTopic(site, topic),
        };
    }

    private static Passage Passage(EditionSite site, PassageRef passage)
    {
        var document = site.BySlug[passage.Document.Document.Slug];
        return new Passage(
            site.Card(document.Document.Slug),
            EditionSite.Headings(document, passage.Headings),
            site.BlockHref(document.Document.Slug, passage.BlockIds[0]),
            EditionSite.Blocks(document, passage.BlockIds));
    }

    private static ImmutableArray<EntityLink> Entities(EditionSite site, Topic topic, ImmutableArray<PassageRef> passages)
    {
        var counts = passages
            .SelectMany(passage => passage.Mentions)
            .CountBy(mention => mention.EntityId, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var chosen = topic.Entities.Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. chosen.Concat(counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Except(chosen))
                .Select(id => site.Entity(id, counts.GetValueOrDefault(id))),
        ];
    }
}
