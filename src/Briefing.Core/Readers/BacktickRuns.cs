namespace Briefing.Core.Readers;

/// <summary>
/// Where the runs of backticks of a text stand, by their length, so that the run that closes a code span (CommonMark 0.31 §6.1) is found without
/// reading the text again, however many lengths there are.
/// </summary>
internal sealed class BacktickRuns
{
    private readonly string _text;
    private readonly Dictionary<int, List<int>> _starts = [];
    private int _paragraphEnd;

    /// <summary>Finds the runs of a text.</summary>
    public BacktickRuns(string text, int start)
    {
        _text = text;
        for (var i = text.IndexOf('`', start); i >= 0;)
        {
            var length = LengthAt(i);
            if (!_starts.TryGetValue(length, out var starts))
                _starts[length] = starts = [];
            starts.Add(i);
            i = text.IndexOf('`', i + length);
        }
    }

    /// <summary>Backticks that stand from an index on.</summary>
    public int LengthAt(int i)
    {
        var rest = _text.AsSpan(i);
        return rest.IndexOfAnyExcept('`') is >= 0 and var length ? length : rest.Length;
    }

    /// <summary>Where the next run of some length begins behind an index; -1 where none does.</summary>
    public int Next(int length, int i)
    {
        if (!_starts.TryGetValue(length, out var starts))
            return -1;
        var index = starts.BinarySearch(i);
        index = index < 0 ? ~index : index + 1;
        return index < starts.Count ? starts[index] : -1;
    }

    /// <summary>Index behind the code that backticks begin; behind the backticks where none does in the paragraph.</summary>
    public int EndOfCode(int i)
    {
        var length = LengthAt(i);
        var close = Next(length, i);
        return close >= 0 && close < EndOfParagraph(i + length) ? close + length : i + length;
    }

    /// <summary>Index of the line end behind which the next blank line stands; the length of the text where none does. Asked in the order of the text.</summary>
    public int EndOfParagraph(int i)
    {
        if (i < _paragraphEnd)
            return _paragraphEnd;
        _paragraphEnd = _text.Length;
        for (var end = i < _text.Length ? _text.IndexOf('\n', i) : -1; end >= 0; end = _text.IndexOf('\n', end + 1))
        {
            if (!IsBlankLine(end + 1))
                continue;
            _paragraphEnd = end;
            break;
        }

        return Math.Max(i, _paragraphEnd);
    }

    /// <summary>Whether nothing but blanks stands from an index to the end of its line.</summary>
    public bool IsBlankLine(int i)
    {
        while (i < _text.Length && _text[i] is ' ' or '\t' or '\r')
            i++;
        return i >= _text.Length || _text[i] == '\n';
    }
}
