using System.Buffers;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Engine;

/// <summary>
/// Converts a text of any length through a window on it. What is decided is converted and leaves the window; the rest
/// waits for more, so the result does not depend on where the pieces of the text part.
/// </summary>
internal sealed class ConversionWindow
{
    /// <summary>Code units that a profile must know beyond a place before it can be decided.</summary>
    public const int ProfileLookahead = ProtectedText.Longest + ScriptEvidence.LongestRun + ConversionEngine.Lookahead;

    private const int NormalizerLookahead = IdeographicDescription.Longest + 2;
    private TextConverter _converter = null!;
    private char[] _text = [];
    private int _length;
    private int _normalized;
    private int _run;
    private int _start;
    private QuotationState _marks;

    /// <summary>Opens the window for a text. It must be closed after.</summary>
    public void Open(TextConverter converter)
    {
        _converter = converter;
        _text = ArrayPool<char>.Shared.Rent(converter.Protected is null ? 8192 : 4 * ProfileLookahead);
        _length = _normalized = _run = _start = 0;
        _marks = default;
    }

    /// <summary>Where to put more of the text: never empty after <see cref="Convert"/>.</summary>
    public Span<char> Free => _text.AsSpan(_length);

    /// <summary>Takes in what was put into <see cref="Free"/>.</summary>
    public void Advance(int count) => _length += count;

    /// <summary>Converts what is decided.</summary>
    /// <param name="final">Whether the text ends here.</param>
    /// <param name="scratch">Room for spans.</param>
    /// <param name="output">Receives the result.</param>
    public void Convert(bool final, ConversionScratch scratch, ref TextBuffer output)
    {
        Normalize(final);
        var known = _text.AsSpan(0, final ? _length : _normalized);
        _start = _converter.Convert(known, _run, _start, final, scratch, ref _marks, ref output, out _run);
        if (_converter.Protected is null) _run = _start;

        // One code unit before the next stays, for rules that look at what stands before.
        var drop = Math.Max(0, Math.Min(_run, _start) - 1);
        if (drop > 0)
        {
            _text.AsSpan(drop, _length - drop).CopyTo(_text);
            _length -= drop;
            _normalized -= drop;
            _run -= drop;
            _start -= drop;
        }
        if (_length == _text.Length) Resize(_text.Length * 2);
    }

    /// <summary>Closes the window.</summary>
    public void Close()
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _converter = null!;
    }

    private void Normalize(bool final)
    {
        var stop = final ? _length : _length - NormalizerLookahead;
        if (_converter.Protected is not null) _normalized = _length;
        if (stop <= _normalized) return;
        var raw = _text.AsSpan(_normalized, _length - _normalized);
        if (!Normalizer.MayChange(raw))
        {
            _normalized = stop;
            return;
        }
        var result = new TextBuffer(raw.Length);
        var taken = _converter.Normalizer.Normalize(raw, stop - _normalized, null, ref result);
        var normalized = _normalized + result.Length;
        result.Append(raw[taken..]);
        if (_normalized + result.Length > _text.Length) Resize(_normalized + result.Length);
        result.Written.CopyTo(_text.AsSpan(_normalized));
        _length = _normalized + result.Length;
        _normalized = normalized;
        result.Dispose();
    }

    private void Resize(int length)
    {
        var larger = ArrayPool<char>.Shared.Rent(length);
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
