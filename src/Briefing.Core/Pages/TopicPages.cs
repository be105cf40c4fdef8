using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of topics.</summary>
internal static class TopicPages
{
    /// <summary>Lists and tables with more items or rows than this are read in place.</summary>
    private const int LongestRepeated = 12;

    /// <summary>Stands where a passage leaves sentences out.</summary>
    private const string Omission = "〔……〕";

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
            Timelines.Events(site, topic),
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
        var sentences = passage.Blocks.ToDictionary(block => block.Id, block => block.Sentences, StringComparer.Ordinal);
        var blocks = EditionSite.Blocks(document, passage.BlockIds);
        return new Passage(
            site.Card(document.Document.Slug),
            EditionSite.Headings(document, passage.Headings),
            site.BlockHref(document.Document.Slug, passage.BlockIds[0]),
            [.. blocks.Where(block => Rows(block) <= LongestRepeated).Select(block => Trim(document, block, sentences[block.Id]))],
            [.. blocks.Where(block => Rows(block) > LongestRepeated).Select(block => new InPlaceBlock(site.BlockHref(document.Document.Slug, block.Id), block is Table, Rows(block)))]);
    }

    private static int Rows(Block block) => block switch
    {
        ListBlock list => list.Items.Length,
        Table table => table.Rows.Length,
        _ => 0,
    };

    /// <summary>The paragraph's sentences alone, each gap marked; the whole block where no sentences are named.</summary>
    private static Block Trim(EditionDocument document, Block block, ImmutableArray<TextSpan> sentences)
    {
        if (sentences.IsEmpty || block is not Paragraph paragraph)
            return block;
        var text = document.Texts[block.Id];
        var content = ImmutableArray.CreateBuilder<Inline>();
        var end = 0;
        foreach (var span in sentences.Select(text.Map))
        {
            if (!string.IsNullOrWhiteSpace(text.Text[end..Math.Max(end, span.Start)]))
                content.Add(new TextRun(Omission));
            content.AddRange(InlineSpans.Cut(paragraph.Content, span));
            end = span.End;
        }

        if (!string.IsNullOrWhiteSpace(text.Text[end..]))
            content.Add(new TextRun(Omission));
        return paragraph with { Content = content.ToImmutable() };
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
