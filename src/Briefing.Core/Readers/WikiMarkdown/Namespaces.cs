using System.Collections.Frozen;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Namespaces of the Chinese-language encyclopaedia, with their aliases (MediaWiki, <c>$wgNamespaceAliases</c> of zhwiki).</summary>
internal static class Namespaces
{
    private static readonly FrozenSet<string> Files =
        new[] { "File", "Image", "文件", "檔案", "档案", "圖像", "图像", "圖片", "图片", "媒體文件" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Categories = new[] { "Category", "CAT", "分類", "分类" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Workshop = new[]
    {
        "Template", "Tem", "T", "模板", "樣板", "样板", "User", "U", "用户", "用戶", "使用者", "User talk", "Wikipedia", "WP", "Project", "維基百科", "维基百科",
        "Wikipedia talk", "WT", "Help", "H", "帮助", "幫助", "使用說明", "Portal", "P", "主題", "主题", "Talk", "讨论", "討論", "Special", "特殊", "Module", "模块", "模塊", "模組",
        "MediaWiki", "Draft", "草稿", "Topic", "Media", "媒体", "媒體", "WikiProject", "维基专题", "維基專題",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether pages of the namespace are pictures and other files.</summary>
    public static bool IsFile(string name) => Files.Contains(name);

    /// <summary>Whether pages of the namespace are categories.</summary>
    public static bool IsCategory(string name) => Categories.Contains(name);

    /// <summary>Whether pages of the namespace are no articles.</summary>
    public static bool IsWorkshop(string name) => Workshop.Contains(name) || Files.Contains(name) || Categories.Contains(name);
}
