using System.Collections.Immutable;
using System.Globalization;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Finds where pages begin and what numbers they bear. Pages turn at form feeds; without any, at page furniture and at lines that a single blank
/// sets off, where those cut the text into pages of even length.
/// </summary>
internal static class Pagination
{
    private const int FewestLinesOfPage = 10;

    /// <summary>The pages in order; together they cover all lines.</summary>
    internal static ImmutableArray<Page> Of(IReadOnlyList<PrintedLine> lines, FurnitureShape?[] furniture)
    {
        if (lines.Count == 0)
            return [];
        var hasFormFeeds = lines.Any(line => line.AfterFormFeed);
        var signs = hasFormFeeds ? [] : PageSigns(lines, furniture);
        var starts = hasFormFeeds ? AtFormFeeds(lines) : AtFurniture(lines, furniture, signs);
        var folios = new string?[starts.Count];
        for (var page = 0; page < starts.Count; page++)
        {
            var end = page + 1 < starts.Count ? starts[page + 1] : lines.Count;
            for (var line = starts[page]; line < end && folios[page] is null; line++)
                folios[page] = furniture[line]?.Folio;
        }

        var isSure = hasFormFeeds || signs.Count > 0 || (starts.Count > 2 && CountsUp(folios)) || (starts.Count == 1 && furniture[^1] is not null);
        Count(folios, starts, lines.Count, hasFormFeeds || signs.Count > 0);
        var pages = ImmutableArray.CreateBuilder<Page>(starts.Count);
        for (var page = 0; page < starts.Count; page++)
        {
            var end = page + 1 < starts.Count ? starts[page + 1] : lines.Count;
            pages.Add(new Page(starts[page], end, folios[page], isSure));
        }

        return pages.MoveToImmutable();
    }

    /// <summary>Whether all pages, the first or last perhaps aside, bear numbers that rise by one.</summary>
    private static bool CountsUp(string?[] folios)
    {
        for (var page = 1; page + 1 < folios.Length; page++)
        {
            if (!int.TryParse(folios[page], out var folio))
                return false;
            if (page > 1 && (!int.TryParse(folios[page - 1], out var before) || folio != before + 1))
                return false;
        }

        return true;
    }

    private static List<int> AtFormFeeds(IReadOnlyList<PrintedLine> lines)
    {
        var starts = new List<int> { 0 };
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].AfterFormFeed)
                starts.Add(i);
        }

        return starts;
    }

    /// <summary>
    /// Without form feeds a group of furniture between two lines of text is either the foot of the page above or the head of the page below.
    /// It is a head where the text opens with such a group, or where every other page opens with a sign and this one, in its place, with the furniture; else a foot.
    /// A group with two folios is a foot and a head.
    /// </summary>
    private static List<int> AtFurniture(IReadOnlyList<PrintedLine> lines, FurnitureShape?[] furniture, HashSet<int> signs)
    {
        var starts = new List<int> { 0 };
        var isHead = furniture[0]?.Folio is not null;
        for (var i = 1; i < lines.Count; i++)
        {
            if (signs.Contains(i))
            {
                if (starts[^1] != i)
                    starts.Add(i);
                continue;
            }

            if (furniture[i] is null || furniture[i - 1] is not null)
                continue;
            var end = i;
            while (end < lines.Count && furniture[end] is not null)
                end++;
            if (end == lines.Count)
                break;
            starts.Add(isHead || (signs.Count > 0 && !signs.Contains(end)) ? i : SecondFolio(furniture, i, end));
        }

        return starts;
    }

    private static int SecondFolio(FurnitureShape?[] furniture, int start, int end)
    {
        var seen = false;
        for (var i = start; i < end; i++)
        {
            if (furniture[i]!.Folio is null)
                continue;
            if (seen)
                return i;
            seen = true;
        }

        return end;
    }

    /// <summary>Lines that one blank sets off in a text without other indentation, where they cut the text into pages of even length.</summary>
    private static HashSet<int> PageSigns(IReadOnlyList<PrintedLine> lines, FurnitureShape?[] furniture)
    {
        var signs = new HashSet<int>();
        var indented = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (furniture[i] is not null || lines[i].Indent == 0)
                continue;
            indented++;
            if (lines[i].Indent == 1)
                signs.Add(i);
        }

        if (signs.Count < 3 || signs.Count * 10 < indented * 9)
            return [];
        var lengths = new List<int>();
        var start = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!signs.Contains(i) && (furniture[i] is null || furniture[i - 1] is not null))
                continue;
            lengths.Add(i - start);
            start = i;
        }

        if (lengths.Count < 2)
            return [];
        var inner = lengths.Skip(1).Order().ToList();
        var median = inner[inner.Count / 2];
        return median >= FewestLinesOfPage && inner.All(length => length * 10 >= median * 6 && length * 10 <= median * 15) ? signs : [];
    }

    /// <summary>Gives pages without a folio the number that the others count them by, where all boundaries are known; else only the page after a folio.</summary>
    private static void Count(string?[] folios, List<int> starts, int lineCount, bool allBoundariesKnown)
    {
        var offsets = new Dictionary<int, int>();
        var known = 0;
        for (var page = 0; page < folios.Length; page++)
        {
            if (!int.TryParse(folios[page], NumberStyles.None, CultureInfo.InvariantCulture, out var folio))
                continue;
            known++;
            offsets[folio - page] = offsets.GetValueOrDefault(folio - page) + 1;
        }

        if (known == 0)
            return;
        var (offset, votes) = offsets.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        if (votes * 5 < known * 4)
            return;
        var length = LongestInnerPage(starts, lineCount);
        for (var page = 0; page < folios.Length; page++)
        {
            if (folios[page] is not null || page + offset < 1)
                continue;
            var follows = page > 0 && folios[page - 1] is not null;
            var opens = page == 0 && known >= 3 && folios.Length > 1 && starts[1] <= length * 3 / 2;
            if (allBoundariesKnown || follows || opens)
                folios[page] = (page + offset).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static int LongestInnerPage(List<int> starts, int lineCount)
    {
        var longest = 0;
        for (var page = 1; page < starts.Count; page++)
            longest = Math.Max(longest, (page + 1 < starts.Count ? starts[page + 1] : lineCount) - starts[page]);
        return longest;
    }
}
