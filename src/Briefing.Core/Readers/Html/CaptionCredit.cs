namespace Briefing.Core.Readers.Html;

/// <summary>Finds in a caption who took or supplied the picture.</summary>
public static class CaptionCredit
{
    private const int LongestCredit = 60;

    private static readonly string[] Openings =
    [
        "圖取自", "图取自", "照片取自", "圖片取自", "擷取自", "截圖自", "翻攝自", "翻攝", "取自", "圖片來源", "图片来源", "圖像來源", "图像来源", "照片來源", "圖源", "图源", "來源：", "来源：", "圖／", "圖/", "圖：", "圖:",
        "图/", "图：", "图:", "图／", "照片：", "照片/", "照片／", "攝影：", "攝影／", "摄影：", "摄影／", "攝影:", "資料照", "資料圖", "资料图", "档案照", "檔案照", "Photo:", "Photo by ", "Photo：", "Credit:", "Image:", "Source:", "©", "圖片授權", "图片授权", "Image source", "Getty", "GETTY", "Reuters", "REUTERS",
    ];

    private static readonly string[] Closings = ["攝", "摄", "提供", "供圖", "供图", "資料照", "資料照片", "资料照片", "檔案照", "攝影", "摄影"];

    private static readonly string[] Agencies = ["路透", "美聯社", "美联社", "法新社", "中央社", "新華社", "新华社", "彭博", "歐新社", "达志影像", "達志影像", "Getty", "Reuters", "REUTERS", "AFP", "AP Photo", "EPA"];

    /// <summary>
    /// The words of the caption that name the source of its picture, without brackets: the last bracketed words, or the last line or
    /// clause, that begin or end as credits do. Null where none do.
    /// </summary>
    public static string? Find(string caption)
    {
        if (LastBracketed(caption) is { } bracketed && IsCredit(bracketed))
            return bracketed;
        var start = caption.AsSpan().LastIndexOfAny("\n。；|｜") + 1;
        var clause = caption[start..].Trim(' ', '\u3000', '（', '）', '(', ')');
        return clause.Length is > 1 and <= LongestCredit && (Openings.Any(opening => clause.StartsWith(opening, StringComparison.Ordinal)) || IsPhotographer(clause)) ? clause : null;
    }

    private static string? LastBracketed(string caption)
    {
        var close = caption.AsSpan().LastIndexOfAny("）)］]】");
        if (close < 0 || caption.AsSpan(close + 1).ContainsAnyExcept(" \u3000。.\n"))
            return null;
        var open = caption.AsSpan(0, close).LastIndexOfAny("（(［[【");
        return open < 0 || close - open - 1 is 0 or > LongestCredit ? null : caption[(open + 1)..close].Trim();
    }

    /// <summary>A reporter who took the picture, with or without the day: 記者王某攝 112年4月9日.</summary>
    private static bool IsPhotographer(string clause) =>
        (clause.Contains("記者", StringComparison.Ordinal) || clause.Contains("记者", StringComparison.Ordinal)) && clause.AsSpan().IndexOfAny("攝摄") > 2;

    private static bool IsCredit(string text) =>
        Openings.Any(opening => text.StartsWith(opening, StringComparison.Ordinal)) ||
        Closings.Any(closing => text.EndsWith(closing, StringComparison.Ordinal)) ||
        Agencies.Any(agency => text.Contains(agency, StringComparison.Ordinal));
}
