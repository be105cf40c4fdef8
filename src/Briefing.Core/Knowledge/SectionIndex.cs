using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>The top blocks of an article with the headings that each stands under.</summary>
public static class SectionIndex
{
    /// <summary>Every top block that is not a heading, in order, with the headings above it from the outermost.</summary>
    public static IEnumerable<(Block Block, ImmutableArray<Heading> Headings)> Blocks(Article article)
    {
        var headings = ImmutableArray<Heading>.Empty;
        foreach (var block in article.Blocks)
        {
            if (block is Heading heading)
                headings = headings.RemoveAll(above => above.Level >= heading.Level).Add(heading);
            else
                yield return (block, headings);
        }
    }
}
