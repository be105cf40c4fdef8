using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>How much of a link's text was the link's in the encyclopaedia.</summary>
internal static class AnchorLength
{
    /// <summary>Longest text that counts as a name in a single shared character: 台北 for 臺灣桃園國際機場.</summary>
    private const int ShortName = 3;

    private const string Particles = "的與与和及在是於于為为之所並并或等也將将可以對对從从由向了中被而後后時时上下內内外前則则";

    /// <summary>
    /// Length of the part of <paramref name="text"/> that names the target, 0 where the two have nothing in common. Both scripts compare as one.
    /// In order: the text is the title, or begins with the title or the section; it ends in a mark that the export never draws in; it
    /// abbreviates the title (科學技術 for 科技); it shares at least two characters with it, up to the last of them.
    /// </summary>
    public static int Of(string text, string title, string? fragment)
    {
        var words = HanPairs.Fold(text);
        var end = words.AsSpan().TrimEnd().Length;
        if (end == 0)
            return 0;
        var name = HanPairs.Fold(WithoutQualifier(title));
        var section = HanPairs.Fold(fragment ?? "");
        var whole = HanPairs.Fold(title);
        if (Math.Max(Prefix(words, whole), Math.Max(Prefix(words, name), Prefix(words, section))) is > 0 and var prefix)
            return Complete(words, prefix);
        if (!words.Any(HanText.IsHan))
            return text.Length;
        if (Abbreviated(words, name) is > 0 and var abbreviated)
            return abbreviated;
        var shared = Shared(words, name, out var start);
        if (section.Length > 0 && Shared(words, section, out var sectionStart) is var bySection && (shared == 0 || (bySection > 0 && sectionStart < start)))
            (shared, start) = (bySection, sectionStart);
        if (shared > 0)
            return Varies(words[..end], name) ? end : Complete(words, shared);
        return Single(words[..end], name) ? Leading(words, end) : LeadingLatin(words, name);
    }

    /// <summary>A title without the qualifier that tells it from namesakes: 蘋果日報 (台灣).</summary>
    private static string WithoutQualifier(string title)
    {
        var open = title.LastIndexOfAny(['(', '（']);
        return open > 0 && title[^1] is ')' or '）' ? title[..open].TrimEnd() : title;
    }

    private static int Prefix(string words, string name) => name.Length > 0 && words.StartsWith(name, StringComparison.Ordinal) ? name.Length : 0;

    /// <summary>A Latin word is never cut: the s of [[Linux]]es belongs to it.</summary>
    private static int Complete(string words, int length)
    {
        while (length < words.Length && char.IsAsciiLetter(words[length]) && char.IsAsciiLetter(words[length - 1]))
            length++;
        return length;
    }

    private static int Abbreviated(string words, string name)
    {
        if (name.Length is < 2 or > 4 || words.Length < 2 * name.Length || !name.All(HanText.IsHan))
            return 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (words[2 * i] != name[i])
                return 0;
        }

        return 2 * name.Length;
    }

    /// <summary>
    /// End of the part of the text that is shared with the title: its first longest common piece, and the pieces that follow it without a gap
    /// or behind one mark; behind a gap of one character, the title's last character (中華民國公民 for 中華民國國民).
    /// </summary>
    private static int Shared(string words, string name, out int start)
    {
        (start, var length) = LongestCommonPiece(words, name);
        if (length < 2)
            return 0;
        var end = start + length;
        while (true)
        {
            var next = end < words.Length && !char.IsLetterOrDigit(words[end]) ? end + 1 : end;
            var piece = PieceAt(words, next, name);
            if (piece < 2)
                break;
            end = next + piece;
        }

        if (end > 0 && name[^1] != words[end - 1] && end + 1 < words.Length && words[end + 1] == name[^1] && HanText.IsHan(words[end]) && HanText.IsHan(name[^1]))
            end += 2;
        return end;
    }

    /// <summary>Texts and titles are compared in their first 80 characters, so the work is bounded.</summary>
    private static (int Start, int Length) LongestCommonPiece(string words, string name)
    {
        var (rows, columns) = (Math.Min(words.Length, 80), Math.Min(name.Length, 80));
        var previous = new int[columns + 1];
        var current = new int[columns + 1];
        var (start, length) = (0, 0);
        for (var i = 1; i <= rows; i++)
        {
            for (var j = 1; j <= columns; j++)
            {
                current[j] = words[i - 1] == name[j - 1] && char.IsLetterOrDigit(words[i - 1]) ? previous[j - 1] + 1 : 0;
                if (current[j] > length)
                    (start, length) = (i - current[j], current[j]);
            }

            (previous, current) = (current, previous);
        }

        return (start, length);
    }

    private static int PieceAt(string words, int at, string name)
    {
        var best = 0;
        for (var j = 0; j < Math.Min(name.Length, 80); j++)
        {
            var k = 0;
            while (at + k < words.Length && j + k < name.Length && words[at + k] == name[j + k])
                k++;
            best = Math.Max(best, k);
        }

        return best;
    }

    /// <summary>
    /// Whether the whole text is another region's name for the title: it begins alike, has three characters of four in the same order, and goes on
    /// for one character at most behind the last of them (網際網路協定 for 网际协议).
    /// </summary>
    private static bool Varies(string words, string name)
    {
        if (name.Length is < 4 or > 12 || words.Length > 2 * name.Length || words[0] != name[0] || words[1] != name[1] || !words.All(HanText.IsHan) || !name.All(HanText.IsHan))
            return false;
        var (matched, last, at) = (0, 0, 0);
        foreach (var c in name)
        {
            var found = words.IndexOf(c, at);
            if (found < 0)
                continue;
            (matched, last, at) = (matched + 1, found, found + 1);
        }

        return matched * 4 >= name.Length * 3 && last >= words.Length - 2 && last >= name.Length - 2 && !Particles.Contains(words[^1], StringComparison.Ordinal);
    }

    private static bool Single(string words, string name) =>
        words.Length <= ShortName && words.Any(c => HanText.IsHan(c) && name.Contains(c, StringComparison.Ordinal) && !Particles.Contains(c, StringComparison.Ordinal));

    private static int Leading(string words, int end)
    {
        while (end > 1 && Particles.Contains(words[end - 1], StringComparison.Ordinal))
            end--;
        return end;
    }

    /// <summary>
    /// Latin letters before Han that share nothing with a Chinese title are the link, since the export draws in what follows: API的. A single letter
    /// is where the title begins with it: C和 for C語言.
    /// </summary>
    private static int LeadingLatin(string words, string name)
    {
        var end = 0;
        while (end < words.Length && !HanText.IsWide(words[end]))
            end++;
        var length = words.AsSpan(0, end).TrimEnd().Length;
        return length > 0 && words.AsSpan(0, end).ContainsAnyInRange('a', 'z') && (length > 1 || (name.Length > 1 && name[0] == words[0] && !char.IsAsciiLetter(name[1]))) ? length : 0;
    }
}
