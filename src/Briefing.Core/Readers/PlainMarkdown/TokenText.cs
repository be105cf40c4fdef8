using Briefing.Chinese;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>
/// The text of some tokens as one string, for rules that look across tokens. A line end is LF, a leaf is <see cref="LeafMark"/>,
/// tags and the beginnings and ends of containers are nothing.
/// </summary>
internal sealed class TokenText
{
    /// <summary>Stands for a leaf.</summary>
    public const char LeafMark = '\uFFFC';

    private readonly IReadOnlyList<InlineToken> _tokens;
    private readonly int[] _starts;

    public TokenText(IReadOnlyList<InlineToken> tokens)
    {
        _tokens = tokens;
        _starts = new int[tokens.Count];
        var length = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            _starts[i] = length;
            length += LengthOf(tokens[i]);
        }

        Text = tokens is [{ Kind: InlineTokenKind.Text, Text: var only }] ? only : string.Create(length, tokens, static (text, tokens) =>
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == InlineTokenKind.Text)
                    tokens[i].Text.CopyTo(text);
                else if (LengthOf(tokens[i]) > 0)
                    text[0] = tokens[i].Kind == InlineTokenKind.SoftBreak ? '\n' : LeafMark;
                text = text[LengthOf(tokens[i])..];
            }
        });
    }

    private static int LengthOf(InlineToken token) =>
        token.Kind switch { InlineTokenKind.Text => token.Text.Length, InlineTokenKind.SoftBreak or InlineTokenKind.Leaf => 1, _ => 0 };

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>The source range behind a range of the text.</summary>
    public TextSpan SourceOf(int start, int end)
    {
        if (_tokens.Count == 0)
            return default;
        var from = PositionOf(start).Start;
        return end <= start ? new TextSpan(from, 0) : TextSpan.FromBounds(from, Math.Max(from, PositionOf(end - 1).End));
    }

    /// <summary>Whether the character at an index was written by an escape or a reference.</summary>
    public bool IsEscaped(int index) => _tokens[TokenAt(index)].IsEscaped;

    /// <summary>Whether the character at an index and the next stand side by side in the source.</summary>
    public bool AreAdjacent(int index) => PositionOf(index).End == PositionOf(index + 1).Start;

    /// <summary>The tokens with each edit carried out. Edits must not overlap and must be in order.</summary>
    public List<InlineToken> Apply(IReadOnlyList<TokenEdit> edits)
    {
        var result = new List<InlineToken>(_tokens.Count + edits.Count);
        var next = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            var start = _starts[i];
            var length = LengthOf(token);
            if (length == 0)
            {
                result.Add(token);
                continue;
            }

            var kept = 0;
            while (next < edits.Count && edits[next].Start < start + length)
            {
                var edit = edits[next];
                if (edit.Start >= start)
                {
                    Keep(result, token, kept, edit.Start - start);
                    result.AddRange(edit.Replacement);
                }

                kept = Math.Max(kept, Math.Min(edit.End - start, length));
                if (edit.End > start + length)
                    break;
                next++;
            }

            Keep(result, token, kept, length);
        }

        for (; next < edits.Count; next++)
        {
            if (edits[next].Start >= Text.Length)
                result.AddRange(edits[next].Replacement);
        }

        return result;
    }

    private static void Keep(List<InlineToken> result, InlineToken token, int from, int to)
    {
        if (from >= to)
            return;
        if (from == 0 && to == (token.Kind == InlineTokenKind.Text ? token.Text.Length : 1))
            result.Add(token);
        else if (token.IsEscaped)
            result.Add(token with { Text = token.Text[from..to] });
        else
            result.Add(token.Slice(from, to - from));
    }

    private TextSpan PositionOf(int index)
    {
        var i = TokenAt(index);
        var token = _tokens[i];
        return token.Kind == InlineTokenKind.Text && !token.IsEscaped && index - _starts[i] < token.Text.Length
            ? new TextSpan(token.Source.Start + index - _starts[i], 1)
            : index >= Text.Length ? new TextSpan(token.Source.End, 0) : token.Source;
    }

    /// <summary>The token that holds the character at an index: the last that starts there, since those before it are empty.</summary>
    private int TokenAt(int index)
    {
        var (low, high) = (0, _starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_starts[middle] <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
