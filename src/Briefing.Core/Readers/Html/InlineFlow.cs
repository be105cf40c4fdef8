using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>
/// Gathers running text until a block ends. White space is collapsed as browsers collapse it, line ends between Han characters vanish
/// (CSS Text §4.1.3, segment breaks), indentation goes, controls that show nothing go to the ledger.
/// </summary>
internal sealed class InlineFlow(HtmlPage page, List<LedgerEntry> ledger)
{
    private readonly List<(Inline Inline, ImmutableArray<InlineWrapper> Path)> _leaves = [];
    private readonly StringBuilder _run = new();
    private Space _space;
    private char _last;
    private int _lineStart;
    private int _lineLength;

    /// <summary>Line ends (<c>br</c>) since the last text.</summary>
    public int PendingBreaks { get; private set; }

    /// <summary>Whether nothing has been gathered.</summary>
    public bool IsEmpty => _leaves.Count == 0;

    /// <summary>Whether nothing stands on the current line.</summary>
    public bool IsLineEmpty => _leaves.Count == _lineStart || PendingBreaks > 0;

    /// <summary>A <c>br</c>.</summary>
    public void Break()
    {
        if (!IsEmpty)
            PendingBreaks++;
        _space = Space.None;
    }

    /// <summary>White space between tags.</summary>
    public void WhiteSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            Skip(c);
    }

    /// <summary>
    /// Whether a paragraph ends before this text: after two line ends, or after one where the next line is indented, or where the last
    /// line is as long as a paragraph and ends as a sentence does.
    /// </summary>
    public bool EndsBefore(string text)
    {
        if (PendingBreaks == 0 || IsEmpty)
            return false;
        if (PendingBreaks > 1)
            return true;
        const int paragraphLength = 40;
        return IsIndented(text) || (_lineLength >= paragraphLength && IsSentenceEnd(_last));
    }

    /// <summary>Text of a token.</summary>
    public void Text(HtmlTextToken token, ImmutableArray<InlineWrapper> path)
    {
        if (PendingBreaks > 0 && !IsEmpty && token.Text.Any(Shows))
            LineEnd(page.SpanOf(token, 0, 0));
        var start = -1;
        var end = 0;
        var text = token.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (InlineCharacters.IsInvisible(c))
            {
                Emit(token, path, start, end);
                start = -1;
                ledger.Add(new LedgerEntry(page.SpanOf(token, i, i + 1), c.ToString(), LedgerReason.Layout));
                continue;
            }

            if (InlineCharacters.IsSpace(c) || (c == '\u3000' && start < 0 && IsLineEmpty))
            {
                Skip(c);
                continue;
            }

            if (start < 0)
                start = i;
            if (_space != Space.None && (_run.Length > 0 || !IsLineEmpty) && !(_space == Space.LineEnd && InlineCharacters.IsWide(_last) && InlineCharacters.IsWide(c)))
                Blank(path);
            _space = Space.None;
            _run.Append(char.IsSurrogate(c) && !IsPaired(text, i) ? '\uFFFD' : c);
            _last = c;
            _lineLength++;
            end = i + 1;
        }

        Emit(token, path, start, end);
    }

    /// <summary>An inline that is not made of a text token.</summary>
    public void Add(Inline inline, ImmutableArray<InlineWrapper> path)
    {
        if (PendingBreaks > 0 && !IsEmpty)
            LineEnd(new TextSpan(inline.Source.Start, 0));
        if (_space != Space.None && !IsLineEmpty)
            _leaves.Add((new TextRun(" ") { Source = new TextSpan(inline.Source.Start, 0) }, path));
        _space = Space.None;
        _leaves.Add((inline, path));
        _last = 'x';
        _lineLength++;
    }

    /// <summary>What was gathered, nested as the source has it; begins anew.</summary>
    public ImmutableArray<Inline> Take()
    {
        Trim();
        var content = InlineNesting.Nest(_leaves);
        _leaves.Clear();
        _space = Space.None;
        PendingBreaks = 0;
        _lineStart = _lineLength = 0;
        _last = '\0';
        return content;
    }

    private void LineEnd(TextSpan at)
    {
        Trim();
        if (_leaves.Count > 0)
            _leaves.Add((new LineBreak { Source = at }, []));
        PendingBreaks = 0;
        _lineStart = _leaves.Count;
        _lineLength = 0;
        _last = '\0';
        _space = Space.None;
    }

    /// <summary>A blank between two runs stands outside what wraps only one of them.</summary>
    private void Blank(ImmutableArray<InlineWrapper> path)
    {
        if (_run.Length == 0 && _leaves is [.., (TextRun before, var beforePath)] && beforePath.Length <= path.Length)
            _leaves[^1] = (before with { Text = before.Text + " " }, beforePath);
        else
            _run.Append(' ');
    }

    private void Emit(HtmlTextToken token, ImmutableArray<InlineWrapper> path, int start, int end)
    {
        if (_run.Length == 0)
            return;
        var source = page.SpanOf(token, start, end);
        var text = _run.ToString();
        _run.Clear();
        _leaves.Add(path is [.., { Kind: InlineWrapperKind.Code }]
            ? (new CodeSpan(text.TrimStart(' ')) { Source = source }, path[..^1])
            : (new TextRun(text) { Source = source }, Suits(path, text)));
    }

    /// <summary>A language that is not written in Han characters cannot be that of Han text; pages mark whole texts so by mistake.</summary>
    private static ImmutableArray<InlineWrapper> Suits(ImmutableArray<InlineWrapper> path, string text) =>
        path.Any(IsForeignToHan) && text.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF') ? path.RemoveAll(IsForeignToHan) : path;

    private static bool IsForeignToHan(InlineWrapper wrapper) => wrapper.Kind == InlineWrapperKind.Foreign && wrapper.Value is not ("ja" or "ko" or "vi");

    private void Trim()
    {
        while (_leaves is [.., (TextRun run, var path)])
        {
            var trimmed = run.Text.TrimEnd('\u3000', ' ');
            if (trimmed.Length == run.Text.Length)
                break;
            _leaves.RemoveAt(_leaves.Count - 1);
            if (trimmed.Length > 0)
                _leaves.Add((run with { Text = trimmed }, path));
        }
    }

    private void Skip(char c)
    {
        if (c == '\n')
            _space = Space.LineEnd;
        else if (c != '\u3000' && _space == Space.None)
            _space = Space.Blank;
    }

    private static bool Shows(char c) => c != '\u3000' && !InlineCharacters.IsSpace(c) && !InlineCharacters.IsInvisible(c);

    private static bool IsIndented(string text)
    {
        var content = text.AsSpan().TrimStart(" \t\n\r\f");
        return content.StartsWith("\u3000") || content.StartsWith("\u00A0\u00A0") || content.StartsWith("\u2003\u2003");
    }

    private static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '」' or '』' or '”' or '）' or '：' or '…' or '.' or '!' or '?';

    private static bool IsPaired(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private enum Space
    {
        None,
        LineEnd,
        Blank,
    }
}
