using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>A document in a feed.</summary>
/// <param name="Card">Its facts.</param>
/// <param name="Alternates">Its page in every edition.</param>
/// <param name="Topics">Topics with passages from it.</param>
/// <param name="Html">As much of its text as may be published, as HTML; null where only a link may be.</param>
public sealed record FeedEntry(DocumentCard Card, ImmutableArray<Alternate> Alternates, ImmutableArray<TopicCard> Topics, string? Html)
{
    /// <summary>Who wrote it: as it says, else who published it; null where nobody is named.</summary>
    public string? Author => Card.Author ?? Card.Publisher ?? Card.Publication;

    internal static FeedEntry Of(EditionSite site, DocumentCard card, Article article, ImmutableArray<TopicCard> topics, ITheme theme)
    {
        var frame = site.PageFrame(Routes.DocumentPath(card.Slug), card.Title, card.Summary, Section.Documents);
        return new FeedEntry(card, frame.Alternates, topics, article.Blocks.IsEmpty ? null : Text(frame, article, theme));
    }

    private static string Text(PageFrame frame, Article article, ITheme theme)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        theme.RenderText(frame, article, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
