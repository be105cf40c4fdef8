namespace Briefing.Benchmarks.Searches;

/// <summary>Queries drawn from what is on the pages, in the script and words of any edition, and some that no page holds.</summary>
internal static class Queries
{
    /// <summary>A corpus that holds no words of a kind has no query of that kind.</summary>
    private const int TriesForOne = 2_000;

    /// <summary>A few hundred queries of every kind.</summary>
    public static IEnumerable<Query> Of(SiteText site, Random random) =>
    [
        .. Many(30, "one character", () => Cut(site, random, 1, IsHan)),
        .. Many(60, "two characters", () => Cut(site, random, 2, IsHan)),
        .. Many(60, "three or four characters", () => Cut(site, random, random.Next(3, 5), IsHan)),
        .. Many(40, "a phrase", () => Cut(site, random, random.Next(5, 13), IsHan)),
        .. Many(30, "Latin", () => Run(site, random, char.IsAsciiLetter, 3)),
        .. Many(30, "digits", () => Run(site, random, char.IsAsciiDigit, 1)),
        .. Many(40, "mixed", () => Cut(site, random, random.Next(3, 9), c => !char.IsWhiteSpace(c), IsMixed)),
        .. Many(40, "two words", () => Two(Cut(site, random, 2, IsHan), Cut(site, random, 2, IsHan))),
        .. Many(40, Query.Nonsense, () => Nonsense(site, random)),
    ];

    /// <summary>Queries for weighing the first answer, most of them hard: phrases, whose pairs are common and stand near each other where the phrase does not.</summary>
    public static IEnumerable<Query> First(SiteText site, Random random) =>
    [
        .. Many(10, "one character", () => Cut(site, random, 1, IsHan)),
        .. Many(20, "two characters", () => Cut(site, random, 2, IsHan)),
        .. Many(20, "three characters", () => Cut(site, random, 3, IsHan)),
        .. Many(30, "four characters", () => Cut(site, random, 4, IsHan)),
        .. Many(100, "a phrase", () => Cut(site, random, random.Next(5, 13), IsHan)),
        .. Many(30, "mixed", () => Cut(site, random, random.Next(3, 9), c => !char.IsWhiteSpace(c), IsMixed)),
        .. Many(30, "two words", () => Two(Cut(site, random, 2, IsHan), Cut(site, random, random.Next(2, 4), IsHan))),
        .. Many(30, "two phrases", () => Two(Cut(site, random, random.Next(3, 7), IsHan), Cut(site, random, random.Next(3, 7), IsHan))),
        .. Many(10, "Latin", () => Run(site, random, char.IsAsciiLetter, 3)),
        .. Many(10, "Latin and a word", () => Two(Run(site, random, char.IsAsciiLetter, 3), Cut(site, random, random.Next(2, 5), IsHan))),
        .. site.SomeNames(random, 20).Select(name => new Query("a name", name)),
    ];

    private static string? Two(string? one, string? other) => one is null || other is null ? null : $"{one} {other}";

    private static IEnumerable<Query> Many(int count, string kind, Func<string?> make)
    {
        var left = count;
        for (var tries = 0; left > 0 && tries < count * TriesForOne; tries++)
        {
            if (make() is not { } text)
                continue;
            left--;
            yield return new Query(kind, text);
        }
    }

    private static string? Cut(SiteText site, Random random, int length, Func<char, bool> isWanted, Func<string, bool>? isRight = null)
    {
        var text = Any(site, random);
        if (text.Length < length)
            return null;
        var start = random.Next(text.Length - length + 1);
        var cut = text.Substring(start, length);
        return cut.All(isWanted) && isRight?.Invoke(cut) != false ? cut : null;
    }

    private static string? Run(SiteText site, Random random, Func<char, bool> isWanted, int least)
    {
        var text = Any(site, random);
        var start = random.Next(Math.Max(1, text.Length));
        while (start < text.Length && !isWanted(text[start]))
            start++;
        var end = start;
        while (end < text.Length && isWanted(text[end]) && end - start < 20)
            end++;
        return end - start >= least ? text[start..end] : null;
    }

    /// <summary>Characters that texts hold, in an order that none does; or letters that none holds.</summary>
    private static string? Nonsense(SiteText site, Random random)
    {
        var text = random.Next(3) switch
        {
            0 => new string([.. Enumerable.Range(0, random.Next(3, 8)).Select(_ => "qxzjvk"[random.Next(6)])]),
            1 => Cut(site, random, 2, IsHan) + Cut(site, random, 2, IsHan),
            _ => Cut(site, random, 3, IsHan) + "龘",
        };
        return text.Length > 2 && site.Find(text).Pages.Count == 0 ? text : null;
    }

    /// <summary>The words of a paragraph as one edition shows them, or folded.</summary>
    private static string Any(SiteText site, Random random)
    {
        var page = site.Pages[random.Next(site.Pages.Count)];
        if (page.Blocks.Length == 0)
            return "";
        var block = page.Blocks[random.Next(page.Blocks.Length)];
        return random.Next(2) == 0 ? block.Raw : block.Forms[random.Next(block.Forms.Length)];
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsMixed(string text) => text.Any(IsHan) && text.Any(c => char.IsAsciiLetterOrDigit(c));
}
