using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Readers;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>An article as lines that a person can read: # heading, P paragraph, {1} note call, ⟪23⟫ page.</summary>
internal static class Articles
{
    internal static IEnumerable<Inline> Inlines(Article article) => BlockTree.Texts(article).SelectMany(text => Flatten(text.Content));

    internal static IEnumerable<string> Headings(ReadResult result) =>
        BlockTree.All(result.Article.Blocks).OfType<Heading>().Select(heading => $"{heading.Level} {PlainText.Of(heading.Content)}");

    internal static List<string> Paragraphs(ReadResult result) =>
        [.. result.Article.Blocks.OfType<Paragraph>().Select(paragraph => Shown(paragraph.Content))];

    internal static List<string> Notes(ReadResult result) =>
        [.. result.Article.Blocks.OfType<NoteList>().SelectMany(list => list.Notes).Select(note => $"{note.Label}: {string.Join('/', note.Blocks.OfType<Paragraph>().Select(block => Shown(block.Content)))}")];

    internal static List<string> Left(ReadResult result, LedgerReason reason) =>
        [.. result.Ledger.Where(entry => entry.Reason == reason).Select(entry => entry.Text)];

    internal static string Shown(ImmutableArray<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline switch
            {
                NoteReference call => $"{{{call.Label}}}",
                PageMark page => $"⟪{page.Page}⟫",
                LineBreak => "⏎",
                Lacuna => "〔缺〕",
                InlineContainer container => Shown(container.Content),
                _ => PlainText.OfLeaf(inline),
            });
        }

        return text.ToString();
    }

    private static IEnumerable<Inline> Flatten(IEnumerable<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Flatten(container.Content) : [inline]);
}
