using System.Globalization;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Finds the notes of a text, at the feet of its pages and in lists at its end, and their calls. A line that opens with a mark is a note when its
/// number is the next one, or the first, and a call to it stands above it on its page.
/// </summary>
internal sealed class NoteFinder
{
    private const int MostLinesWithoutBoundary = 12;
    private const int FewestUnheadedEntries = 3;
    private const int MastheadLines = 12;
    private const int MostCallsTried = 64;
    private const int MostListsTried = 16;
    private const int MostStackedMarks = 16;
    private const int MostLinesOfContinuation = 8;

    private readonly string _text;
    private readonly IReadOnlyList<PrintedLine> _lines;
    private readonly FurnitureShape?[] _furniture;
    private readonly NoteCallIndex _index;
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly List<LiftedNote> _notes = [];
    private readonly Dictionary<int, (int Length, string Label)> _calls = [];
    private readonly bool[] _isNote;
    private int? _open;
    private int _last;
    private int _lastCall = -1;
    private int _widest;

    private NoteFinder(string text, IReadOnlyList<PrintedLine> lines, FurnitureShape?[] furniture)
    {
        _text = text;
        _lines = lines;
        _furniture = furniture;
        _isNote = new bool[lines.Count];
        _index = new NoteCallIndex(text, lines.Where((_, i) => furniture[i] is null));
    }

    /// <summary>Finds them.</summary>
    internal static FoundNotes Find(string text, IReadOnlyList<PrintedLine> lines, FurnitureShape?[] furniture, IReadOnlyList<Page> pages)
    {
        var finder = new NoteFinder(text, lines, furniture);
        finder.LiftFromEnd();
        finder.LiftFromFeet(pages);
        finder._notes.Sort((one, other) => one.Lines[0].CompareTo(other.Lines[0]));
        return new FoundNotes(finder._notes, finder._calls, finder._isNote, finder.Unresolved());
    }

    /// <summary>
    /// Where form feeds, signs or counted folios show every page, a note runs to the foot of its page; where they do not, the text is taken as one page,
    /// and a note ends as <see cref="EndOf"/> says.
    /// </summary>
    private void LiftFromFeet(IReadOnlyList<Page> pages)
    {
        _last = 0;
        _lastCall = -1;
        if (pages.Count > 0 && !pages.All(page => page.IsSure))
        {
            LiftFromFoot(new Page(0, _lines.Count, null, false), footIsKnown: false);
            return;
        }

        var longest = pages.Count > 2 ? LongestFullPage(pages) : int.MaxValue;
        foreach (var page in pages)
            LiftFromFoot(page, page.LineEnd - page.FirstLine <= longest);
    }

    private List<NoteCall> Unresolved()
    {
        if (_notes.Count == 0)
            return [];
        return
        [
            .. _index.All
                .Where(call => call.Strength == 3 && call.Mark.Style is not NoteMarkStyle.Plain && !_calls.ContainsKey(call.Source.Start) && !_isNote[LineAt(call.Source.Start)])
                .OrderBy(call => call.Source.Start),
        ];
    }

