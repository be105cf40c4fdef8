using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers;

/// <summary>The law of every reader: page text and ledger together are the source's text content, in source order, white space aside.</summary>
internal static class AccountedText
{
    /// <summary>Page text and ledger in source order without white space. A dropped link's address is no text.</summary>
    public static string Of(ReadResult result, SourceText source)
    {
        var pieces = result.Ledger.Where(entry => entry.Reason != LedgerReason.DroppedLink).Select(entry => (entry.Source.Start, entry.Source.End, entry.Text))
            .Concat(OfBlocks(result.Article.Blocks, source.Text));
        return WithoutSpace(string.Concat(pieces.OrderBy(piece => piece.Start).ThenBy(piece => piece.End).Select(piece => piece.Text)));
    }

    /// <summary>A text without white space.</summary>
    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Every text on the page with its place.</summary>
    public static IEnumerable<(int Start, int End, string Text)> OfBlocks(ImmutableArray<Block> blocks, string source) => BlockTree.All(blocks).SelectMany(block => block switch
    {
        TextBlock text => OfInlines(text.Content, source),
        CodeBlock code => [(code.Source.Start, code.Source.End, code.Text)],
        _ => [],
    });

    private static IEnumerable<(int Start, int End, string Text)> OfInlines(ImmutableArray<Inline> content, string source) => content.SelectMany(inline => inline switch
    {
        TextRun run => [(run.Source.Start, run.Source.End, run.Text)],
        CodeSpan code => [(code.Source.Start, code.Source.End, code.Text)],
        NoteReference call => source[call.Source.Start] == '<' ? [] : [(call.Source.Start, call.Source.End, "[" + call.Label + "]")],
        VariantText variants => OfVariants(variants, source),
        InlineContainer container => OfInlines(container.Content, source),
        _ => Enumerable.Empty<(int, int, string)>(),
    });

    private static IEnumerable<(int Start, int End, string Text)> OfVariants(VariantText variants, string source)
    {
        var from = variants.Source.Start;
        foreach (var (code, value) in variants.Variants)
        {
            from = source.IndexOf(':', source.IndexOf(code, from, StringComparison.OrdinalIgnoreCase));
            yield return (from, from + 1, value);
        }
    }
}
