namespace Briefing.Core.Readers.PdfText;

/// <summary>Words that open a paragraph of a journal's front: 摘要：, 關鍵詞：, Keywords:.</summary>
internal static class Labels
{
    private static readonly string[] Keywords = ["關鍵詞", "關鍵字", "关键词", "关键字", "主題詞", "主题词", "Keywords", "Key words", "Key Words", "KEYWORDS", "KEY WORDS"];

    private static readonly string[] Numbers = ["文章编号", "文章編號", "中图分类号", "中圖分類號", "文献标识码", "文獻標識碼", "文献标志码", "DOI", "doi", "Doi", "分类号", "ISSN"];

    private static readonly string[] Others =
        ["主旨", "依據", "依据", "公告事項", "說明", "案由", "發文日期", "發文字號", "受文者", "附件", "正本", "副本", "责任编辑", "責任編輯", "摘要", "内容摘要", "內容摘要", "中文摘要", "提要", "内容提要", "內容提要", "Abstract", "ABSTRACT", "中图分类号", "中圖分類號", "文献标识码", "文章编号", "作者简介", "作者簡介", "基金项目", "收稿日期", "投稿日期", "接受日期", "DOI", "doi"];

    /// <summary>Whether the line opens with one of them and a colon, bracket or blank behind it.</summary>
    internal static bool OpensWith(ReadOnlySpan<char> line) => KeywordsLength(line) > 0 || LengthOf(line, Others) > 0;

    /// <summary>Whether the line opens with one of them so that no running text could: in brackets or with a colon.</summary>
    internal static bool Starts(ReadOnlySpan<char> line)
    {
        var length = Math.Max(KeywordsLength(line), LengthOf(line, Others));
        return length > 0 && (line[0] is '【' or '［' or '〔' || line[..length].IndexOfAny('：', ':') >= 0);
    }

    /// <summary>Whether the line gives numbers under which libraries find the article: 文章编号：1005-4812(2018)03-0045-58.</summary>
    internal static bool GivesNumbers(ReadOnlySpan<char> line) => LengthOf(line, Numbers) > 0;

    /// <summary>Characters of the label before a list of keywords; 0 where the line does not open with one.</summary>
    internal static int KeywordsLength(ReadOnlySpan<char> line) => LengthOf(line, Keywords);

    private static int LengthOf(ReadOnlySpan<char> line, string[] words)
    {
        var start = !line.IsEmpty && line[0] is '【' or '[' or '［' or '〔' or '（' or '(' ? 1 : 0;
        foreach (var word in words)
        {
            var at = Match(line, start, word);
            if (at < 0 || at >= line.Length)
                continue;
            var end = at;
            while (end < line.Length && (line[end] is '】' or ']' or '］' or '〕' or '：' or ':' || char.IsWhiteSpace(line[end])))
                end++;
            if (end > at)
                return end;
        }

        return 0;
    }

    /// <summary>Index behind the word at <paramref name="at"/>, blanks between its ideographs aside; -1 where it does not stand there.</summary>
    private static int Match(ReadOnlySpan<char> line, int at, string word)
    {
        foreach (var c in word)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at]) && c != ' ')
                at++;
            if (at >= line.Length || line[at] != c)
                return -1;
            at++;
        }

        return at;
    }
}
