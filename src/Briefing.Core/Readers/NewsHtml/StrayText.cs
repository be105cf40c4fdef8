using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Takes out paragraphs that are no part of the story by their very words: the title again, calls to read on, remains of a feed.</summary>
internal static class StrayText
{
    private const int FirstBlocks = 4;
    private const int LongestCall = 40;

    private static readonly string[] Calls =
    [
        "請繼續往下閱讀", "请继续往下阅读", "廣告", "广告", "Advertisement", "ADVERTISEMENT", "- Advertisement -", "分享", "列印", "請往下繼續閱讀", "【廣告】", "（廣告）", "繼續閱讀", "点击阅读全文", "點擊閱讀全文",
    ];

    /// <summary>The blocks that stay.</summary>
    /// <param name="blocks">The blocks of the body.</param>
    /// <param name="title">Title of the story.</param>
    /// <param name="ledger">Takes what goes.</param>
    public static ImmutableArray<Block> Remove(ImmutableArray<Block> blocks, string? title, List<LedgerEntry> ledger)
    {
        var kept = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Paragraph { Content: [.., Link call] } paragraph && IsReadOn(call))
            {
                ledger.Add(call.Content, LedgerReason.Promotion);
                if (call.Target is ExternalTarget target)
                    ledger.Add(new LedgerEntry(new TextSpan(call.Source.Start, 0), target.Url, LedgerReason.DroppedLink));
                if (paragraph.Content.Length > 1)
                    kept.Add(paragraph with { Content = paragraph.Content.RemoveAt(paragraph.Content.Length - 1) });
            }
            else if (blocks[i] is TextBlock text && Reason(PlainText.Of(text.Content), i < FirstBlocks ? title : null) is { } reason && !HasLink(text.Content))
                ledger.Add(text.Content, reason);
            else
                kept.Add(blocks[i]);
        }

        return kept.ToImmutable();
    }

    /// <summary>Whether a link's words only ask to read the same story on its site.</summary>
    private static bool IsReadOn(Link link) =>
        PlainText.Of(link.Content).Trim().Trim('…', '.', '»', '>', '→', '】', '【', '[', ']', ' ').ToLowerInvariant() is
            "查看全文" or "阅读全文" or "閱讀全文" or "繼續閱讀" or "继续阅读" or "阅读更多" or "閱讀更多" or "點擊閱讀全文" or "点击阅读全文" or "read more" or "continue reading" or "read the full story";

    private static LedgerReason? Reason(string text, string? title)
    {
        if (text is "]]>" or "-->" or "//-->" or "null" or "undefined" or "NaN" or "[object Object]")
            return LedgerReason.StrayMarkup;
        if (title is not null && CaptionText.AreSame(text, title))
            return LedgerReason.Repetition;
        return text.Length <= LongestCall && Calls.Contains(text.TrimEnd('…', '.', '。', '：', ':', ' ', '↓', '▼'), StringComparer.Ordinal) ? LedgerReason.Promotion : null;
    }

    private static bool HasLink(ImmutableArray<Inline> content) => content.Any(inline => inline is Link || (inline is InlineContainer container && HasLink(container.Content)));
}
