using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Lines set as one running text again. Each character keeps the place that it comes from; what is left out goes into the ledger, white space
/// between ideographs and other characters just goes.
/// </summary>
internal sealed class FlowText
{
    private const int MostCharactersOfNumber = 6;
    private const int MostCharactersOfAddress = 2_048;

    private readonly string _source;
    private readonly Hyphenation _hyphenation;
    private readonly IReadOnlyDictionary<int, (int Length, string Label)> _calls;
    private readonly List<LedgerEntry> _ledger;
    private readonly StringBuilder _text = new();
    private readonly List<int> _positions = [];
    private readonly List<FlowMark> _marks = [];
    private bool _keepsSpaces;
    private int _address = -1;
    private int _lastEnd;

    /// <summary>An empty text.</summary>
    /// <param name="source">The decoded file.</param>
    /// <param name="hyphenation">Decides about hyphens at line ends.</param>
    /// <param name="calls">Index of a note call to its length and label.</param>
    /// <param name="ledger">Takes what is left out.</param>
    internal FlowText(string source, Hyphenation hyphenation, IReadOnlyDictionary<int, (int Length, string Label)> calls, List<LedgerEntry> ledger)
    {
        _source = source;
        _hyphenation = hyphenation;
        _calls = calls;
        _ledger = ledger;
    }

    /// <summary>Begins another text in the place of the last.</summary>
    /// <param name="keepsSpaces">Whether a blank between ideographs says something, as it does in headings and lists of keywords.</param>
    internal void Begin(bool keepsSpaces)
    {
        _text.Clear();
        _positions.Clear();
        _marks.Clear();
        _keepsSpaces = keepsSpaces;
        _address = -1;
        _lastEnd = 0;
    }

    /// <summary>The text.</summary>
    internal string Text => _text.ToString();

    /// <summary>For each character of the text its index in the file.</summary>
    internal IReadOnlyList<int> Positions => _positions;

    /// <summary>What stands between characters, in order.</summary>
    internal IReadOnlyList<FlowMark> Marks => _marks;

    /// <summary>Notes that a page begins here.</summary>
    internal void BeginPage(string folio, int position) =>
        _marks.Add(new FlowMark(_text.Length, new PageMark(folio) { Source = new TextSpan(position, 0) }));

    /// <summary>Ends the line so that it stays one.</summary>
    internal void BreakLine(int position) =>
        _marks.Add(new FlowMark(_text.Length, new LineBreak { Source = new TextSpan(position, 0) }));

    /// <summary>Sets the characters from <paramref name="start"/> to <paramref name="end"/> behind what is there.</summary>
    internal void Append(int start, int end, string? folio = null, bool breakBefore = false)
    {
        if (breakBefore && _lastEnd > 0)
            BreakLine(_lastEnd);
        else
            Join(start, end);
        if (folio is not null)
            BeginPage(folio, start);
        for (var i = start; i < end;)
        {
            if (_calls.TryGetValue(i, out var call) && i + call.Length <= end)
            {
                _marks.Add(new FlowMark(_text.Length, new NoteReference(call.Label, 0) { Source = new TextSpan(i, call.Length) }));
                i += call.Length;
            }
            else if (char.IsWhiteSpace(_source[i]))
            {
                var next = i + 1;
                while (next < end && char.IsWhiteSpace(_source[next]))
                    next++;
                if (next < end && Keeps(i, next, end))
                    Add(_source[i] == '\u3000' ? '\u3000' : ' ', i);
                i = next;
            }
            else
            {
                i += AppendCharacter(i);
            }
        }

        _lastEnd = end;
    }

