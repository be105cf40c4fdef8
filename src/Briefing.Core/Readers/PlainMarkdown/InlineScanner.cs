using System.Buffers;
using System.Globalization;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// Reads the running text of one leaf block (CommonMark 0.31 §6) into tokens that know where they stand. Linear in the text:
/// every search that may fail is remembered, emphasis and brackets are paired on stacks.
/// </summary>
internal sealed class InlineScanner
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]!<&$\n");

    private readonly LeafText _leaf;
    private readonly string _text;
    private readonly InlineSyntax _syntax;
    private readonly HtmlSyntax _html;
    private readonly LinkSyntax _links;
    private readonly EmphasisResolver _emphasis = new();
    private readonly List<InlineToken> _tokens = [];
    private readonly List<Bracket> _brackets = [];
    private BacktickRuns? _backticks;
    private int _inactiveBelow;

    private InlineScanner(LeafText leaf, InlineSyntax syntax)
    {
        _leaf = leaf;
        _text = leaf.Text;
        _syntax = syntax;
        _html = new HtmlSyntax(_text);
        _links = new LinkSyntax(_text);
    }

    /// <summary>The tokens of a leaf block.</summary>
    public static List<InlineToken> Scan(LeafText leaf, InlineSyntax syntax)
    {
        var scanner = new InlineScanner(leaf, syntax);
        scanner.Scan();
        scanner._emphasis.Resolve(-1);
        return scanner.Weave();
    }

    private void Scan()
    {
        var end = _text.AsSpan().TrimEnd(" \t\n").Length;
        var i = 0;
        while (i < end)
        {
            var next = _text.AsSpan(i, end - i).IndexOfAny(Special);
            if (next != 0)
            {
                var stop = next < 0 ? end : i + next;
                i = ReadText(i, stop, stop == end);
                continue;
            }

            i = _text[i] switch
            {
                '\\' => ReadEscape(i, end),
                '`' => ReadCode(i),
                '*' or '_' => ReadDelimiters(i, end),
                '[' => OpenBracket(i, 1),
                '!' when i + 1 < end && _text[i + 1] == '[' => OpenBracket(i, 2),
                ']' => CloseBracket(i),
                '<' => ReadTag(i),
                '&' => ReadReference(i),
                '$' => _syntax.Formulas.TryGetValue(_leaf.ToSource(i, i + 1).Start, out var formula) ? AddFormula(i, formula) : AddText(i, i + 1),
                '\n' => ReadLineEnd(i),
                _ => AddText(i, i + 1),
            };
        }
    }

    private int AddText(int start, int end)
    {
        _tokens.Add(InlineToken.OfText(_text[start..end], _leaf.ToSource(start, end)));
        return end;
    }

    private int ReadText(int start, int end, bool isLast)
    {
        if (isLast || _text[end] != '\n')
            return AddText(start, end);
        var visible = start + _text.AsSpan(start, end - start).TrimEnd(" \t").Length;
        if (visible > start)
            AddText(start, visible);
        return end;
    }

    private int ReadLineEnd(int i)
    {
        var spaces = 0;
        while (spaces < i && _text[i - 1 - spaces] == ' ')
            spaces++;
        AddBreak(i, spaces >= 2);
        return SkipIndent(i + 1);
    }

    private void AddBreak(int i, bool isHard)
    {
        var source = _leaf.ToSource(i, i + 1);
        _tokens.Add(isHard ? InlineToken.OfLeaf(new LineBreak { Source = source }) : InlineToken.OfBreak(source));
    }

    private int SkipIndent(int i)
    {
        while (i < _text.Length && _text[i] is ' ' or '\t')
            i++;
        return i;
    }

    private int ReadEscape(int i, int end)
    {
        if (_syntax.Formulas.TryGetValue(_leaf.ToSource(i, i + 1).Start, out var formula))
            return AddFormula(i, formula);
        if (i + 1 < end && _text[i + 1] == '\n')
        {
            AddBreak(i + 1, true);
            return SkipIndent(i + 2);
        }

        if (i + 1 >= end || !IsAsciiPunctuation(_text[i + 1]))
            return AddText(i, i + 1);
        _tokens.Add(InlineToken.OfText(_text.Substring(i + 1, 1), _leaf.ToSource(i, i + 2)));
        return i + 2;
    }

    private int AddFormula(int i, Formula formula)
    {
        var end = i;
        var sourceEnd = formula.Source.End;
        while (end < _text.Length && _leaf.ToSource(end, end + 1).Start < sourceEnd)
            end++;
        _tokens.Add(InlineToken.OfLeaf(new CodeSpan(formula.Tex) { Source = formula.Source }));
        return end;
    }

    private int ReadCode(int i)
    {
        _backticks ??= new BacktickRuns(_text, i);
        var length = _backticks.LengthAt(i);
        var close = _backticks.Next(length, i);
        if (close < 0)
            return AddText(i, i + length);
        var content = _text.Substring(i + length, close - i - length).Replace('\n', ' ');
        if (content.Length > 2 && content[0] == ' ' && content[^1] == ' ' && content.AsSpan().Trim(' ').Length > 0)
            content = content[1..^1];
        _tokens.Add(InlineToken.OfLeaf(new CodeSpan(content) { Source = _leaf.ToSource(i, close + length) }));
        return close + length;
    }

    private int ReadDelimiters(int i, int end)
    {
        var c = _text[i];
        var length = 1;
        while (i + length < end && _text[i + length] == c)
            length++;
        var before = i == 0 ? '\n' : _text[i - 1];
        var after = i + length >= _text.Length ? '\n' : _text[i + length];
        var spaceBefore = char.IsWhiteSpace(before);
        var spaceAfter = char.IsWhiteSpace(after);
        var markBefore = IsPunctuation(before);
        var markAfter = IsPunctuation(after);
        var isLeft = !spaceAfter && (!markAfter || spaceBefore || markBefore);
        var isRight = !spaceBefore && (!markBefore || spaceAfter || markAfter);
        var canOpen = isLeft && (c == '*' || !isRight || markBefore);
        var canClose = isRight && (c == '*' || !isLeft || markAfter);
        if (canOpen || canClose)
            _emphasis.Add(new DelimiterRun(c, length, _tokens.Count, canOpen, canClose));
        return AddText(i, i + length);
    }

    private int OpenBracket(int i, int length)
    {
        if (_syntax.Notes is not null && length == 1 && ReadNoteCall(i) is > 0 and var end)
            return end;
        _brackets.Add(new Bracket(_tokens.Count, i + length, length == 2, _emphasis.Top));
        return AddText(i, i + length);
    }

    /// <summary>A call <c>[^label]</c> to a note that the document defines.</summary>
    private int ReadNoteCall(int i)
    {
        if (i + 2 >= _text.Length || _text[i + 1] != '^')
            return -1;
        var length = _text.AsSpan(i + 2, Math.Min(_text.Length - i - 2, 200)).IndexOfAny(']', '\n', ' ');
        if (length <= 0 || _text[i + 2 + length] != ']')
            return -1;
        var label = _text.Substring(i + 2, length);
        if (!_syntax.Notes!.TryGetValue(label, out var canonical))
            return -1;
        var end = i + 3 + length;
        _tokens.Add(InlineToken.OfLeaf(new NoteReference(canonical, 0) { Source = _leaf.ToSource(i, end) }));
        return end;
    }

    private int CloseBracket(int i)
    {
        if (_brackets.Count == 0)
            return AddText(i, i + 1);
        var index = _brackets.Count - 1;
        var bracket = _brackets[index];
        _brackets.RemoveAt(index);
        var isInactive = !bracket.IsImage && index < _inactiveBelow;
        _inactiveBelow = Math.Min(_inactiveBelow, index);
        if (isInactive)
            return AddText(i, i + 1);
        var end = _links.ReadInline(i + 1, out var url, out var title);
        if (end < 0)
            end = ReadReferenceLink(bracket, i, out url, out title);
        if (end < 0)
            return AddText(i, i + 1);
        _emphasis.Resolve(bracket.DelimiterBottom);
        var start = bracket.Text - (bracket.IsImage ? 2 : 1);
        _tokens[bracket.Token] = InlineToken.Opening(new Link(new MarkdownTarget(url, title, bracket.IsImage), []) { Source = _leaf.ToSource(start, end) });
        _tokens.Add(InlineToken.Closing(_leaf.ToSource(i, end)));
        if (!bracket.IsImage)
            _inactiveBelow = index;
        return end;
    }

    private int ReadReferenceLink(Bracket bracket, int i, out string url, out string? title)
    {
        (url, title) = ("", null);
        if (_syntax.References.Count == 0)
            return -1;
        var end = i + 1;
        var label = _text.AsSpan(bracket.Text, Math.Min(i - bracket.Text, 1_000));
        if (end < _text.Length && _text[end] == '[')
        {
            var rest = _text.AsSpan(end + 1, Math.Min(_text.Length - end - 1, 1_000));
            var close = rest.IndexOfAny('[', ']');
            if (close >= 0 && rest[close] == ']')
            {
                if (close > 0)
                    label = rest[..close];
                end += close + 2;
            }
        }

        if (!_syntax.References.TryGetValue(ReferenceLabel.Normalise(label), out var found))
            return -1;
        (url, title) = (found.Url, found.Title);
        return end;
    }

    private int ReadTag(int i)
    {
        var end = _html.EndOfAutolink(i, out var isMail);
        if (end > 0)
        {
            var address = _text[(i + 1)..(end - 1)];
            _tokens.Add(InlineToken.Opening(new Link(new MarkdownTarget(isMail ? "mailto:" + address : address, null, false), []) { Source = _leaf.ToSource(i, end) }));
            _tokens.Add(InlineToken.OfText(address, _leaf.ToSource(i + 1, end - 1)));
            _tokens.Add(InlineToken.Closing(_leaf.ToSource(end - 1, end)));
            return end;
        }

        end = _html.EndOfTag(i);
        if (end < 0)
            return AddText(i, i + 1);
        _tokens.Add(InlineToken.OfTag(_text[i..end], _leaf.ToSource(i, end)));
        return end;
    }

    private int ReadReference(int i)
    {
        var length = LinkSyntax.ReferenceLength(_text.AsSpan(i), out var decoded);
        if (length == 0)
            return AddText(i, i + 1);
        _tokens.Add(InlineToken.OfText(decoded, _leaf.ToSource(i, i + length)));
        return i + length;
    }

    /// <summary>Puts the emphasis that was found around the tokens.</summary>
    private List<InlineToken> Weave()
    {
        if (_emphasis.Runs.Count == 0)
            return _tokens;
        var result = new List<InlineToken>(_tokens.Count + 8);
        var run = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (run >= _emphasis.Runs.Count || _emphasis.Runs[run].Token != i)
            {
                result.Add(_tokens[i]);
                continue;
            }

            var delimiters = _emphasis.Runs[run++];
            var source = _tokens[i].Source;
            var position = source.Start;
            foreach (var isStrong in delimiters.Closes)
            {
                var length = isStrong ? 2 : 1;
                result.Add(InlineToken.Closing(new TextSpan(position, length)));
                position += length;
            }

            if (delimiters.Remaining > 0)
                result.Add(InlineToken.OfText(new string(delimiters.Character, delimiters.Remaining), new TextSpan(position, delimiters.Remaining)));
            position += delimiters.Remaining;
            for (var open = delimiters.Opens.Count - 1; open >= 0; open--)
            {
                var length = delimiters.Opens[open] ? 2 : 1;
                result.Add(InlineToken.Opening(new Emphasis(delimiters.Opens[open], []) { Source = new TextSpan(position, length) }));
                position += length;
            }
        }

        return result;
    }

    private static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && !char.IsControl(c) && !char.IsAsciiLetterOrDigit(c) && c != ' ';

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    private readonly record struct Bracket(int Token, int Text, bool IsImage, int DelimiterBottom);
}
