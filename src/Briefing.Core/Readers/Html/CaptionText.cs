using System.Buffers;

namespace Briefing.Core.Readers.Html;

/// <summary>Tells captions of pictures from other text.</summary>
internal static class CaptionText
{
    private const int LongestCaption = 240;

    private static readonly string[] Marks =
    [
        "▲", "△", "▼", "▽", "◄", "►", "◀", "▶", "圖：", "圖:", "圖／", "圖/", "图：", "图:", "圖為", "图为", "圖說", "图说", "圖片說明", "图片说明", "圖像加註文字", "图像加注文字",
        "圖片來源", "图片来源", "圖像來源", "图像来源", "照片：", "攝影：", "摄影：", "(圖", "(图", "（圖", "（图", "Photo:", "Photo by", "Image:", "Credit:", "資料圖", "资料图", "資料照", "示意圖", "示意图",
    ];

    private static readonly string[] Generic =
    [
        "image", "img", "photo", "picture", "pic", "圖片", "图片", "圖", "图", "照片", "圖像", "图像", "插圖", "插图", "封面", "cover", "logo", "icon", "avatar", "thumbnail", "undefined", "null",
        "file", "這裡有圖片", "圖片描述", "图片描述", "在這裡輸入圖片描述", "在这里插入图片描述", "image description", "no description available", "featured image",
    ];

    private static readonly SearchValues<char> FileNameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.()+ %@~");

    /// <summary>Whether a text begins as captions do: with an arrow at the picture or a word for it.</summary>
    public static bool IsMarked(string text) => text.Length <= LongestCaption && Marks.Any(mark => text.StartsWith(mark, StringComparison.Ordinal));

    /// <summary>Whether two texts are one, white space aside.</summary>
    public static bool AreSame(string a, string b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && IsIgnored(a[i]))
                i++;
            while (j < b.Length && IsIgnored(b[j]))
                j++;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length;
            if (a[i++] != b[j++])
                return false;
        }
    }

    /// <summary>Whether a caption says all that an alternative text says.</summary>
    public static bool Says(string caption, string alternative) =>
        Compact(caption).Contains(Compact(alternative), StringComparison.Ordinal);

    /// <summary>Whether an alternative text is a file name or a word that any picture could have.</summary>
    public static bool SaysNothing(string alternative)
    {
        var text = alternative.Trim();
        return Generic.Contains(text, StringComparer.OrdinalIgnoreCase) || IsFileName(text);
    }

    private static bool IsFileName(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(FileNameCharacters))
            return false;
        var dot = text.LastIndexOf('.');
        if (dot > 0 && text[(dot + 1)..].ToLowerInvariant() is "jpg" or "jpeg" or "png" or "gif" or "webp" or "bmp" or "svg" or "heic" or "avif")
            return true;
        return !text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit) && (text.Length >= 8 || text.All(c => char.IsAsciiDigit(c) || c is '-' or '_'));
    }

    private static string Compact(string text) => string.Concat(text.Where(c => !IsIgnored(c)));

    private static bool IsIgnored(char c) => char.IsWhiteSpace(c) || InlineCharacters.IsInvisible(c);
}
