using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// Formulae of posts, as MathJax and KaTeX find them on a page: <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>, the same with two backslashes, as authors write
/// them since Markdown takes one away, and <c>$…$</c> by pandoc's rule (no blank inside the marks, no figure behind) where it holds signs of
/// mathematics and no Han, or where the post has formulae otherwise. They are found before Markdown is read, since a line of theirs may look like a heading or a list. Code holds none.
/// </summary>
internal sealed class PostFormulas
{
    /// <summary>Characters between two single marks at most.</summary>
    private const int LongestInline = 500;

    private static readonly System.Buffers.SearchValues<char> Starts = System.Buffers.SearchValues.Create("\\`$");

    private readonly string _text;
    private readonly Dictionary<int, Formula> _found = [];
    private readonly BacktickRuns _backticks;
    private int _noDisplayBefore;
    private bool _isMathematical;

    private PostFormulas(string text, BacktickRuns backticks) => (_text, _backticks) = (text, backticks);

    /// <summary>Finds the formulae of a body, by the index in the file at which each begins.</summary>
    public static Dictionary<int, Formula> Find(string text, int start)
    {
        if (text.AsSpan(start).IndexOf('$') < 0 && text.AsSpan(start).IndexOf("\\(") < 0 && text.AsSpan(start).IndexOf("\\[") < 0)
            return [];
        var finder = new PostFormulas(text, new BacktickRuns(text, start));
        finder.FindFrom(start);
        if (finder._found.Count == 0)
            return finder._found;
        var again = new PostFormulas(text, new BacktickRuns(text, start)) { _isMathematical = true };
        again.FindFrom(start);
        return again._found;
    }

    private void FindFrom(int start)
    {
        var fences = FencedCode.Find(_text, start);
        var fence = 0;
        for (var i = start; i < _text.Length;)
        {
            var next = _text.AsSpan(i).IndexOfAny(Starts);
            if (next < 0)
                return;
            i += next;
            while (fence < fences.Count && fences[fence].End <= i)
                fence++;
            i = fence < fences.Count && fences[fence].Start <= i ? fences[fence].End : _text[i] switch { '`' => _backticks.EndOfCode(i), '\\' => Backslash(i), _ => Dollar(i) };
        }
    }

    private int Dollar(int i)
    {
        if (i + 1 < _text.Length && _text[i + 1] == '$')
        {
            if (i < _noDisplayBefore)
                return i + 2;
            var paragraph = _backticks.EndOfParagraph(i + 2);
            var close = _text.AsSpan(i + 2, paragraph - i - 2).IndexOf("$$");
            if (close < 0)
                _noDisplayBefore = paragraph;
            return close >= 0 && Add(TextSpan.FromBounds(i, i + close + 4), 2, isDisplay: true, needsSigns: false) ? i + close + 4 : i + 2;
        }

        var rest = _text.AsSpan(i + 1, Math.Min(LongestInline, _text.Length - i - 1));
        var length = rest.IndexOfAny('$', '\n');
        if (length <= 0 || rest[length] != '$' || char.IsWhiteSpace(rest[0]) || char.IsWhiteSpace(rest[length - 1]) || rest[length - 1] == '\\')
            return i + 1;
        var end = i + length + 2;
        var standsAlone = (end == _text.Length || !(char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '$' or '{')) && (i == 0 || !char.IsAsciiLetterOrDigit(_text[i - 1]));
        return standsAlone && Add(TextSpan.FromBounds(i, end), 1, isDisplay: false, needsSigns: true) ? end : i + 1;
    }

    private int Backslash(int i)
    {
        var marks = i + 1 < _text.Length && _text[i + 1] == '\\' ? 2 : 1;
        if (i + marks >= _text.Length || _text[i + marks] is not ('(' or '['))
            return i + 2;
        var isDisplay = _text[i + marks] == '[';
        var closer = (marks == 2 ? "\\\\" : "\\") + (isDisplay ? "]" : ")");
        for (var at = i + marks + 1; at < _text.Length; at++)
        {
            if (_text[at] == '\\' && string.CompareOrdinal(_text, at, closer, 0, closer.Length) == 0)
                return Add(TextSpan.FromBounds(i, at + closer.Length), marks + 1, isDisplay, needsSigns: true) ? at + closer.Length : i + marks + 1;
            if (_text[at] == '\\' && at + 1 < _text.Length && _text[at + 1] is '(' or '[')
                return at;
            if (_text[at] == '\\' && marks == 1 && at + 1 < _text.Length)
                at++;
            else if (_text[at] == '`' || (_text[at] == '\n' && _backticks.IsBlankLine(at + 1)))
                return at;
        }

        return _text.Length;
    }

    private bool Add(TextSpan source, int mark, bool isDisplay, bool needsSigns)
    {
        var (start, end) = (source.Start + mark, source.End - mark);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        var content = _text.AsSpan(start, end - start);
        if (content.IsEmpty || content.Contains('`') || content.ContainsAnyInRange('\uE010', '\uE011') || HoldsTag(content) || (needsSigns && !Tex.Is(content) && !(mark == 1 && _isMathematical && IsTerm(content))))
            return false;
        _found[source.Start] = new Formula(source, Tex.OneLine(content), isDisplay) { Content = TextSpan.FromBounds(start, end) };
        return true;
    }

    /// <summary>Whether a text without signs is a term, <c>H(x)</c> or <c>x, y</c>, as it is in a post that has formulae.</summary>
    private static bool IsTerm(ReadOnlySpan<char> content) => !Tex.HoldsHan(content) && !content.Contains('"') && content.ContainsAnyInRange('A', 'z');

    /// <summary>Whether a tag stands in the text: a bracket, a letter or a slash right behind it, and a bracket that closes it.</summary>
    private static bool HoldsTag(ReadOnlySpan<char> content)
    {
        var open = content.IndexOf('<');
        return open >= 0 && content[open..].IndexOf('>') is > 1 and var close && content.Slice(open, close) is var tag && (tag.Contains("</", StringComparison.Ordinal) || tag.LastIndexOf('<') is var last && last + 1 < tag.Length && char.IsAsciiLetter(tag[last + 1]));
    }
}
