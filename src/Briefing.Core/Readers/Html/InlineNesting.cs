using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Makes a tree of a row of inlines that each say what wraps them.</summary>
internal static class InlineNesting
{
    /// <summary>Neighbours under the very same wrapper come to stand in it together.</summary>
    public static ImmutableArray<Inline> Nest(List<(Inline Inline, ImmutableArray<InlineWrapper> Path)> leaves) => Nest(CollectionsMarshal.AsSpan(leaves), 0);

    private static ImmutableArray<Inline> Nest(ReadOnlySpan<(Inline Inline, ImmutableArray<InlineWrapper> Path)> leaves, int depth)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i < leaves.Length;)
        {
            if (leaves[i].Path.Length <= depth)
            {
                content.Add(leaves[i++].Inline);
                continue;
            }

            var wrapper = leaves[i].Path[depth];
            var end = i + 1;
            while (end < leaves.Length && leaves[end].Path.Length > depth && ReferenceEquals(leaves[end].Path[depth], wrapper))
                end++;
            var inner = Nest(leaves[i..end], depth + 1);
            content.Add(wrapper.Wrap(inner) with { Source = TextSpan.FromBounds(inner.Min(inline => inline.Source.Start), inner.Max(inline => inline.Source.End)) });
            i = end;
        }

        return content.ToImmutable();
    }
}
