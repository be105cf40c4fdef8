using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Takes from a document in an edition what other pages show of it.</summary>
internal static class DocumentExtracts
{
    /// <summary>Lists and tables with more items or rows than this are read in place.</summary>
    private const int LongestRepeated = 12;

    /// <summary>Stands where a passage leaves sentences out.</summary>
    private const string Omission = "〔……〕";

    /// <summary>The extract of a document.</summary>
    /// <param name="desk">The edition.</param>
    /// <param name="written">The document in it.</param>
    /// <param name="entry">What the library keeps of it.</param>
    /// <param name="index">What other documents gave already.</param>
    public static DocumentExtract Of(EditionDesk desk, EditionDocument written, CatalogueEntry entry, EditionIndex index)
    {
        var card = desk.Card(written);
        var isQuoted = written.Document.Matter.Publish != PublishMode.Link;
        var mentions = written.Linked.Mentions.Where(mention => isQuoted && index.WantsMentions(mention.EntityId)).ToLookup(mention => mention.EntityId, StringComparer.Ordinal);
        return new DocumentExtract(
            card,
            ImmutableArray.CreateRange(entry.Places, pair => KeyValuePair.Create(pair.Key, Citation(desk, written, card, pair.Value))),
            [.. mentions.Select(own => KeyValuePair.Create(own.Key, Sentences(desk, written, own)))],
            [
                .. entry.Passages.Where(pair => isQuoted && index.WantsPassages(pair.Topic)).Select(pair => KeyValuePair.Create(
                    pair.Topic,
                    ImmutableArray.CreateRange(pair.Passages, passage => Passage(desk, written, card, passage)))),
            ],
            index.WantsArticle ? Published(written, entry) : null)
        {
            IsWhole = index.WantsArticle && entry.Mentions.All(pair => index.WantsMentions(pair.Key)) && entry.Passages.All(pair => index.WantsPassages(pair.Topic)),
        };
    }

    /// <summary>The document's text as far as it may be shown.</summary>
    public static Article Published(EditionDocument written, CatalogueEntry entry) => written.Document.Matter.Publish switch
    {
        PublishMode.Link => Article.Empty,
        PublishMode.Excerpts => new Article(Blocks(written, entry.Passages.SelectMany(pair => pair.Passages).SelectMany(passage => passage.BlockIds.Concat(passage.Headings)))),
        _ => written.Article,
    };

    private static CitationLink Citation(EditionDesk desk, EditionDocument written, DocumentCard card, CitedPlace place)
    {
        var text = written.Texts[place.BlockId];
        var span = text.Map(place.Span);
        var isQuoted = written.Document.Matter.Publish != PublishMode.Link;
        return new CitationLink(
            desk.BlockHref(place.Slug, place.BlockId),
            card.Publication ?? card.Publisher ?? card.Title,
            written.Title,
            isQuoted ? text.Text.Substring(span.Start, span.Length).Trim() : "")
        {
            Sentence = isQuoted ? Marked(text, Articles.Sentences.Around(text.Text, span), [span]) : [],
        };
    }

    /// <summary>A stretch of a text with some spans of it marked, without links.</summary>
    private static ImmutableArray<Inline> Marked(EditionText text, TextSpan stretch, IEnumerable<TextSpan> spans)
    {
        var marks = spans.Where(span => span.Length > 0).Select(span => new InlineWrap(new TextSpan(span.Start - stretch.Start, span.Length), inner => new Mark(inner))).ToArray();
        return InlineSpans.Wrap(InlineSpans.Cut(InlineSpans.Unlink(text.Content), stretch), marks);
    }

    private static ImmutableArray<MentionSentence> Sentences(EditionDesk desk, EditionDocument written, IEnumerable<Mention> mentions)
    {
        var sentences = ImmutableArray.CreateBuilder<MentionSentence>();
        foreach (var block in mentions.GroupBy(mention => mention.BlockId, StringComparer.Ordinal))
        {
            var text = written.Texts[block.Key];
            var href = desk.BlockHref(written.Document.Slug, block.Key);
            foreach (var sentence in block.Select(mention => text.Map(mention.Span)).GroupBy(span => Articles.Sentences.Around(text.Text, span)))
                sentences.Add(new MentionSentence(Marked(text, sentence.Key, sentence), href));
        }

        return sentences.ToImmutable();
    }

    private static Passage Passage(EditionDesk desk, EditionDocument written, DocumentCard card, PassageRef passage)
    {
        var slug = written.Document.Slug;
        var sentences = passage.Blocks.ToDictionary(block => block.Id, block => block.Sentences, StringComparer.Ordinal);
        var blocks = Blocks(written, passage.BlockIds);
        return new Passage(
            card,
            ImmutableArray.CreateRange(passage.Headings, id => written.Texts[id].Text),
            desk.BlockHref(slug, passage.Blocks[0].Id),
            [.. blocks.Where(block => Rows(block) <= LongestRepeated).Select(block => Trim(written, block, sentences[block.Id]))],
            [.. blocks.Where(block => Rows(block) > LongestRepeated).Select(block => new InPlaceBlock(desk.BlockHref(slug, block.Id), block is Table, Rows(block)))])
        {
            Source = desk.Frame.Preview ? written.Linked.Source.Source : null,
        };
    }

    private static int Rows(Block block) => block switch
    {
        ListBlock list => list.Items.Length,
        Table table => table.Rows.Length,
        _ => 0,
    };

    /// <summary>The paragraph's sentences alone, each gap marked; the whole block where no sentences are named.</summary>
    private static Block Trim(EditionDocument document, Block block, ImmutableArray<TextSpan> sentences)
    {
        if (sentences.IsEmpty || block is not Paragraph paragraph)
            return block;
        var text = document.Texts[block.Id];
        var content = ImmutableArray.CreateBuilder<Inline>();
        var end = 0;
        foreach (var span in sentences.Select(text.Map))
        {
            if (!string.IsNullOrWhiteSpace(text.Text[end..Math.Max(end, span.Start)]))
                content.Add(new TextRun(Omission));
            content.AddRange(InlineSpans.Cut(paragraph.Content, span));
            end = span.End;
        }

        if (!string.IsNullOrWhiteSpace(text.Text[end..]))
            content.Add(new TextRun(Omission));
        return paragraph with { Content = content.ToImmutable() };
    }

    /// <summary>The top blocks of some ids, in order.</summary>
    private static ImmutableArray<Block> Blocks(EditionDocument document, IEnumerable<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return [.. document.Article.Blocks.Where(block => wanted.Contains(block.Id))];
    }
}
