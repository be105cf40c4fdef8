using System.Collections.Immutable;
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
            if (blocks[i] is TextBlock text && Reason(PlainText.Of(text.Content), i < FirstBlocks ? title : null) is { } reason && !HasLink(text.Content))
                ledger.Add(text.Content, reason);
            else
                kept.Add(blocks[i]);
        }

        return kept.ToImmutable();
    }

    private static LedgerReason? Reason(string text, string? title)
    {
        if (text is "]]>" or "-->" or "//-->")
            return LedgerReason.StrayMarkup;
        if (title is not null && CaptionText.AreSame(text, title))
            return LedgerReason.Repetition;
        return text.Length <= LongestCall && Calls.Contains(text.TrimEnd('…', '.', '。', '：', ':', ' ', '↓', '▼'), StringComparer.Ordinal) ? LedgerReason.Promotion : null;
    }

    private static bool HasLink(ImmutableArray<Inline> content) => content.Any(inline => inline is Link || (inline is InlineContainer container && HasLink(container.Content)));
}
