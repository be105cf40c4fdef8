using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Runs the stages of a plan from a place where all of them are at a boundary to the next such place: the first stage
/// makes pieces, the second reads them as it needs them. This is OpenCC's algorithm itself; the engine comes here
/// where its tables cannot decide.
/// </summary>
internal unsafe ref struct StageRun
{
    private readonly ConversionEngine _engine;
    private readonly ReadOnlySpan<char> _text;
    private readonly PhraseTrie _first;
    private readonly PhraseTrie _second;
    private readonly bool _final;
    private readonly Piece* _pieces;
    private readonly int _pieceRoom;
    private readonly Span<char> _units;
    private int _pieceCount;
    private int _unitCount;
    private int _next;
    private bool _ended;

    /// <summary>A run over a text; needs two stages.</summary>
    /// <param name="engine">The engine whose plan is run.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="final">Whether the text ends here.</param>
    /// <param name="pieces">Room for what the first stage makes: more pieces than a phrase of the second has code units.</param>
    /// <param name="pieceRoom">How many there is room for.</param>
    /// <param name="units">Room for its text.</param>
    public StageRun(ConversionEngine engine, ReadOnlySpan<char> text, int start, bool final, Piece* pieces, int pieceRoom, Span<char> units)
    {
        _pieces = pieces;
        _pieceRoom = pieceRoom;
        _units = units;
        _engine = engine;
        _text = text;
        _first = engine.Plan.Stages[0];
        _second = engine.Plan.Stages[1];
        _final = final;
        _next = start;
    }

    /// <summary>Converts up to the next common boundary.</summary>
    /// <returns>Where in the text that is; -1 where the text may go on beyond what is known of it.</returns>
    public int Run(ref TextBuffer output)
    {
        var begin = output.Length;
        if (!Pull(first: true)) return Undecided(ref output, begin);
        var at = 0;
        var piece = 0;
        while (true)
        {
            if (_pieces[piece].IsDescription && _pieces[piece].Start == at)
            {
                output.Append(_units[at.._pieces[piece].End]);
                at = _pieces[piece].End;
            }
            else
            {
                var taken = MatchSecond(at, out var phrase);
                if (taken < 0) return Undecided(ref output, begin);
                if (phrase >= 0) output.Append(_engine.ValueOf(_second, phrase));
                else output.Append(_units[at..(at + taken)]);
                at += taken;
            }
            while (_pieces[piece].End < at) piece++;
            if (_pieces[piece].End == at) return _pieces[piece].SourceEnd;
        }
    }

    private static int Undecided(ref TextBuffer output, int begin)
    {
        output.Length = begin;
        return -1;
    }

    private int MatchSecond(int at, out int phrase)
    {
        phrase = -1;
        var length = 0;
        var single = _second.Child(PhraseTrie.Root, _units[at]);
        if (single >= 0)
        {
            phrase = (single & ~PhraseTrie.Leaf) - PhraseTrie.FirstNode;
            length = 1;
        }
        var node = (int)_units[at];
        for (var i = at + 1; ; i++)
        {
            if (i == _unitCount && !Pull(first: false))
            {
                if (!_ended) return -1;
                break;
            }
            node = _second.Child(node, _units[i]);
            if (node < 0) break;
            var isLeaf = (node & PhraseTrie.Leaf) != 0;
            node &= ~PhraseTrie.Leaf;
            if (_second.IsPhrase(node))
            {
                phrase = node - PhraseTrie.FirstNode;
                length = i + 1 - at;
            }
            if (isLeaf) break;
        }
        if (length > 0) return length;
        return char.IsHighSurrogate(_units[at]) && at + 1 < _unitCount && char.IsLowSurrogate(_units[at + 1]) ? 2 : 1;
    }

    /// <summary>Takes the next piece of the first stage; false where the run ends or the text is not known further.</summary>
    private bool Pull(bool first)
    {
        if (_ended) return false;
        if (!_final && _next > _text.Length - ConversionEngine.Lookahead) return false;
        if (_next >= _text.Length || (!first && _engine.IsBoundary(_text, _next)) || _pieceCount == _pieceRoom || _unitCount > _units.Length - PhraseTrie.LongestValue - IdeographicDescription.Longest)
        {
            _ended = true;
            return false;
        }
        var description = IdeographicDescription.LengthAt(_text[_next..]);
        var length = description;
        ReadOnlySpan<char> value;
        if (description > 0)
        {
            value = _text.Slice(_next, description);
        }
        else if (_first.TryMatch(_text[_next..], out var phrase, out length) && (length == 1 || Shorten(ref phrase, ref length)))
        {
            value = _engine.ValueOf(_first, phrase);
        }
        else
        {
            length = char.IsHighSurrogate(_text[_next]) && _next + 1 < _text.Length && char.IsLowSurrogate(_text[_next + 1]) ? 2 : 1;
            value = _text.Slice(_next, length);
        }
        value.CopyTo(_units[_unitCount..]);
        _next += length;
        _pieces[_pieceCount++] = new(_unitCount, _unitCount + value.Length, _next, description > 0);
        _unitCount += value.Length;
        return true;
    }

    /// <summary>A match of the first stage ends where the segmentation starts a new segment.</summary>
    private readonly bool Shorten(ref int phrase, ref int length)
    {
        for (var i = 1; i < length; i++)
            if (_engine.IsBoundary(_text, _next + i))
                return _first.TryMatch(_text.Slice(_next, i), out phrase, out length);
        return true;
    }

    /// <summary>What one run of the first stage makes of one place.</summary>
    internal readonly record struct Piece(int Start, int End, int SourceEnd, bool IsDescription);
}
