using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Consecutive blocks of one section of one document that belong to a topic.</summary>
/// <param name="Headings">Ids of the headings that they stand under, from the outermost.</param>
/// <param name="Blocks">The blocks.</param>
/// <param name="Mentions">Id of the entity of each mention in them, in reading order.</param>
public sealed record PassageRef(ImmutableArray<string> Headings, ImmutableArray<GatheredBlock> Blocks, ImmutableArray<string> Mentions)
{
    /// <summary>Ids of the blocks.</summary>
    public IEnumerable<string> BlockIds => Blocks.Select(block => block.Id);

    /// <summary>The passages that some gathered blocks of a document make: neighbours under the same heading go together.</summary>
    /// <param name="article">The document's text.</param>
    /// <param name="gathered">The blocks that a topic gathers from it, in reading order.</param>
    /// <param name="mentions">The mentions by block id.</param>
    public static ImmutableArray<PassageRef> Of(Article article, ImmutableArray<GatheredBlock> gathered, ILookup<string, Mention> mentions)
    {
        if (gathered.IsEmpty)
            return [];
        var passages = ImmutableArray.CreateBuilder<PassageRef>();
        var run = ImmutableArray.CreateBuilder<GatheredBlock>();
        var named = ImmutableArray.CreateBuilder<string>();
        var under = ImmutableArray<Heading>.Empty;
        var next = 0;
        foreach (var (block, headings) in SectionIndex.Blocks(article))
        {
            var isWanted = next < gathered.Length && gathered[next].Id == block.Id;
            if (!isWanted || !headings.AsSpan().SequenceEqual(under.AsSpan()))
                Flush();
            under = headings;
            if (!isWanted)
                continue;
            run.Add(gathered[next++]);
            named.AddRange(BlockTree.All([block]).SelectMany(inner => mentions[inner.Id]).Select(mention => mention.EntityId));
        }

        Flush();
        return passages.ToImmutable();

        void Flush()
        {
            if (run.Count > 0)
                passages.Add(new PassageRef([.. under.Select(heading => heading.Id)], run.ToImmutable(), named.ToImmutable()));
            run.Clear();
            named.Clear();
        }
    }
}
