using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Consecutive blocks of one section of one document that belong to a topic.</summary>
/// <param name="Document">The document.</param>
/// <param name="Headings">Ids of the headings that they stand under, from the outermost.</param>
/// <param name="Blocks">The blocks.</param>
public sealed record PassageRef(LinkedDocument Document, ImmutableArray<string> Headings, ImmutableArray<GatheredBlock> Blocks)
{
    /// <summary>Ids of the blocks.</summary>
    public ImmutableArray<string> BlockIds { get; } = ImmutableArray.CreateRange(Blocks, block => block.Id);

    /// <summary>The mentions of entities in it.</summary>
    public ImmutableArray<Mention> Mentions { get; } = MentionsIn(Document, [.. Blocks.Select(block => block.Id)]);

    private static ImmutableArray<Mention> MentionsIn(LinkedDocument document, ImmutableArray<string> blockIds)
    {
        var texts = BlockTree.All([.. document.Article.Blocks.Where(block => blockIds.Contains(block.Id))]).Select(block => block.Id).ToHashSet(StringComparer.Ordinal);
        return [.. document.Mentions.Where(mention => texts.Contains(mention.BlockId))];
    }

    /// <summary>The passages that some gathered blocks of a document make: neighbours under the same heading go together.</summary>
    public static ImmutableArray<PassageRef> Of(LinkedDocument linked, ImmutableArray<GatheredBlock> gathered)
    {
        var wanted = gathered.ToDictionary(block => block.Id, StringComparer.Ordinal);
        var passages = ImmutableArray.CreateBuilder<PassageRef>();
        var run = ImmutableArray.CreateBuilder<GatheredBlock>();
        var under = ImmutableArray<string>.Empty;
        foreach (var (block, headings) in SectionIndex.Blocks(linked.Document.Article))
        {
            var ids = ImmutableArray.CreateRange(headings, heading => heading.Id);
            if (!wanted.ContainsKey(block.Id) || !ids.SequenceEqual(under))
                Flush();
            under = ids;
            if (wanted.TryGetValue(block.Id, out var one))
                run.Add(one);
        }

        Flush();
        return passages.ToImmutable();

        void Flush()
        {
            if (run.Count > 0)
                passages.Add(new PassageRef(linked, under, run.ToImmutable()));
            run.Clear();
        }
    }
}
