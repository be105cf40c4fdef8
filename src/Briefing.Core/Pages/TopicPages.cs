using System.Collections.Immutable;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of topics.</summary>
internal static class TopicPages
{
    /// <summary>How many entities of its passages a topic names besides the editor's choice.</summary>
    private const int MostEntities = 200;

    public static TopicPage Topic(EditionSite site, Topic topic)
    {
        var topics = site.Library.Desk.Topics;
        var index = topics.IndexOf(topic);
        return new TopicPage(
            site.PageFrame(Routes.TopicPath(topic.Id), site.Topic(topic.Id).Title, site.Topic(topic.Id).Summary, Section.Topics, new Crumb(Section.Topics, site.Routes.Topics(site.Edition))) with { Source = site.Frame.Preview ? topic.Position : null },
            site.Topic(topic.Id),
            [.. topic.Introduction.Select(site.Cited)],
            [.. topic.Comparisons.Select(comparison => new Comparison(
                site.Localize(comparison.Question),
                [.. comparison.Views.Select(view => new ComparedView(site.Card(view.Document), site.Cited(view.Text)))]))],
            [.. site.Index.PassagesOf(topic.Id)],
            [.. site.Library.Desk.Datasets.Where(dataset => topic.Datasets.Contains(dataset.Id)).Select(site.Chart)],
            Timelines.Events(site, topic),
            Entities(site, topic),
            index > 0 ? site.Topic(topics[index - 1].Id) : null,
            index + 1 < topics.Length ? site.Topic(topics[index + 1].Id) : null)
        {
            Map = Maps.OfTopic(site, topic),
            More = [.. site.Index.MorePassagesOf(topic.Id)],
            SummaryCitations = site.Citations(topic.Summary.Cites),
        };
    }

    private static ImmutableArray<EntityLink> Entities(EditionSite site, Topic topic)
    {
        var counts = site.Library.Topics.TryGetValue(topic.Id, out var sources) ? sources.Mentions : ImmutableDictionary<string, int>.Empty;
        var chosen = topic.Entities.Distinct(StringComparer.Ordinal).ToArray();
        return
        [
            .. chosen.Concat(counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).Except(chosen).Take(MostEntities))
                .Select(id => site.Entity(id, counts.GetValueOrDefault(id))),
        ];
    }
}
