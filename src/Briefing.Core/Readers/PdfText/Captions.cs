namespace Briefing.Core.Readers.PdfText;

/// <summary>Captions of tables and figures, and the lines that name their sources.</summary>
internal static class Captions
{
    private static readonly string[] Sources = ["資料來源", "资料来源", "單位：", "单位：", "數據來源", "数据来源", "圖片來源", "图片来源", "說明：", "说明："];

    /// <summary>Whether the line opens with 表一, Table 3.</summary>
    internal static bool NamesTable(ReadOnlySpan<char> line) => OpensWith(line) && (line[0] == '表' || line.StartsWith("Table", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the line opens with 表一, 圖 2, Table 3, 資料來源.</summary>
    internal static bool OpensWith(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("Table ") || line.StartsWith("Figure ") || line.StartsWith("TABLE "))
            return line.Length > 7 && line[(line.IndexOf(' ') + 1)..] is [>= '0' and <= '9', ..];
        if (line.Length > 1 && line[0] is '表' or '圖' or '图' or '附' && ChineseNumeral.Read(line[1..].TrimStart()).Length > 0)
            return true;
        foreach (var source in Sources)
        {
            if (line.StartsWith(source))
                return true;
        }

        return false;
    }
}
