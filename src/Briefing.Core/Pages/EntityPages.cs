using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Makes the pages of entities.</summary>
internal static class EntityPages
{
    public static EntityPage Entity(EditionSite site, Entity entity)
    {
        var name = site.NameOf(entity);
        var description = entity.Description is null ? null : site.Cited(entity.Description);
        var blocks = site.Library.BlocksByEntity.GetValueOrDefault(entity.Id, []);
        return new EntityPage(
            site.PageFrame(Routes.EntityPath(entity.Id), name, description?.Text, Section.Entities, new Crumb(Section.Entities, site.Routes.Entities(site.Edition))),
            entity.Id,
            entity.Kind,
            name,
            OtherNames(site, entity, name),
            [.. entity.Aliases.Select(alias => site.Convert(alias.Form, ScriptOf(site, alias.Form))).Distinct(StringComparer.Ordinal).Where(form => form != name)],
            description,
            entity.Coordinates,
            site.Entities(entity.PartOf),
            [.. entity.Facts.Select(fact => new FactView(site.Localize(fact.Label), site.Cited(fact.Value), fact.AsOf))],
            [.. site.Library.Desk.Relations.Where(relation => relation.Subject == entity.Id || relation.Object == entity.Id).Select(relation => Relation(site, relation))],
            [.. site.Events.Where(view => view.Entities.Any(link => link.Id == entity.Id))],
            [.. blocks.GroupBy(block => block.Document.Document.Slug, StringComparer.Ordinal).Select(group => Group(site, group.Key, [.. group]))],
            Cooccurrences(site, blocks),
            Topics(site, entity))
        {
            Start = entity.Start,
            End = entity.End,
            Documents = [.. site.Library.MadeBy[entity.Id].Select(linked => site.Card(linked.Document.Slug))],
            Map = Maps.OfEntity(site, entity),
        };
    }

    private static string ScriptOf(EditionSite site, string form) =>
        form.Any(c => c is >= '\u3400' and <= '\u9FFF') ? site.Library.Settings.Language : site.Edition.Language;

    private static ImmutableArray<EntityName> OtherNames(EditionSite site, Entity entity, string name)
    {
        var names = site.Library.Settings.Editions
            .Where(edition => edition.Language != site.Edition.Language)
            .Select(edition => new EntityName(edition.Language, site.NameIn(entity, edition)))
            .Concat(entity.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new EntityName(pair.Key, pair.Value)));
        return [.. names.Where(other => other.Language != site.Edition.Language && other.Text != name).DistinctBy(other => other.Language)];
    }

    private static RelationView Relation(EditionSite site, Relation relation) => new(
        site.Entity(relation.Subject), relation.Kind, site.Entity(relation.Object), relation.Date, site.Cited(relation.Text));

    private static MentionGroup Group(EditionSite site, string slug, ImmutableArray<EntityBlock> blocks)
    {
        var isQuoted = site.BySlug[slug].Document.Matter.Publish != PublishMode.Link;
        return new MentionGroup(
            site.Card(slug),
            blocks.Sum(block => block.Mentions.Length),
            isQuoted ? [.. blocks.SelectMany(block => Sentences(site, slug, block))] : []);
    }

    private static IEnumerable<MentionSentence> Sentences(EditionSite site, string slug, EntityBlock block)
    {
        var text = site.BySlug[slug].Texts[block.BlockId];
        var content = InlineSpans.Unlink(text.Content);
        var href = site.BlockHref(slug, block.BlockId);
        foreach (var sentence in block.Mentions.Select(mention => text.Map(mention.Span)).GroupBy(span => Articles.Sentences.Around(text.Text, span)))
        {
            var marks = sentence.Where(span => span.Length > 0).Select(span => new InlineWrap(new TextSpan(span.Start - sentence.Key.Start, span.Length), inner => new Mark(inner))).ToArray();
            yield return new MentionSentence(InlineSpans.Wrap(InlineSpans.Cut(content, sentence.Key), marks), href);
        }
    }

    private static ImmutableArray<Cooccurrence> Cooccurrences(EditionSite site, ImmutableArray<EntityBlock> blocks) =>
    [
        .. blocks
            .SelectMany(block => block.Others.Select(other => (Other: other, Block: block)))
            .GroupBy(pair => pair.Other, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Cooccurrence(
                site.Entity(group.Key, group.Count()),
                [.. group.Select(pair => new PageLink(site.BlockHref(pair.Block.Document.Document.Slug, pair.Block.BlockId), site.Card(pair.Block.Document.Document.Slug).Title))])),
    ];

    private static ImmutableArray<TopicCard> Topics(EditionSite site, Entity entity) =>
        site.Topics(site.Library.Desk.Topics
            .Where(topic => topic.Entities.Contains(entity.Id))
            .Select(topic => topic.Id)
            .Concat(site.Library.TopicsByEntity[entity.Id]));
}
