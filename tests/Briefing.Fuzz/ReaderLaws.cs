using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Fuzz;

/// <summary>
/// What holds of every reader's result, whatever the source: every piece says where it stands, the ledger is in order, and every Chinese character
/// of the body lies within a piece of the article or of the ledger – for the readers of markup, where the body holds no tag and no bracket, in which
/// Chinese may be an address or an attribute and no text. The readers' own tests hold the stricter law, that each stands there once.
/// </summary>
internal static class ReaderLaws
{
    public static void Hold(SourceText source, ReadResult result, bool readsMarkup)
    {
        var covered = new bool[source.Text.Length + 1];
        var last = 0;
        foreach (var entry in result.Ledger)
        {
            Mark(entry.Source, "A piece of the ledger");
            if (entry.Source.Start < last)
                throw new BrokenLawException("The ledger is out of order.");
            last = entry.Source.Start;
        }

        foreach (var block in BlockTree.All(result.Article.Blocks))
        {
            Mark(block.Source, $"A {block.GetType().Name}");
            if (block is TextBlock text)
                Check(text.Content);
        }

        if (readsMarkup && source.Body.ContainsAny('<', '[', ']'))
            return;
        for (var i = source.BodyStart; i < source.Text.Length; i++)
        {
            if (source.Text[i] is >= '\u4E00' and <= '\u9FFF' && !covered[i])
                throw new BrokenLawException($"The character {source.Text[i]} at {source.PositionAt(i)} is neither in the article nor in the ledger.");
        }

        void Mark(TextSpan span, string what)
        {
            if (span.Start < source.BodyStart || span.Length < 0 || span.End > source.Text.Length)
                throw new BrokenLawException($"{what} stands at {span}, outside the body.");
            covered.AsSpan(span.Start, span.Length).Fill(true);
        }

        void Check(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                Mark(inline.Source, $"A {inline.GetType().Name}");
                if (inline is InlineContainer container)
                    Check(container.Content);
            }
        }
    }
}
