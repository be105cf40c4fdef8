using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Finds the mentions of entities in a document and links the first of each section. The source's own links count as mentions where an
/// entity covers the article that they lead to; links that lead elsewhere stay as they are and are not linked again.
/// </summary>
public sealed class Linker
{
    private static readonly char[] NameSeparators = [.. "、，,；;/／《》〈〉「」()（）＊*"];

    private readonly NameIndex _names;
    private readonly TextFold _fold;
    private readonly ImmutableDictionary<string, string> _titles;

    /// <summary>A linker for these entities.</summary>
    public Linker(ImmutableArray<Entity> entities, TextFold fold)
    {
        _fold = fold;
        _names = new NameIndex(entities, fold);
        var titles = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (var title in entity.Titles)
                titles.TryAdd(TitleKey(title), entity.Id);
        }

        foreach (var entity in entities)
        {
            foreach (var name in entity.Names.Values)
                titles.TryAdd(TitleKey(name), entity.Id);
        }

        _titles = titles.ToImmutable();
    }

    /// <summary>The index of names, for what is to be said about them.</summary>
    public NameIndex Names => _names;

    /// <summary>The fold that names are compared by.</summary>
    public TextFold Fold => _fold;

    /// <summary>Links a document.</summary>
    public LinkedDocument Link(ReadDocument source)
    {
        var document = source.Document;
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var uncovered = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = 0;
        var article = BlockTree.Map(source.Article, block =>
        {
            if (block is not TextBlock text)
                return block;
            var isHeading = block is Heading;
            if (isHeading)
                seen.Clear();
            var found = Find(text.Content, document.Slug, uncovered);
            var wraps = new List<InlineWrap>();
            foreach (var hit in found)
            {
                mentions.Add(new Mention(hit.EntityId, block.Id, hit.Span));
                if (isHeading || hit.InLink || !seen.Add(hit.EntityId))
                    continue;
                wraps.Add(new InlineWrap(hit.Span, content => new Link(new EntityTarget(hit.EntityId), InlineSpans.Unlink(content))));
            }

            links += wraps.Count;
            var content = InlineSpans.Wrap(DropCoveredLinks(text.Content, isHeading), wraps);
            return text with { Content = content };
        });
        return new LinkedDocument(
            source,
            article,
            mentions.ToImmutable(),
            links,
            [.. uncovered.OrderBy(link => link.Value).Select(link => new UncoveredLink(link.Key, source.Source.PositionAt(link.Value)))],
            Makers(document));
    }

    /// <summary>The entities that author, editors, publication and publisher name; each must be the whole of a name, as 李政昆 is in 李政昆、王某.</summary>
    private ImmutableArray<string> Makers(Document document)
    {
        var (matter, facts) = (document.Matter, document.Facts);
        string?[] names = [matter.Author ?? facts.Author, .. facts.Editors, matter.Publication ?? facts.Publication, document.Publisher?.Name.Original, matter.Publisher ?? facts.Publisher];
        return
        [
            .. names.OfType<string>()
                .SelectMany(name => name.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .SelectMany(name => _names.Find(name, document.Slug).Where(found => found.Span.Length == name.Length))
                .Select(found => found.EntityId)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private List<Hit> Find(ImmutableArray<Inline> content, string slug, Dictionary<string, int> uncovered)
    {
        var text = PlainText.Of(content);
        var sourceLinks = SourceLinks(content, uncovered);
        var hits = new List<Hit>();
        var next = 0;
        foreach (var (span, entityId) in _names.Find(text, slug))
        {
            for (; next < sourceLinks.Count && sourceLinks[next].Span.End <= span.Start; next++)
                AddCovered(hits, sourceLinks[next]);
            var inLink = false;
            for (var i = next; i < sourceLinks.Count && sourceLinks[i].Span.Start < span.End; i++)
                inLink |= sourceLinks[i].LeadsAway || (sourceLinks[i].EntityId is null && !span.Contains(sourceLinks[i].Span));
            if (next < sourceLinks.Count && sourceLinks[next] is { EntityId: not null } link && link.Span.Contains(span) && link.EntityId != entityId && span.Length < link.Span.Length)
                continue;
            while (next < sourceLinks.Count && sourceLinks[next].Span.End <= span.End)
                next++;
            hits.Add(new Hit(span, entityId, inLink));
        }

        for (; next < sourceLinks.Count; next++)
            AddCovered(hits, sourceLinks[next]);
        return hits;
    }

    private static void AddCovered(List<Hit> hits, SourceLink link)
    {
        if (link.EntityId is not null && (hits.Count == 0 || hits[^1].Span.End <= link.Span.Start))
            hits.Add(new Hit(link.Span, link.EntityId, InLink: false));
    }

    /// <summary>The source's links in order, with the entity that covers each.</summary>
    private List<SourceLink> SourceLinks(ImmutableArray<Inline> content, Dictionary<string, int> uncovered)
    {
        var links = new List<SourceLink>();
        Collect(content, 0);
        return links;

        int Collect(ImmutableArray<Inline> inlines, int position)
        {
            foreach (var inline in inlines)
            {
                var start = position;
                position = inline is InlineContainer container ? Collect(container.Content, position) : position + PlainText.OfLeaf(inline).Length;
                if (inline is not Articles.Link link || position == start)
                    continue;
                var entityId = link.Target is WikiTarget wiki ? Covering(wiki) : null;
                if (entityId is null && link.Target is WikiTarget missing)
                    uncovered.TryAdd(missing.Title, link.Source.Start);
                links.Add(new SourceLink(TextSpan.FromBounds(start, position), entityId, link.Target is not WikiTarget));
            }

            return position;
        }
    }

    /// <summary>Takes off the source's links to articles that entities cover: the linker sets its own, one a section.</summary>
    private ImmutableArray<Inline> DropCoveredLinks(ImmutableArray<Inline> content, bool all)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is Articles.Link link && ((link.Target is WikiTarget wiki && Covering(wiki) is not null) || (all && link.Target is WikiTarget)))
                result.AddRange(link.Content);
            else if (inline is InlineContainer container and not Articles.Link)
                result.Add(InlineSpans.WithContent(container, DropCoveredLinks(container.Content, all)));
            else
                result.Add(inline);
        }

        return result.ToImmutable();
    }

    private string? Covering(WikiTarget target) => _titles.GetValueOrDefault(TitleKey(target.Title));

    private string TitleKey(string title) => _fold.Fold(title.Replace('_', ' ').Trim());

    private sealed record Hit(TextSpan Span, string EntityId, bool InLink);

    private sealed record SourceLink(TextSpan Span, string? EntityId, bool LeadsAway);
}
