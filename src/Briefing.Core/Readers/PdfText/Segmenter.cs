namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Joins lines into blocks. Between two lines the text goes on unless the first line leaves room in which the beginning of the second would have
/// fitted and a sentence ends there, or the second opens like a paragraph of this text does (<see cref="ParagraphSign"/>) or with a number.
/// </summary>
internal sealed class Segmenter
{
    private const int Tolerance = 2;
    private const int MostCharactersOfAttribution = 30;
    private const int FewestLinesOfNarrowRun = 4;

    private readonly string _text;
    private readonly IReadOnlyList<BodyLine> _lines;
    private readonly Measure _measure;
    private readonly int[] _widths;
    private readonly bool[] _isLatin;
    private readonly bool[] _ends;
    private readonly int[] _rows;
    private readonly LinePieces _pieces;
    private readonly bool[] _hangs;
    private readonly bool[] _opensDisplay;

    private Segmenter(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        _text = text;
        _lines = lines;
        _measure = measure;
        _isLatin = new bool[lines.Count];
        _ends = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _isLatin[i] = Measure.IsLatin(text, lines[i].Line);
            _ends[i] = SentenceEnd.At(text, lines[i].Line);
        }

        _rows = PrintedRow.Find(text, lines);
        _pieces = LinePieces.Find(text, lines, _rows, measure.Width);
        _hangs = HangingEntries();
        _opensDisplay = DisplayOpenings();
        _widths = LocalWidths();
    }

    /// <summary>The blocks in order: tables, and all others as paragraphs.</summary>
    internal static List<Draft> Segment(string text, IReadOnlyList<BodyLine> lines, Measure measure)
    {
        var segmenter = new Segmenter(text, lines, measure);
        var drafts = new List<Draft>();
        for (var start = 0; start < lines.Count;)
        {
            if (segmenter.Display(start) is { } display)
            {
                drafts.Add(display);
                start = display.End;
                continue;
            }

            var end = start + 1;
            var columns = segmenter._rows[start];
            while (end < lines.Count && !segmenter._opensDisplay[end] && (columns > 0 ? segmenter._rows[end] == columns : segmenter._rows[end] == 0 && !segmenter.Breaks(start, end - 1)))
                end++;
            drafts.Add(new Draft(start, end, columns > 0 ? DraftKind.Table : DraftKind.Paragraph, columns));
            start = end;
        }

        return drafts;
    }

    /// <summary>The lines from one on that stay as they were printed, or are one word set vertically; null where running text begins.</summary>
    private Draft? Display(int start)
    {
        if (_rows[start] > 0)
            return null;
        if (DisplayLines.EndOfColumn(_text, _lines, start) is var column && column > start)
            return new Draft(start, column, DraftKind.Paragraph);
        if (!_opensDisplay[start])
            return null;
        var end = Math.Max(DisplayLines.EndOfListing(_text, _lines, start), DisplayLines.EndOfFormulas(_text, _lines, start, _measure.Width));
        return new Draft(start, end, DraftKind.Lines);
    }

    /// <summary>The lines with which a listing or a formula begins. Each is looked at once with those that follow it.</summary>
    private bool[] DisplayOpenings()
    {
        var opens = new bool[_lines.Count];
        for (var i = 0; i < _lines.Count;)
        {
            var end = _rows[i] > 0 ? i : DisplayLines.EndOfListing(_text, _lines, i);
            if (end == i && _rows[i] == 0)
                end = DisplayLines.EndOfFormulas(_text, _lines, i, _measure.Width);
            opens[i] = end > i;
            i = Math.Max(i + 1, end);
        }

        return opens;
    }

    /// <summary>Whether a block that begins at line <paramref name="start"/> ends with line <paramref name="at"/>.</summary>
    private bool Breaks(int start, int at)
    {
        var here = _lines[at];
        var next = _lines[at + 1];
        var text = here.Line.In(_text);
        var nextText = next.Line.In(_text);
        if (Headings.IsWellKnown(text) || Headings.IsWellKnown(nextText))
            return true;
        if (_pieces.GoesOn(at))
            return false;
        if (CharacterClass.IsOpening(text[^1]) || (CharacterClass.MayNotStartLine(nextText[0]) && CharacterClass.IsWide(nextText[0])))
            return false;
        if (at == start && NumbersNext(at))
            return false;
        if (NumbersNext(at + 1))
            return true;
        if (IsAttribution(at) || IsAttribution(at + 1) || Enumerator.AtStart(nextText)?.Style == EnumeratorStyle.Bullet || (nextText.StartsWith("– ") && OpensItem(start)))
            return true;
        var isShort = LeavesRoom(start, at);
        if (_hangs[at + 1])
            return next.Indent < Measure.Indentation - 1;
        var ends = _ends[at];
        var last = text[^1];
        if (Labels.GivesNumbers(text) && Enumerator.AtStart(nextText) is not null)
            return true;
        if (!ends && IsDividedWord(text, nextText))
            return false;
        if (Enumerator.AtStart(nextText) is not null && (ends || isShort || last is '：' or ':' or '；' or ';'))
            return true;
        if (Captions.OpensWith(nextText) && (_ends[at] || isShort))
            return true;
        if (!isShort && IsHanging(start, at))
            return false;
        if (Labels.Starts(nextText) || (Labels.OpensWith(nextText) && (ends || isShort)))
            return true;
        if (_isLatin[at] != _isLatin[at + 1] && (ends ? isShort : RoomAfter(at, start) > _widths[at] / 4))
            return true;
        if (isShort && (ends || last is '：' or ':'))
            return true;
        if (ends && StandsAlone(at + 1))
            return true;
        if (ends)
        {
            return _measure.Sign switch
            {
                ParagraphSign.Indentation => next.Indent >= Measure.Indentation - 1,
                ParagraphSign.LostIndentation => !_ends[at + 1] && at + 2 < _lines.Count && !_isLatin[at + 1] && LeavesRoom(at, at + 1) && LacksIndentation(at + 1),
                ParagraphSign.BlankLine => next.Line.BlankBefore > 0,
                _ => false,
            };
        }

        if (_measure.Sign == ParagraphSign.Indentation && isShort && next.Indent >= Measure.Indentation - 1)
            return true;
        if (_isLatin[at] && _isLatin[at + 1] && (char.IsAsciiLetterLower(nextText[0]) || last == ','))
            return false;
        return isShort && RoomAfter(at, start) >= (_isLatin[at] || _isLatin[at + 1] ? Measure.Indentation + Tolerance : Math.Max(Measure.Indentation + Tolerance, _measure.Width / 8));
    }

    /// <summary>Whether a line opens an item of a list with a sign; a dash then opens an item within it.</summary>
    private bool OpensItem(int at) => _lines[at].Line.In(_text) is var text && (Enumerator.AtStart(text)?.Style == EnumeratorStyle.Bullet || text.StartsWith("– "));

    /// <summary>Whether the line is the number of a section whose name is the next line; figures of a table stand among figures.</summary>
    private bool NumbersNext(int at) =>
        at + 1 < _lines.Count && Enumerator.Alone(_lines[at].Line.In(_text)) is not null && IsName(at + 1) && (at == 0 || !PrintedRow.IsFigure(_lines[at - 1].Line.In(_text)));

    /// <summary>Whether the line is a name as a section bears it: short, and no sentence but a question.</summary>
    private bool IsName(int at)
    {
        var text = _lines[at].Line.In(_text);
        return Enumerator.AtStart(text) is null && text.IndexOf('。') < 0 && !CharacterClass.IsClauseMark(text[^1]) && _lines[at].Right < _measure.Width * 3 / 4 && CharacterClass.HanCount(text) + Letters(text) > 1;
    }

    /// <summary>Whether the line names whom a quotation is of: <c>— 曹雪芹</c>, and nothing else.</summary>
    private bool IsAttribution(int at)
    {
        var text = _lines[at].Line.In(_text);
        var words = text.TrimStart("—–―－─");
        return words.Length < text.Length && words.Length > 2 && text.Length <= MostCharactersOfAttribution && (words[0] == ' ' || text.Length - words.Length > 1)
            && text.IndexOfAny("。，；！？") < 0 && _lines[at].Line.Width < _measure.Width / 2 && (at == 0 || _ends[at - 1]);
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsAsciiLetter(c) ? 1 : 0;
        return count;
    }

    /// <summary>Whether a numbered item goes on with lines that are indented behind its number.</summary>
    private bool IsHanging(int start, int at)
    {
        var indent = _lines[at + 1].Indent;
        if (indent <= _lines[start].Indent || Enumerator.AtStart(_lines[at + 1].Line.In(_text)) is not null)
            return false;
        if (Enumerator.AtStart(_lines[start].Line.In(_text)) is null)
            return false;
        return at > start ? _lines[at].Indent == indent : !_ends[at] || (at + 2 < _lines.Count && _lines[at + 2].Indent == indent && !_ends[at + 1]);
    }

    private bool IsIndented(int at) => _lines[at].Indent >= Measure.Indentation - 1;

    /// <summary>
    /// The lines of lists of works cited whose entries hang: first lines flush, the others indented. What is indented behind a line that was not full is the
    /// first line of a paragraph, and the list has ended.
    /// </summary>
    private bool[] HangingEntries()
    {
        var hangs = new bool[_lines.Count];
        for (var i = 0; i + 2 < _lines.Count; i++)
        {
            if (!Headings.NamesBibliography(_lines[i].Line.In(_text)) || _lines[i + 1].Indent >= Measure.Indentation - 1)
                continue;
            var end = i + 1;
            var indented = 0;
            while (end < _lines.Count && !Headings.IsWellKnown(_lines[end].Line.In(_text)) && !(IsIndented(end) && _lines[end - 1].Right * 3 < _measure.Width * 2))
                indented += IsIndented(end++) ? 1 : 0;
            if (indented > 0 && indented < end - i - 1)
                hangs.AsSpan(i + 2, end - i - 2).Fill(true);
            i = end - 1;
        }

        return hangs;
    }

    /// <summary>Whether the line ends within a word or an address that the next goes on with.</summary>
    private static bool IsDividedWord(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line.Length > 1 && line[^1] is '-' or '\u00AD' && CharacterClass.IsWordCharacter(line[^2]) && CharacterClass.IsWordCharacter(next[0]))
            return true;
        return WebAddress.At(line) is >= 0 and var address && WebAddress.GoesOn(line[address..], address > 0 && line[address - 1] is '<', next);
    }

    /// <summary>Whether the line is much shorter than a full one and ends neither a sentence nor a clause, as a heading does.</summary>
    private bool StandsAlone(int at) =>
        !_ends[at] && !_isLatin[at] && !CharacterClass.IsClauseMark(_text[_lines[at].Line.End - 1]) && RoomAfter(at, at) >= Measure.Indentation + Tolerance;

    /// <summary>Whether the beginning of the next line would have fitted behind the line.</summary>
    private bool LeavesRoom(int start, int at) => RoomAfter(at, start) > 0;

    private int RoomAfter(int at, int start)
    {
        if (at + 1 >= _lines.Count)
            return 0;
        var indentation = at == start && _measure.Sign == ParagraphSign.LostIndentation && !_isLatin[at] ? Measure.Indentation : 0;
        return _widths[at] - Tolerance + 1 - (Math.Max(_lines[at].Right, _pieces.Extent(at)) + indentation + UnitAtStart(_lines[at + 1].Line));
    }

    /// <summary>Whether the line is narrower than a full one by the indentation that the extraction lost, and not by more.</summary>
    private bool LacksIndentation(int at) => _widths[at] - _lines[at].Right - UnitAtStart(_lines[at + 1].Line) <= Measure.Indentation + Tolerance;

    /// <summary>Cells of what may not be divided at the start of a line: a word, or an ideograph with the marks that may not open a line.</summary>
    private int UnitAtStart(PrintedLine line)
    {
        var text = line.In(_text);
        var end = 0;
        while (end < text.Length && CharacterClass.IsOpening(text[end]))
            end++;
        var word = end;
        while (end < text.Length && end < 40 && (CharacterClass.IsWordCharacter(text[end]) || text[end] is '.' or '-' or '/' or '\'' or '’' or ',' or '%'))
            end++;
        if (end == word && end < text.Length)
            end++;
        while (end < text.Length && CharacterClass.MayNotStartLine(text[end]))
            end++;
        return CharacterClass.Cells(text[..end]);
    }

    /// <summary>The measure for each line: that of the text, or for a run of Latin or indented lines their own.</summary>
    private int[] LocalWidths()
    {
        var widths = new int[_lines.Count];
        Array.Fill(widths, _measure.Width);
        FitNarrowRuns(widths);
        FitIndentedRuns(widths);
        for (var start = 0; start < widths.Length;)
        {
            if (!_isLatin[start])
            {
                start++;
                continue;
            }

            var end = start;
            while (end < widths.Length && _isLatin[end])
                end++;
            widths.AsSpan(start, end - start).Fill(end - start == 1 ? Math.Max(_lines[start].Right, _measure.Width) : WidestButFew(start, end));
            start = end;
        }

        return widths;
    }

    /// <summary>What nine in ten of the lines do not exceed; an address that could not be broken sticks out.</summary>
    private int WidestButFew(int start, int end)
    {
        var rights = new int[end - start];
        for (var i = 0; i < rights.Length; i++)
            rights[i] = _lines[start + i].Right;
        Array.Sort(rights);
        return rights[rights.Length * 9 / 10];
    }

    /// <summary>Four and more lines in a row that end at the same place, short of a full line, are set to a measure of their own, and the line behind them with them.</summary>
    private void FitNarrowRuns(int[] widths)
    {
        for (var start = 0; start < widths.Length;)
        {
            var (low, high) = (_lines[start].Right, _lines[start].Right);
            var end = start + 1;
            for (; end < widths.Length && !_isLatin[end] && _rows[end] == 0; end++)
            {
                var right = _lines[end].Right;
                if (Math.Max(high, right) - Math.Min(low, right) > Tolerance)
                    break;
                (low, high) = (Math.Min(low, right), Math.Max(high, right));
            }

            if (end - start >= FewestLinesOfNarrowRun && high < _measure.Width - Measure.Indentation && high >= Measure.Indentation * 4 && !_isLatin[start])
                widths.AsSpan(start, Math.Min(end + 1, widths.Length) - start).Fill(high);
            start = end;
        }
    }

    /// <summary>Two and more lines in a row with the same indentation are a quotation or paragraphs of one line; a quotation has a narrower measure.</summary>
    private void FitIndentedRuns(int[] widths)
    {
        for (var start = 0; start < widths.Length;)
        {
            var end = start;
            var widest = 0;
            for (; end < widths.Length && _lines[end].Indent >= Measure.Indentation - 1 && _lines[end].Indent == _lines[start].Indent && !_isLatin[end]; end++)
                widest = Math.Max(widest, _lines[end].Right);
            if (end - start > 1)
                widths.AsSpan(start, end - start - 1).Fill(Math.Min(widest, _measure.Width));
            start = Math.Max(end, start + 1);
        }
    }
}
