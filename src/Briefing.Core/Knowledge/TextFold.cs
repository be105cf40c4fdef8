using System.Buffers;
using System.Text;
using Briefing.Chinese;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Folds text for comparison, character for character, so that places stay: Traditional to Simplified and variants together
/// (OpenCC's character table), letters to lower case, full-width forms to ASCII. Immutable.
/// </summary>
public sealed class TextFold
{
    private readonly char[] _table = new char[char.MaxValue + 1];

    /// <summary>A fold by OpenCC's Traditional to Simplified characters.</summary>
    public TextFold()
    {
        var converter = ChineseConverter.FromOpenCc("t2s");
        for (var c = 0; c <= char.MaxValue; c++)
            _table[c] = c is >= '\uFF01' and <= '\uFF5E' ? char.ToLowerInvariant((char)(c - 0xFEE0)) : char.ToLowerInvariant((char)c);
        FoldRange(converter, '\u3400', '\u9FFF');
        FoldRange(converter, '\uF900', '\uFAFF');
        _table['臺'] = '台';
        _table['　'] = ' ';
    }

    private void FoldRange(ChineseConverter converter, char first, char last)
    {
        var characters = new StringBuilder();
        for (var c = first; c <= last; c++)
            characters.Append(c).Append('\n');
        var folded = converter.Convert(characters.ToString()).AsSpan();
        for (var c = first; c <= last; c++)
        {
            var end = folded.IndexOf('\n');
            if (end == 1)
                _table[c] = folded[0];
            folded = folded[(end + 1)..];
        }
    }

    /// <summary>The folded form of a character.</summary>
    public char Fold(char c) => _table[c];

    /// <summary>The folded form of a text without its white space.</summary>
    public string Squeeze(string text)
    {
        var squeezed = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                squeezed[length++] = _table[c];
        }

        var result = new string(squeezed, 0, length);
        ArrayPool<char>.Shared.Return(squeezed);
        return result;
    }

    /// <summary>The folded form of a text; as long as the text.</summary>
    public string Fold(string text) => string.Create(text.Length, (text, _table), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state._table[state.text[i]];
    });
}