    /// <summary>Index of the line that holds the character.</summary>
    private int LineAt(int position)
    {
        var low = 0;
        for (var high = _lines.Count - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Lines that a page may have before it must be two whose boundary the extraction lost.</summary>
    private static int LongestFullPage(IReadOnlyList<Page> pages)
    {
        var lengths = pages.Select(page => page.LineEnd - page.FirstLine).Order().ToList();
        return lengths[lengths.Count / 2] * 8 / 5;
    }

    private void LiftFromFoot(Page page, bool footIsKnown)
    {
        var body = new List<int>();
        for (var i = page.FirstLine; i < page.LineEnd; i++)
        {
            if (_furniture[i] is null && !_isNote[i])
                body.Add(i);
        }

        if (body.Count < 2)
            return;
        var windowStart = _lines[body[0]].Start;
        var open = footIsKnown ? _open : null;
        var first = body.Count;
        _open = null;
        for (var at = 1; at < body.Count;)
        {
            if (StackedLabels(body, at) is > 0 and var labels)
            {
                first = Math.Min(first, at);
                at += Math.Max(labels, LiftStack(body, at, labels, windowStart, page));
                continue;
            }

            if (MarkAt(body, at) is not { } mark || !Opens(mark, body, at, windowStart, page))
            {
                at++;
                continue;
            }

            var end = EndOf(body, at, mark, footIsKnown);
            Lift(mark, body.GetRange(at, end - at), windowStart);
            first = Math.Min(first, at);
            if (end == body.Count && footIsKnown && mark.Style != NoteMarkStyle.Star && !SentenceEnd.At(_text, _lines[body[^1]]))
                _open = _notes.Count - 1;
            at = end;
        }

        if (open is { } note && Continuation(body, first) is > 0 and var start)
        {
            var lines = body.GetRange(start, first - start);
            foreach (var line in lines)
                _isNote[line] = true;
            _notes[note] = _notes[note] with { Lines = [.. _notes[note].Lines, .. lines] };
        }
    }

    /// <summary>
    /// Where a note that the page before broke off goes on: the lines above the notes of this page, or at its foot, that a blank line sets off where none
    /// sets off the paragraphs, or that begin flush behind the end of a paragraph where paragraphs are indented. Zero where nothing shows it.
    /// </summary>
    private int Continuation(List<int> body, int first)
    {
        if (first < 3 || !SentenceEnd.At(_text, _lines[body[first - 1]]))
            return 0;
        var (blanks, indented, widest) = (0, 0, 0);
        for (var i = 1; i < first; i++)
        {
            blanks += _lines[body[i]].BlankBefore > 0 ? 1 : 0;
            indented += _lines[body[i]].Indent >= Measure.Indentation - 1 && SentenceEnd.At(_text, _lines[body[i - 1]]) ? 1 : 0;
            widest = Math.Max(widest, _lines[body[i]].Right);
        }

        for (var start = first - 1; start > 1 && first - start <= MostLinesOfContinuation; start--)
        {
            var (line, before) = (_lines[body[start]], _lines[body[start - 1]]);
            if (line.Indent >= Measure.Indentation - 1 || Headings.IsWellKnown(line.In(_text)) || Enumerator.AtStart(line.In(_text)) is not null)
                continue;
            var ends = SentenceEnd.At(_text, before);
            if (line.BlankBefore > 0 && blanks == 1 && (!ends || first < body.Count))
                return start;
            if (first < body.Count && ends && indented > 0 && before.Right < widest - Measure.Indentation)
                return start;
        }

        return 0;
    }

    /// <summary>The mark that opens a line, or that is the line where the text of the note stands below it.</summary>
    private NoteMark? MarkAt(List<int> body, int at)
    {
        var line = _lines[body[at]].In(_text);
        return NoteMark.AtLineStart(line) ?? (at + 1 < body.Count && !_lines[body[at + 1]].AfterFormFeed ? NoteMark.Alone(line) : null);
    }

    /// <summary>How many marks, two at least, stand one below the other, counting up, each alone on its line.</summary>
    private int StackedLabels(List<int> body, int at)
    {
        var count = 0;
        for (var number = 0; count < MostStackedMarks && at + count < body.Count && NoteMark.Alone(_lines[body[at + count]].In(_text)) is { } mark && (count == 0 || mark.Number == number + 1); count++)
            number = mark.Number;
        return count > 1 ? count : 0;
    }

    /// <summary>
    /// Lifts notes whose marks the extraction gave first and whose texts after them. The texts are told apart where there is a line for each, or a
    /// blank line between them; else nothing is lifted.
    /// </summary>
    private int LiftStack(List<int> body, int at, int count, int windowStart, Page page)
    {
        var first = at + count;
        var end = first;
        while (end < body.Count && end - first <= MostStackedMarks * 2)
            end++;
        if (end < body.Count)
            return 0;
        var starts = new List<int>();
        for (var i = first; i < end; i++)
        {
            if (end - first == count || i == first || _lines[body[i]].BlankBefore > 0)
                starts.Add(i);
        }

        if (starts.Count != count)
            return 0;
        var marks = Enumerable.Range(at, count).Select(i => NoteMark.Alone(_lines[body[i]].In(_text))!.Value).ToList();
        if (!Opens(marks[0], body, at, windowStart, page) || !marks.TrueForAll(mark => CallFor(mark, windowStart, _lines[body[at]].Start) is not null))
            return 0;
        for (var i = 0; i < count; i++)
        {
            var textEnd = i + 1 < count ? starts[i + 1] : end;
            Lift(marks[i], [body[at + i], .. body.GetRange(starts[i], textEnd - starts[i])], windowStart);
        }

        return end - at;
    }

    private bool Opens(NoteMark mark, List<int> body, int at, int windowStart, Page page)
    {
        if (mark.Style == NoteMarkStyle.Star)
            return page.FirstLine == 0 && at > 2 && StandsInMasthead(mark.Label, body[at]);
        var follows = body[at - 1] is var before && _isNote[before];
        if (mark.Number != _last + 1 && mark.Number != 1)
            return false;
        if (mark.Style is NoteMarkStyle.Pointed && !follows)
            return false;
        if (mark.Style is NoteMarkStyle.Bracketed && _text[_lines[body[at]].Start] is '(' or '（')
            return false;
        return CallFor(mark, windowStart, _lines[body[at]].Start) is not null || (follows && mark.Number == _last + 1);
    }

    private bool StandsInMasthead(string star, int line)
    {
        for (var i = 0; i < MastheadLines && i < line; i++)
        {
            var masthead = _lines[i].In(_text);
            if (masthead.Length > star.Length && masthead[1..].Contains(star, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private NoteCall? CallFor(NoteMark mark, int start, int end)
    {
        NoteCall? best = null;
        foreach (var call in _index.Between(mark.Label, Math.Max(start, _lastCall + 1), end).Take(MostCallsTried))
        {
            if (Answers(call.Mark.Style, mark.Style) && !_calls.ContainsKey(call.Source.Start) && (best is null || call.Strength > best.Strength))
                best = call;
        }

        return best;
    }

    private static bool Answers(NoteMarkStyle call, NoteMarkStyle note) => note switch
    {
        NoteMarkStyle.Circled => call == NoteMarkStyle.Circled,
        NoteMarkStyle.Bracketed => call is NoteMarkStyle.Bracketed or NoteMarkStyle.Superscript,
        _ => call is not NoteMarkStyle.Circled,
    };

    /// <summary>
    /// Where the note ends: before the next one or at the foot of the page. In a text whose pages do not show, with its first line that ends a
    /// sentence short of the note's own measure.
    /// </summary>
    private int EndOf(List<int> body, int at, NoteMark mark, bool footIsKnown)
    {
        var measure = 0;
        for (var end = at + 1; ; end++)
        {
            var last = _lines[body[end - 1]];
            measure = Math.Max(measure, last.Right);
            if (end == body.Count)
                return end;
            if (MarkAt(body, end) is { } next && next.Style == mark.Style && (next.Number == mark.Number + 1 || mark.Style == NoteMarkStyle.Star))
                return end;
            if (footIsKnown && !(SentenceEnd.At(_text, last) && OpensBody(body[at], body[end])))
                continue;
            if (end == at + 1 && last.Length == mark.Length)
                continue;
            var isShort = last.Right < (end == at + 1 ? Math.Max(measure, _widest) : measure) - 3;
            var turns = _lines[body[end]].Indent == 1 && _lines[body[at]].Indent == 0;
            if (((isShort || turns) && SentenceEnd.At(_text, last)) || end - at >= MostLinesWithoutBoundary)
                return end;
        }
    }

    /// <summary>Whether a line behind a note opens a section or, as the note does not, a paragraph.</summary>
    private bool OpensBody(int note, int line)
    {
        var text = _lines[line].In(_text);
        return Headings.IsWellKnown(text)
            || Enumerator.AtStart(text)?.Style is EnumeratorStyle.Formal or EnumeratorStyle.Chinese or EnumeratorStyle.ChineseInBrackets or EnumeratorStyle.Chapter or EnumeratorStyle.Section
            || (_lines[line].Indent >= Measure.Indentation - 1 && _lines[note].Indent < Measure.Indentation - 1);
    }

    private void Lift(NoteMark mark, List<int> lines, int windowStart)
    {
        var label = Unique(mark.Label);
        if (mark.Style != NoteMarkStyle.Star)
        {
            if (CallFor(mark, windowStart, _lines[lines[0]].Start) is { } call)
            {
                _calls[call.Source.Start] = (call.Source.Length, label);
                _lastCall = call.Source.Start;
            }

            _last = mark.Number;
        }

        foreach (var line in lines)
        {
            _isNote[line] = true;
            _widest = Math.Max(_widest, _lines[line].Right);
        }

        _notes.Add(new LiftedNote(label, mark, lines));
    }

    /// <summary>The label, with <c>-2</c>, <c>-3</c> … behind it where the document has it already, as where each page counts its notes anew.</summary>
    private string Unique(string label)
    {
        var count = _labels[label] = _labels.GetValueOrDefault(label) + 1;
        return count == 1 ? label : label + "-" + count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Lifts a list of notes that runs to the end of the text: behind a heading that names one, or of marks in brackets or circles that the text calls.</summary>
    private void LiftFromEnd()
    {
        var body = new List<int>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_furniture[i] is null && !_isNote[i])
                body.Add(i);
        }

        var tried = 0;
        for (var at = body.Count - 1; at > 0 && tried < MostListsTried; at--)
        {
            if (NoteMark.AtLineStart(_lines[body[at]].In(_text)) is not { Number: 1, Style: not NoteMarkStyle.Star } mark)
                continue;
            tried++;
            var isHeaded = Headings.NamesNotes(_lines[body[at - 1]].In(_text));
            if (!isHeaded && mark.Style is NoteMarkStyle.Plain or NoteMarkStyle.Pointed)
                continue;
            var entries = Entries(body, at, mark.Style);
            if (!isHeaded && (entries.Count < FewestUnheadedEntries || GoesBackToBody(body, at)))
                continue;
            var called = entries.Count(entry => _index.Of(entry.Mark.Label).Any(call => call.Source.Start < _lines[body[at]].Start && Answers(call.Mark.Style, entry.Mark.Style)));
            if (called == 0 ? !(isHeaded && Headings.NamesNotesOnly(_lines[body[at - 1]].In(_text))) : called * 2 < entries.Count && !isHeaded)
                continue;
            LiftList(body, entries, _lines[body[at]].Start);
            return;
        }
    }

    /// <summary>Whether a section or a paragraph opens behind the first line of a list.</summary>
    private bool GoesBackToBody(List<int> body, int at)
    {
        for (var i = at + 1; i < body.Count; i++)
        {
            if (NoteMark.AtLineStart(_lines[body[i]].In(_text)) is null && OpensBody(body[at], body[i]))
                return true;
        }

        return false;
    }

    private List<(NoteMark Mark, int At)> Entries(List<int> body, int start, NoteMarkStyle style)
    {
        var entries = new List<(NoteMark Mark, int At)>();
        for (var at = start; at < body.Count; at++)
        {
            if (NoteMark.AtLineStart(_lines[body[at]].In(_text)) is { } mark && mark.Style == style && mark.Number == entries.Count + 1)
                entries.Add((mark, at));
        }

        return entries;
    }

    private void LiftList(List<int> body, List<(NoteMark Mark, int At)> entries, int listStart)
    {
        _lastCall = -1;
        for (var i = 0; i < entries.Count; i++)
        {
            var (mark, at) = entries[i];
            var end = i + 1 < entries.Count ? entries[i + 1].At : EndOfLast(body, at);
            var label = Unique(mark.Label);
            foreach (var call in mark.Style is NoteMarkStyle.Plain or NoteMarkStyle.Pointed
                ? Strongest(mark, listStart)
                : _index.Between(mark.Label, 0, listStart).Where(call => call.Strength > 1 && Answers(call.Mark.Style, mark.Style)))
            {
                if (_calls.TryAdd(call.Source.Start, (call.Source.Length, label)))
                    _lastCall = call.Source.Start;
            }

            var lines = body.GetRange(at, end - at);
            foreach (var line in lines)
                _isNote[line] = true;
            _notes.Add(new LiftedNote(label, mark, lines));
        }
    }

    /// <summary>A plain figure calls a note of a list only once, behind the call before it, bracketed and raised figures wherever they stand.</summary>
    private IEnumerable<NoteCall> Strongest(NoteMark mark, int listStart)
    {
        var calls = _index.Of(mark.Label).Where(call => call.Source.Start < listStart && call.Source.Start > _lastCall).ToList();
        var clear = calls.Where(call => call.Mark.Style is NoteMarkStyle.Bracketed or NoteMarkStyle.Superscript or NoteMarkStyle.Worded && call.Strength == 3).ToList();
        return clear.Count > 0 ? clear : calls.Where(call => call.Strength >= 2).Take(1);
    }

    private int EndOfLast(List<int> body, int at)
    {
        var style = NoteMark.AtLineStart(_lines[body[at]].In(_text))?.Style;
        for (var end = at + 1; end < body.Count; end++)
        {
            var line = _lines[body[end]].In(_text);
            if (NoteMark.AtLineStart(line) is { Style: NoteMarkStyle.Circled, Number: 1 } && style != NoteMarkStyle.Circled)
                return end;
            if (line.TrimStart("（([【").StartsWith("责任编辑") || line.TrimStart("（([【").StartsWith("責任編輯"))
                return end;
            if (SentenceEnd.At(_text, _lines[body[end - 1]]) && Headings.IsWellKnown(_lines[body[end]].In(_text)))
                return end;
        }

        return body.Count;
    }
}
