using System.Collections.Frozen;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>The words over lists of related stories and before tags.</summary>
internal static class SectionLabels
{
    private static readonly FrozenSet<string> Related = new[]
    {
        "延伸閱讀", "延伸阅读", "相關閱讀", "相关阅读", "推薦閱讀", "推荐阅读", "擴展閱讀", "扩展阅读", "相關新聞", "相关新闻", "相關報導", "相關報道", "相关报道", "相關文章", "相关文章",
        "推薦文章", "推荐文章", "更多新聞", "更多新闻", "更多報導", "更多报道", "更多文章", "更多閱讀", "更多阅读", "看更多", "繼續閱讀", "继续阅读", "熱門新聞", "热门新闻", "熱門文章", "热门文章", "猜你喜歡", "猜你喜欢",
        "你可能還想看", "你可能也會喜歡", "您可能感興趣", "您可能感兴趣", "你可能感興趣", "你可能感兴趣", "編輯推薦", "编辑推荐", "相關專題", "相关专题", "相關連結", "相关链接", "相關內容", "相关内容", "延伸報導", "往期文章", "往期推荐",
        "上一篇", "下一篇", "閱讀更多", "阅读更多", "更多相關新聞", "更多相關報導", "更多内容", "更多內容", "read more", "related", "related articles", "related stories", "see also", "more",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tags = new[]
    {
        "標籤", "标签", "關鍵字", "关键字", "關鍵詞", "关键词", "tag", "tags", "tagged", "tagged with", "categorized", "categories", "category", "posted in", "filed under", "filed in", "分類", "分类", "文章分類", "文章分类", "keyword", "keywords", "主題標籤", "文章標籤", "文章标签", "話題", "话题",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] RelatedWords = ["相關", "相关", "延伸", "推薦", "推荐", "更多", "熱門", "热门", "精選", "精选", "閱讀", "阅读", "看點", "看点", "專題", "专题"];

    private const int LongestLabel = 14;

    /// <summary>Whether a text is nothing but a label over related stories.</summary>
    public static bool IsRelated(ReadOnlySpan<char> text)
    {
        var bare = Bare(text);
        return Related.Contains(bare) || (bare.Length <= LongestLabel && RelatedWords.Any(word => bare.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Whether a text is nothing but a label before tags.</summary>
    public static bool IsTags(ReadOnlySpan<char> text) => Tags.Contains(Bare(text));

    /// <summary>Whether a text is nothing but marks between links.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> text) => Bare(text).Length == 0;

    private static string Bare(ReadOnlySpan<char> text)
    {
        if (text.Length > 64)
            return text.ToString();
        return text.ToString().ToLowerInvariant().Trim().Trim([.. text.ToString().Where(c => !char.IsLetterOrDigit(c))]);
    }
}
