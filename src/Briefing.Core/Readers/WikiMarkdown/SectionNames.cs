using System.Collections.Frozen;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Headings that every article of the encyclopaedia may have, and what stands under them.</summary>
internal static class SectionNames
{
    private static readonly FrozenSet<string> SeeAlso = Folded("參見", "參看", "另見", "相關條目", "相關主題", "參閱", "参閲", "相關連結條目");

    private static readonly FrozenSet<string> ExternalLinks = Folded("外部連結", "外部鏈接", "外部連接", "外部鏈結", "外部網站", "外連", "相關連結", "相關鏈接", "官方網站");

    private static readonly FrozenSet<string> Notes = Folded(
        "參考資料", "參考文獻", "參考", "參考來源", "參考數據", "參考書目", "資料來源", "來源", "註釋", "注釋", "註解", "注解", "腳註", "腳注", "附註", "備註", "備注", "引用", "參考與註釋", "註釋與參考資料",
        "註釋及參考資料", "注釋和參考文獻", "註釋與參考文獻", "參考文獻及註釋", "引文", "參考注釋", "參考註釋");

    /// <summary>What a list under a heading is.</summary>
    public static ListRole RoleUnder(string heading)
    {
        var folded = Fold(heading);
        return SeeAlso.Contains(folded) ? ListRole.SeeAlso : ExternalLinks.Contains(folded) ? ListRole.ExternalLinks : ListRole.Body;
    }

    /// <summary>Whether the notes stand under a heading.</summary>
    public static bool IsForNotes(string heading) => Notes.Contains(Fold(heading));

    private static FrozenSet<string> Folded(params string[] names) => names.Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static string Fold(string name) => HanPairs.Fold(name.AsSpan().Trim()).Replace(" ", "", StringComparison.Ordinal);
}
