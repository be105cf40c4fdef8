using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Publishers begin their headings at any rank; an article's main sections have level 1.</summary>
internal static class HeadingLevels
{
    private const int Deepest = 6;

    /// <summary>The same blocks with the ranks that occur numbered from 1 without gaps.</summary>
    public static ImmutableArray<Block> FromOne(ImmutableArray<Block> blocks)
    {
        var ranks = BlockTree.All(blocks).OfType<Heading>().Select(heading => heading.Level).Distinct().Order().ToArray();
        return ranks.Length == 0 ? blocks : BlockTree.Map(new Article(blocks), block => block is Heading heading ? heading with { Level = Math.Min(Deepest, Array.IndexOf(ranks, heading.Level) + 1) } : block).Blocks;
    }
}
