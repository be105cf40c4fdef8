using System.Collections.Frozen;

namespace Briefing.Core.Readers.PdfText;

/// <summary>Headings that say by their words what they head.</summary>
internal static class Headings
{
    private const int MostCharacters = 40;

    private static readonly FrozenSet<string> NoteLists = FrozenSet.ToFrozenSet(
        ["註釋", "註解", "附註", "尾註", "註", "注釋", "附注", "尾注", "注", "注释", "注解", "附注释", "Notes", "NOTES", "Endnotes"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Bibliographies = FrozenSet.ToFrozenSet(
        [
            "參考文獻", "參考資料", "參考書目", "引用書目", "引用文獻", "徵引書目", "徵引文獻", "参考文献", "参考资料", "参考书目", "引用文献",
            "中文參考文獻", "英文參考文獻", "中文部分", "英文部分", "外文部分", "References", "REFERENCES", "Reference", "Bibliography", "Works Cited",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        [
            "摘要", "中文摘要", "英文摘要", "内容摘要", "內容摘要", "提要", "内容提要", "內容提要", "前言", "引言", "緒論", "绪论", "導論", "导论", "結論", "结论", "結語", "结语", "結論與建議", "结论与建议",
            "小結", "小结", "附錄", "附录", "後記", "后记", "致謝", "致谢", "誌謝", "關鍵詞", "关键词", "關鍵字", "关键字", "Abstract", "ABSTRACT", "Keywords", "KEYWORDS", "Introduction", "Conclusion",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether the line heads a list of notes or of works cited.</summary>
    internal static bool NamesNotes(ReadOnlySpan<char> line) => IsIn(NoteLists, line, Bibliographies);

    /// <summary>Whether the line heads a list of notes.</summary>
    internal static bool NamesNotesOnly(ReadOnlySpan<char> line) => IsIn(NoteLists, line);

    /// <summary>Whether the line heads a list of works cited.</summary>
    internal static bool NamesBibliography(ReadOnlySpan<char> line) => IsIn(Bibliographies, line);

    /// <summary>Whether the line is one of the headings that journals share.</summary>
    internal static bool IsWellKnown(ReadOnlySpan<char> line) => IsIn(NoteLists, line, Bibliographies, Others);

    /// <summary>Whether one of the sets holds the words of a heading without its number, brackets, colon and blanks between ideographs: 【摘　要】 is 摘要.</summary>
    private static bool IsIn(FrozenSet<string> words, ReadOnlySpan<char> line, FrozenSet<string>? or = null, FrozenSet<string>? orElse = null)
    {
        if (line.Length > MostCharacters)
            return false;
        if (Enumerator.AtStart(line) is { } enumerator)
            line = line[enumerator.Length..];
        line = line.Trim("【】[]［］〔〕〈〉《》「」：:＊* \u3000");
        Span<char> bare = stackalloc char[MostCharacters];
        var length = 0;
        foreach (var c in line)
        {
            if (!char.IsWhiteSpace(c) || (length > 0 && char.IsAsciiLetter(bare[length - 1])))
                bare[length++] = c;
        }

        bare = bare[..length];
        return length > 0 && (Holds(words, bare) || (or is not null && Holds(or, bare)) || (orElse is not null && Holds(orElse, bare)));
    }

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> bare) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
}
