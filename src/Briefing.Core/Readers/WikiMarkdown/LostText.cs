using System.Buffers;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Places where the export dropped a template or a link with its text. They show only in the grammar of what is left; the rules ask for
/// evidence that correct Chinese does not give.
/// </summary>
internal static class LostText
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("：:，、；／ ");

    private static readonly SearchValues<char> Signs = SearchValues.Create("：:（(的、，；／在由於于自與与和及或.,包例諸诸年第平 「『《〈");

    /// <summary>Verbs that govern a noun: one of them before 的 at the beginning of a sentence, with a verb behind, has lost it.</summary>
    private static readonly string[] Governing =
        ["持有", "擁有", "拥有", "參加", "参加", "位於", "位于", "來自", "来自", "前往", "屬於", "属于", "使用", "包括", "根據", "根据", "依據", "依据", "加入", "隸屬於", "隶属于", "名為", "名为", "稱為", "称为"];

    private const string VerbBeginnings = "抵赴往前來来到進进出入返須须需應应可得能將将會会為为是在於于由被從从向對对與与及和或等、，。；";

    public static List<InlineToken> Apply(List<InlineToken> tokens)
    {
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        if (IsDebris(text.Text))
            return [InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = text.SourceOf(0, 0) }), .. tokens.Where(token => token.Kind is not (InlineTokenKind.Open or InlineTokenKind.Close))];
        for (var i = 0; i < text.Text.Length;)
        {
            var next = text.Text.AsSpan(i).IndexOfAny(Signs);
            if (next < 0)
                break;
            i += next;
            var at = Place(text.Text, i);
            if (at >= 0 && (edits.Count == 0 || edits[^1].Start < at))
                edits.Add(new TokenEdit(at, at, [InlineToken.OfLeaf(new Lacuna(LacunaReason.EmptyTemplate) { Source = text.SourceOf(at, at) })]));
            i++;
        }

        return edits.Count == 0 ? tokens : text.Apply(edits);
    }

    /// <summary>Whether a text is nothing but the marks between things that are gone: <c>：</c>, <c>，，</c>.</summary>
    private static bool IsDebris(string text)
    {
        var marks = text.AsSpan().Trim();
        return marks.Length is > 0 and <= 8 && marks.IndexOfAnyExcept(Separators) < 0;
    }

    /// <summary>Where text is missing, judged at the character at an index; -1 where nothing is.</summary>
    private static int Place(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : '\n';
        var after = i + 1 < text.Length ? text[i + 1] : '\n';
        return text[i] switch
        {
            '：' or ':' when IsBareLabel(text, i) => i + 1,
            '：' when after is '，' or '、' or '；' or '）' && i > 0 && char.IsLetter(before) => i + 1,
            '（' when after is '）' or '，' or '、' or '；' or '：' or '／' => i + 1,
            '；' or '／' when after == '）' => i + 1,
            '(' when after is ')' && before is not ('\n' or ' ') && !char.IsAsciiLetterOrDigit(before) && before != '_' => i + 1,
            '、' or '，' when after is '、' or '，' or '；' or '。' or '）' => i + 1,
            '.' when before == ' ' && i > 1 && text[i - 2] == ' ' => i,
            ',' when after == ' ' && At(text, i + 2, ",") => i + 2,
            ' ' when after == ' ' && (HanText.IsWide(before) || before is TokenText.LeafMark or ']') && i + 2 < text.Length && (HanText.IsWide(text[i + 2]) || (char.IsAsciiLetterOrDigit(text[i + 2]) && i > 0)) => i + 1,
            '「' or '『' or '《' or '〈' when IsClosed(text[i], after) && !"號号引括標标符用".Contains(before, StringComparison.Ordinal) => i + 1,
            '「' or '『' or '《' or '〈' when after is '、' or '，' && i + 2 < text.Length && char.IsLetter(text[i + 2]) => i + 1,
            '的' when i == 0 && HanText.IsHan(after) && !"士確确里喀哥盧卢話话黎".Contains(after, StringComparison.Ordinal) => 0,
            '的' when IsAbbreviationInBrackets(text, i + 1) => i + 1,
            '包' or '例' or '諸' or '诸' when IsEnumeration(text, i) => i + 2,
            '的' when after == '的' && before is not ('目' or '標' or '标') && !At(text, i + 2, "確") && !At(text, i + 2, "确") && !At(text, i + 2, "喀") => i + 1,
            '的' when after == '中' && IsMark(text, i + 2) && before != '目' => i + 1,
            '的' when IsGoverned(text, i) => i,
            '的' when (At(text, i - 2, "基于") || At(text, i - 2, "基於")) && i > 2 && "在是為为個个種种，、。（".Contains(text[i - 3], StringComparison.Ordinal) => i,
            '於' or '于' when after == '年' && before is not ('等' or '由' or '至') && IsEndOfYear(text, i + 2) => i + 1,
            '年' when IsDash(after) && At(text, i + 2, "年") && i > 0 && char.IsAsciiDigit(before) && IsEndOfYear(text, i + 3) => i + 2,
            '年' when before == '（' && IsDash(after) && (HoldsDigit(text, i + 2) || At(text, i + 2, "）")) => i,
            '第' when after is '屆' or '届' && before is not ('及' or '等' or '次' or '門' or '门') => i + 1,
            '平' when At(text, i, "平方公里") && "積积約约達达共逾".Contains(before, StringComparison.Ordinal) => i,
            '在' or '於' or '于' when IsMark(text, i + 1) && IsPreposition(text, i) => i + 1,
            '在' or '於' or '于' when after == '的' && "位設设建座坐落駐驻行用置".Contains(before, StringComparison.Ordinal) && !text.AsSpan(Math.Max(0, i - 8), Math.Min(8, i)).Contains('所') => i + 1,
            '在' when after == '中' && IsMark(text, i + 2) && before is not ('存' or '現' or '现') => i + 1,
            '由' or '自' when IsMark(text, i + 1) && (i == 0 || IsMark(text, i - 1)) => i + 1,
            '與' or '与' or '及' or '或' when IsMark(text, i + 1) && IsConjunction(text, i) => i + 1,
            '與' or '与' or '和' or '及' or '或' when after == '的' && (IsConjunction(text, i) || (i > 0 && char.IsAsciiLetterOrDigit(before))) => i + 1,
            '或' when after == '的' && i > 0 && HanText.IsHan(before) && !"間间抑甚容倘設设輯辑位若".Contains(before, StringComparison.Ordinal) => i + 1,
            _ => -1,
        };
    }

    /// <summary>Whether a text is nothing but a label of which the template behind it is gone: 主條目：</summary>
    private static bool IsBareLabel(string text, int colon) =>
        colon <= 8 && text.AsSpan(colon + 1).IsWhiteSpace() &&
        text.AsSpan(0, colon).Trim() is "主條目" or "主条目" or "主題目" or "參見" or "参见" or "參看" or "参看" or "詳見" or "详见" or "另見" or "另见" or "延伸閱讀" or "更多資訊" or "更多信息" or "相關條目" or "相关条目";

    private static bool IsGoverned(string text, int i)
    {
        if (i + 1 >= text.Length || !VerbBeginnings.Contains(text[i + 1], StringComparison.Ordinal))
            return false;
        foreach (var verb in Governing)
        {
            var start = i - verb.Length;
            if (start >= 0 && At(text, start, verb) && (start == 0 || text[start - 1] is '\n' or '。' or '；' or '，' or '：' or '（'))
                return true;
        }

        return false;
    }

    /// <summary>在, 於 and 于 before a mark have lost their noun unless they end a word such as 存在, 基於, 由於.</summary>
    private static bool IsPreposition(string text, int i) =>
        i > 0 && !char.IsWhiteSpace(text[i - 1]) && "位設设建座坐落駐驻".Contains(text[i - 1], StringComparison.Ordinal);

    /// <summary>與, 及 and 或 before a mark have lost what they join unless they end a word such as 參與, 涉及.</summary>
    private static bool IsConjunction(string text, int i) =>
        i > 0 && (IsMark(text, i - 1) || text[i - 1] is ')' or '」' or '》' || (i > 1 && At(text, i - 1, "以及")));

    /// <summary>Whether what stands behind 年 shows that the number before it is gone: a mark, a month without number, or 至.</summary>
    private static bool IsEndOfYear(string text, int i) => IsMark(text, i) || (i < text.Length && (text[i] is '月' or '至' || IsDash(text[i])));

    private static bool IsDash(char c) => c is '－' or '-' or '–' or '—' or '～' or '~';

    private static bool HoldsDigit(string text, int i) => i < text.Length && text.AsSpan(i, Math.Min(4, text.Length - i)).ContainsAnyInRange('0', '9');

    private static bool IsMark(string text, int i) => i >= 0 && i < text.Length && text[i] is '，' or '。' or '、' or '；' or '）' or '：';

    private static bool At(string text, int i, string value) => i >= 0 && string.CompareOrdinal(text, i, value, 0, value.Length) == 0;

    private static bool IsClosed(char open, char next) => (open, next) is ('「', '」') or ('『', '』') or ('《', '》') or ('〈', '〉');

    /// <summary>Whether 的 stands before an abbreviation in brackets, the name that it abbreviates being gone: 程序的（JCL）語句.</summary>
    private static bool IsAbbreviationInBrackets(string text, int open)
    {
        if (open >= text.Length || text[open] != '（')
            return false;
        var end = open + 1;
        while (end < text.Length && end - open <= 8 && char.IsAsciiLetterUpper(text[end]))
            end++;
        return end - open > 2 && end < text.Length && text[end] == '）';
    }

    /// <summary>Whether words that introduce examples stand before 等 and the end of the clause, the examples being gone: 包括等。</summary>
    private static bool IsEnumeration(string text, int i) =>
        (At(text, i, "包括") || At(text, i, "包含") || At(text, i, "例如") || At(text, i, "諸如") || At(text, i, "诸如")) && At(text, i + 2, "等") && IsMark(text, i + 3);
}
