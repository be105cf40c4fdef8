using System.Collections.Immutable;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>The line of editors at the end of a wire story, and the date behind it: （編輯：周慧盈/唐佩君）1110915.</summary>
/// <param name="Editors">The editors, in the order of the line.</param>
/// <param name="Date">The day behind the line, <c>yyyy-MM-dd</c>; null without one.</param>
internal sealed record EditorLine(ImmutableArray<string> Editors, string? Date)
{
    private const int LongestLine = 80;
    private const int LongestName = 20;

    private static readonly string[] EditorLabels = ["責任編輯", "责任编辑", "執行編輯", "编辑", "編輯", "責編", "责编", "核稿", "审核", "審核"];
    private static readonly string[] OtherLabels = ["譯者", "译者", "編譯", "编译", "記者", "记者", "撰稿", "攝影", "摄影", "作者", "校對", "校对", "美編", "图片编辑", "圖片編輯"];

    /// <summary>Reads the end of a paragraph; null where neither editors nor a date stand there.</summary>
    public static EditorLine? Read(string paragraph)
    {
        var text = paragraph.AsSpan().TrimEnd().TrimEnd("。.");
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        var date = digits > 0 && text[digits - 1] is '）' or ')' or '。' or '」' or '】' or '］' or ' ' or '\u3000' or '\n' ? WrittenDate.FromRoc(text[digits..]) : null;
        var line = text[..digits].TrimEnd();
        var editors = ImmutableArray<string>.Empty;
        if (line.Length > 0 && line[^1] is '）' or ')' or '】' or '］' or ']')
        {
            var open = line[..^1].LastIndexOfAny("（(【［[");
            if (open >= 0 && line.Length - open - 2 <= LongestLine)
                editors = Names(line[(open + 1)..^1].ToString());
        }
        else
        {
            editors = Names(line[(line.LastIndexOf('\n') + 1)..].ToString());
        }

        return editors.IsEmpty && date is null ? null : new EditorLine(editors, date);
    }

    private static ImmutableArray<string> Names(string line)
    {
        if (line.Length > LongestLine || !EditorLabels.Concat(OtherLabels).Any(label => line.StartsWith(label, StringComparison.Ordinal)))
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        var isEditor = false;
        foreach (var part in line.Split(['/', '／', '、', ';', '；', ',', '，', ' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part;
            var colon = part.AsSpan().IndexOfAny("：:");
            if (colon >= 0)
            {
                isEditor = EditorLabels.Contains(part[..colon].Trim(), StringComparer.Ordinal);
                if (!isEditor && !OtherLabels.Contains(part[..colon].Trim(), StringComparer.Ordinal))
                    return [];
                name = part[(colon + 1)..].Trim();
            }

            name = name.TrimEnd('#', '＃', '◇', '■', '*', '。', '.');
            if (isEditor && name.Length is > 1 and <= LongestName)
                names.Add(name);
        }

        return names.ToImmutable();
    }
}