    private int AppendCharacter(int at)
    {
        var c = _source[at];
        if (char.IsHighSurrogate(c) && at + 1 < _source.Length && char.IsLowSurrogate(_source[at + 1]))
        {
            Add(c, at);
            Add(_source[at + 1], at + 1);
            return 2;
        }

        if (c == '\uFFFD' || char.IsSurrogate(c))
        {
            LeaveOut(at, LedgerReason.StrayMarkup);
            _marks.Add(new FlowMark(_text.Length, new Lacuna(LacunaReason.Undecodable) { Source = new TextSpan(at, 1) }));
        }
        else if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
        {
            LeaveOut(at, LedgerReason.Layout);
        }
        else if (char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\uFFFE' or '\uFFFF')
        {
            LeaveOut(at, LedgerReason.StrayMarkup);
        }
        else
        {
            Add(c, at);
        }

        return 1;
    }

    private void Add(char c, int position)
    {
        _text.Append(c);
        _positions.Add(position);
        if (_address >= 0 && !WebAddress.Allows(c))
            _address = -1;
        if (_address < 0 && c is '/' or '.')
            _address = AddressStart();
    }

    /// <summary>Index of the scheme that the text ends with; -1 where it ends otherwise.</summary>
    private int AddressStart()
    {
        foreach (var length in (ReadOnlySpan<int>)[8, 7, 4])
        {
            if (_text.Length >= length && WebAddress.SchemeLength(_text.ToString(_text.Length - length, length)) == length)
                return _text.Length - length;
        }

        return -1;
    }

    private void LeaveOut(int at, LedgerReason reason) => _ledger.Add(new LedgerEntry(new TextSpan(at, 1), _source.Substring(at, 1), reason));

    /// <summary>Whether the white space before <paramref name="next"/> says something.</summary>
    private bool Keeps(int start, int next, int end)
    {
        if (_text.Length == 0 || _calls.ContainsKey(next))
            return false;
        var before = _text[^1];
        var after = _source[next];
        if (!CharacterClass.IsWide(before) && !CharacterClass.IsWide(after))
            return before != ' ';
        if (_keepsSpaces && _text.Length <= MostCharactersOfNumber && !CharacterClass.IsClauseMark(after) && IsNumber())
            return true;
        if (!CharacterClass.IsHan(before) || !CharacterClass.IsHan(after))
            return _keepsSpaces && CharacterClass.IsWide(before) && CharacterClass.IsWide(after) && IsFree(before) && IsFree(after);
        var isSpacedOut = (start < 2 || !CharacterClass.IsHan(_source[start - 2])) || next + 1 >= end || !CharacterClass.IsHan(_source[next + 1]);
        return _source[start] == '\u3000' ? !isSpacedOut : _keepsSpaces && !isSpacedOut;
    }

    /// <summary>Whether the text so far is a section's number: <c>2.1</c>.</summary>
    private bool IsNumber()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (!ChineseNumeral.IsNumeral(_text[i]) && _text[i] != '.')
                return false;
        }

        return true;
    }

    private static bool IsFree(char c) => !CharacterClass.IsClauseMark(c) && !CharacterClass.IsSentenceEnd(c);

    private void Join(int start, int end)
    {
        if (_text.Length == 0 || start >= end)
            return;
        var last = _text[^1];
        var next = _source[start];
        var line = _source.AsSpan(start, end - start);
        if (_address >= 0)
        {
            var from = Math.Max(_address, _text.Length - MostCharactersOfAddress);
            var address = _text.ToString(from, _text.Length - from);
            if (WebAddress.GoesOn(address, _address > 0 && _text[_address - 1] is '<' or '＜' or '〈', line))
            {
                if (last == '-' && !WebAddress.KeepsHyphen(address, line))
                    DropHyphen();
                return;
            }
        }

        if (last is '-' or '\u2010' && CharacterClass.IsWordCharacter(next))
        {
            if (_text.Length > 1 && CharacterClass.IsWordCharacter(_text[^2]))
            {
                if (!_hyphenation.Keeps(_text.ToString(Math.Max(0, _text.Length - 40), Math.Min(40, _text.Length)), line))
                    DropHyphen();
                return;
            }
        }

        if (CharacterClass.IsWide(last) || CharacterClass.IsWide(next) || CharacterClass.IsOpening(last) || CharacterClass.MayNotStartLine(next) || last is '/' or '<' || next is '>' or '/')
            return;
        Add(' ', _lastEnd);
    }

    private void DropHyphen()
    {
        LeaveOut(_positions[^1], LedgerReason.Layout);
        _text.Length--;
        _positions.RemoveAt(_positions.Count - 1);
    }
}
