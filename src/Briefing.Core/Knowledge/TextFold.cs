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
        var characters = string.Join('\n', Enumerable.Range(first, last - first + 1).Select(c => (char)c));
        var folded = converter.Convert(characters).Split('\n');
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i].Length == 1)
                _table[first + i] = folded[i][0];
        }
    }

    /// <summary>The folded form of a character.</summary>
    public char Fold(char c) => _table[c];

    /// <summary>The folded form of a text; as long as the text.</summary>
    public string Fold(string text) => string.Create(text.Length, (text, _table), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = state._table[state.text[i]];
    });
}
