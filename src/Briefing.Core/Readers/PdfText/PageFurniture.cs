using System.Globalization;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Finds the heads, feet and folios of pages by three signs: what a line looks like (<see cref="FurnitureShape"/>), where it stands (at a form feed,
/// inside a sentence, beside other furniture), and that it comes again.
/// </summary>
internal sealed class PageFurniture
{
    private const int EdgeLines = 3;
    private const int FewestLinesBetweenPages = 8;
    private const int FewestLinesOfFullPage = 10;
    private const int MostLinesOfNotes = 12;
    private const int MostRunningHeadCells = 80;
    private const int MostCellsOfLoneHead = 48;
    private const int FewestHeadsBesideFolios = 3;
    private const int FewestOfMovingHead = 6;

    private readonly string _text;
    private readonly IReadOnlyList<PrintedLine> _lines;
    private readonly FurnitureShape[] _shapes;
    private readonly bool[] _found;
    private readonly bool _hasFormFeeds;
    private readonly int[] _firstOfPage;
    private readonly int[] _lastOfPage;

    private PageFurniture(string text, IReadOnlyList<PrintedLine> lines, bool[] contents)
    {
        _text = text;
        _lines = lines;
        _shapes = new FurnitureShape[lines.Count];
        _found = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _shapes[i] = contents[i] ? FurnitureShape.None : FurnitureShape.Of(lines[i].In(text));
            _hasFormFeeds |= lines[i].AfterFormFeed;
        }

        _firstOfPage = new int[lines.Count];
        _lastOfPage = new int[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            _firstOfPage[i] = lines[i].AfterFormFeed ? i : _firstOfPage[i - 1];
        for (var i = lines.Count - 1; i >= 0; i--)
            _lastOfPage[i] = i + 1 == lines.Count || lines[i + 1].AfterFormFeed ? i : _lastOfPage[i + 1];
    }

    /// <summary>For each line what it looks like when it is page furniture; null where it is not. Lines of a table of contents are none.</summary>
    internal static FurnitureShape?[] Find(string text, IReadOnlyList<PrintedLine> lines, bool[] contents)
    {
        var furniture = new PageFurniture(text, lines, contents);
        furniture.MarkByShape();
        furniture.MarkFolios();
        furniture.MarkRunningHeads();
        furniture.MarkNeighbours();
        furniture.MarkBetweenFolios();
        furniture.MarkHeadsBesideFolios();
        var result = new FurnitureShape?[lines.Count];
        for (var i = 0; i < result.Length; i++)
            result[i] = furniture._found[i] ? furniture._shapes[i] : null;
        return result;
    }

    /// <summary>A line with three of folio, issue, date and bar is nothing else; with two it is where a page turns.</summary>
    private void MarkByShape()
    {
        for (var i = 0; i < _lines.Count; i++)
            _found[i] = _shapes[i].Signs >= 3
                || (i < 2 && _shapes[i].Issue is not null) || (_shapes[i].Signs == 2 && (IsEdge(i, EdgeLines) || InterruptsSentence(i)) && _shapes[i].Issue is not null)
                || (_shapes[i].Signs > 0 && _shapes[i].NamesJournal && (IsEdge(i, 1) || InterruptsSentence(i)));
    }

    /// <summary>Lines that are numbers and nothing else: at the edge of a page, inside a sentence, or in a chain that counts the pages.</summary>
    private void MarkFolios()
    {
        var best = new Dictionary<int, (int Line, int Length, int Gap)>();
        var previous = new int[_lines.Count];
        for (var i = 0; i < _lines.Count; i++)
        {
            previous[i] = -1;
            if (!_shapes[i].IsFolioAlone || !int.TryParse(_shapes[i].Folio, out var value) || HasNumberBeside(i) || HasFolioNearerEdge(i))
                continue;
            (int Line, int Length, int Gap) chain = (i, 1, int.MaxValue);
            foreach (var step in (ReadOnlySpan<int>)[1, 2])
            {
                if (!best.TryGetValue(value - step, out var before) || i - before.Line < FewestLinesBetweenPages)
                    continue;
                previous[i] = before.Line;
                chain = (i, before.Length + 1, Math.Min(before.Gap, i - before.Line));
                break;
            }

            if (!best.TryGetValue(value, out var rival) || rival.Length <= chain.Length)
                best[value] = chain;
        }

        var chained = new bool[_lines.Count];
        foreach (var (line, length, gap) in best.Values)
        {
            if (length < (gap >= FewestLinesOfFullPage ? 2 : 3))
                continue;
            for (var i = line; i >= 0 && !chained[i]; i = previous[i])
                chained[i] = true;
        }

        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_shapes[i].IsFolioAlone || HasNumberBeside(i) || HasFolioNearerEdge(i))
                continue;
            _found[i] |= (chained[i] && (!_hasFormFeeds || IsEdge(i, EdgeLines)))
                || (_hasFormFeeds && IsEdge(i, IsRoman(i) ? EdgeLines : 1))
                || _shapes[i].IsDecorated
                || InterruptsSentence(i)
                || (i > 0 && i == _lines.Count - 1);
        }
    }

    /// <summary>Lines that come again, figures aside, where pages turn.</summary>
    private void MarkRunningHeads()
    {
        Span<char> buffer = stackalloc char[2 * MostRunningHeadCells];
        var hashes = new int[_lines.Count];
        var times = new Dictionary<int, int>(_lines.Count);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_found[i] || KeyOf(i, buffer) is not { IsEmpty: false } key)
                continue;
            hashes[i] = string.GetHashCode(key);
            times[hashes[i]] = times.GetValueOrDefault(hashes[i]) + 1;
        }

        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_found[i] || times.GetValueOrDefault(hashes[i]) < 2 || KeyOf(i, buffer) is not { IsEmpty: false } key)
                continue;
            var words = key.ToString();
            if (!groups.TryGetValue(words, out var group))
                groups[words] = group = [];
            group.Add(i);
        }

        foreach (var group in groups.Values)
        {
            var isHead = IsRunningHead(group);
            var counts = CountsPages(group);
            foreach (var line in group)
                _found[line] = (isHead && !MayBeTitle(line)) || (counts && _shapes[line].Folio is not null);
        }

        MarkCountingFirstLines();
    }

    /// <summary>Whether the folios of the lines that have one rise down the text; one line is enough where another says the same without a folio.</summary>
    private bool CountsPages(List<int> group)
    {
        var last = 0;
        var lastLine = -FewestLinesBetweenPages;
        var folios = 0;
        foreach (var line in group)
        {
            if (_shapes[line].Folio is null)
                continue;
            if (!int.TryParse(_shapes[line].Folio, out var folio) || folio <= last || line - lastLine < FewestLinesBetweenPages)
                return false;
            (last, lastLine) = (folio, line);
            folios++;
        }

        return folios > 1 || (folios == 1 && group.Count == 2 && group[1] < FewestLinesBetweenPages);
    }

    /// <summary>First lines of pages whose numbers count the pages, each with a head of its own beside the number.</summary>
    private void MarkCountingFirstLines()
    {
        if (!_hasFormFeeds)
            return;
        var page = 0;
        var offsets = new Dictionary<int, List<(int Line, string Folio)>>();
        for (var i = 0; i < _lines.Count; i++)
        {
            page += i > 0 && _lines[i].AfterFormFeed ? 1 : 0;
            if (i > 0 && !_lines[i].AfterFormFeed)
                continue;
            AddCount(offsets, i, page, _shapes[i].Folio);
            var (first, last) = FurnitureShape.NumbersApart(_lines[i].In(_text));
            if (first != _shapes[i].Folio)
                AddCount(offsets, i, page, first);
            if (last != _shapes[i].Folio)
                AddCount(offsets, i, page, last);
        }

        foreach (var lines in offsets.Values)
        {
            if (lines.Count < 2 || lines.Count * 2 <= page)
                continue;
            foreach (var (line, folio) in lines)
            {
                _found[line] = true;
                _shapes[line] = _shapes[line].WithFolio(folio);
            }
        }
    }

    private static void AddCount(Dictionary<int, List<(int Line, string Folio)>> offsets, int line, int page, string? folio)
    {
        if (!int.TryParse(folio, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return;
        if (!offsets.TryGetValue(number - page, out var lines))
            offsets[number - page] = lines = [];
        lines.Add((line, folio));
    }

    /// <summary>Whether the line stands where a title does and bears nothing but words; running heads repeat titles.</summary>
    private bool MayBeTitle(int line) => line < FewestLinesBetweenPages && _shapes[line].Signs == 0 && !(line == 0 && (_hasFormFeeds || _shapes[line].NamesJournal));

    /// <summary>
    /// Whether lines that say the same are the head or foot of their pages: one on each page, where pages turn. Six and more may stand further in on half of
    /// their pages, since extractions give the text of a page in the order in which it was drawn.
    /// </summary>
    private bool IsRunningHead(List<int> group)
    {
        if (group.Count < 2)
            return false;
        var edges = 0;
        var interrupting = 0;
        var beside = 0;
        var apart = 0;
        for (var i = 0; i < group.Count; i++)
        {
            var line = group[i];
            edges += IsEdge(line, EdgeLines) ? 1 : 0;
            interrupting += InterruptsSentence(line) ? 1 : 0;
            beside += IsFurniture(line - 1) || IsFurniture(line + 1) ? 1 : 0;
            apart += i == 0 || (_hasFormFeeds ? _firstOfPage[line] != _firstOfPage[group[i - 1]] : line - group[i - 1] >= FewestLinesBetweenPages) ? 1 : 0;
        }

        if (apart * 5 < group.Count * 4)
            return false;
        if (_hasFormFeeds)
            return edges >= 2 && (edges * 5 >= group.Count * 4 || (group.Count >= FewestOfMovingHead && edges * 2 >= group.Count));
        return beside * 2 >= group.Count || (group.Count >= 3 && interrupting * 3 >= group.Count) || (interrupting == group.Count && _shapes[group[0]].Signs > 0);
    }

    /// <summary>A bar, an issue or a folio beside what is already known as furniture.</summary>
    private void MarkNeighbours()
    {
        for (var i = 1; i < _lines.Count; i++)
            MarkNeighbour(i, i - 1);
        for (var i = _lines.Count - 2; i >= 0; i--)
            MarkNeighbour(i, i + 1);
    }

    private void MarkNeighbour(int line, int neighbour)
    {
        if (!_found[line] && _found[neighbour] && _shapes[line] is { HasBar: true } or { Issue: not null } or { IsFolioAlone: true })
            _found[line] = _found[neighbour] && _shapes[line].Rest.Length <= 60;
    }

    /// <summary>A head or foot whose folio is missing between those found, and which stands about where that page turns.</summary>
    private void MarkBetweenFolios()
    {
        var known = new List<(int Line, int Folio)>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!_found[i] || !int.TryParse(_shapes[i].Folio, out var folio))
                continue;
            if (known.Count > 0 && folio <= known[^1].Folio)
                return;
            known.Add((i, folio));
        }

        if (known.Count < 2)
            return;
        var pageLength = (double)(known[^1].Line - known[0].Line) / (known[^1].Folio - known[0].Folio);
        var next = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            while (next < known.Count && known[next].Line < i)
                next++;
            if (_found[i] || _shapes[i].Rest.Length > 40 || !int.TryParse(_shapes[i].Folio, out var folio))
                continue;
            var (line, at) = next > 0 ? known[next - 1] : known[0];
            var isBetween = (next == 0 || folio > known[next - 1].Folio) && (next == known.Count || folio < known[next].Folio);
            if (isBetween && Math.Abs(line + ((folio - at) * pageLength) - i) <= pageLength * 0.4)
                _found[i] = true;
        }
    }

    /// <summary>
    /// Words beside the folio at the head of a page, where most pages that bear one there bear words with it: the name of a section that fills one page
    /// comes only once.
    /// </summary>
    private void MarkHeadsBesideFolios()
    {
        if (!_hasFormFeeds)
            return;
        var alone = new List<int>();
        var together = 0;
        for (var i = 0; i + 1 < _lines.Count; i++)
        {
            if (i > 0 && !_lines[i].AfterFormFeed || _lines[i + 1].AfterFormFeed)
                continue;
            var (folio, words) = _shapes[i].IsFolioAlone ? (i, i + 1) : (i + 1, i);
            if (!_found[folio] || !_shapes[folio].IsFolioAlone || _shapes[words].IsFolioAlone)
                continue;
            if (_found[words])
                together++;
            else if (_lines[words].Width <= MostCellsOfLoneHead && !EndsClause(words))
                alone.Add(words);
        }

        if (together < FewestHeadsBesideFolios || together < alone.Count)
            return;
        foreach (var line in alone)
            _found[line] = true;
    }

    private bool EndsClause(int line) => _text[_lines[line].End - 1] is var last && (CharacterClass.IsSentenceEnd(last) || CharacterClass.IsClauseMark(last));

    private bool IsFurniture(int line) => line >= 0 && line < _lines.Count && _found[line];

    /// <summary>What a line says without figures and blanks, by which lines that come again are known; nothing where a line is no head.</summary>
    private ReadOnlySpan<char> KeyOf(int line, Span<char> key)
    {
        var printed = _lines[line];
        if (CharacterClass.Ink(printed.In(_text)) > MostRunningHeadCells || CharacterClass.IsSentenceEnd(_text[printed.End - 1]))
            return [];
        var letters = 0;
        var length = 0;
        foreach (var c in printed.In(_text))
        {
            if (char.IsWhiteSpace(c) || char.IsDigit(c))
                continue;
            if (length == key.Length)
                return [];
            letters += char.IsLetter(c) ? 1 : 0;
            key[length++] = c;
        }

        return letters == 0 || (letters == 1 && !_hasFormFeeds) ? [] : key[..length];
    }

    /// <summary>Whether fewer than <paramref name="depth"/> lines stand between the line and a form feed or an end of the text.</summary>
    private bool IsEdge(int line, int depth)
    {
        if (!_hasFormFeeds)
            return false;
        for (var i = line; i > line - depth; i--)
        {
            if (i <= 0 || _lines[i].AfterFormFeed)
                return true;
        }

        for (var i = line + 1; i <= line + depth; i++)
        {
            if (i >= _lines.Count || _lines[i].AfterFormFeed)
                return true;
        }

        return false;
    }

    /// <summary>Whether the text before, furniture aside, breaks off within a sentence and a line of text goes on behind.</summary>
    private bool InterruptsSentence(int line)
    {
        var before = line - 1;
        while (before >= 0 && before > line - 5 && (_found[before] || _shapes[before].Signs > 0))
            before--;
        var after = line + 1;
        while (after < _lines.Count && after < line + 5 && (_found[after] || _shapes[after].Signs > 0))
            after++;
        before = BeforeNotes(before);
        if (before < 0 || after >= _lines.Count)
            return false;
        var last = _text[_lines[before].End - 1];
        return _lines[before].Width >= 24
            && !CharacterClass.IsSentenceEnd(last)
            && last is not (':' or '：');
    }

    /// <summary>The line before the notes that end with the given line; the line itself where it belongs to none.</summary>
    private int BeforeNotes(int line)
    {
        var before = line;
        for (var i = line; i > 0 && i > line - MostLinesOfNotes; i--)
        {
            if (NoteMark.AtLineStart(_lines[i].In(_text)) is not { Style: not NoteMarkStyle.Pointed, Number: var number })
                continue;
            before = i - 1;
            if (number <= 1)
                break;
        }

        return before;
    }

    /// <summary>Whether the page begins or ends with another number, so that this one in the lines beside it is the mark of a note.</summary>
    private bool HasFolioNearerEdge(int line)
    {
        if (!_hasFormFeeds || _shapes[line].IsDecorated || IsEdge(line, 1))
            return false;
        var (first, last) = (_firstOfPage[line], _lastOfPage[line]);
        return _shapes[first].IsFolioAlone || _shapes[last].IsFolioAlone || (line > first + 1 && last > first && _shapes[first + 1].IsFolioAlone);
    }

    private bool IsRoman(int line) => _shapes[line].IsFolioAlone && _shapes[line].Folio is [>= 'A' and <= 'z', ..];

    private bool HasNumberBeside(int line) =>
        (line > 0 && _shapes[line - 1].IsFolioAlone) || (line + 1 < _lines.Count && _shapes[line + 1].IsFolioAlone);
}
