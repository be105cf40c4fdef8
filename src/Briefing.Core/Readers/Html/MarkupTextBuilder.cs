using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;

namespace Briefing.Core.Readers.Html;

/// <summary>Puts markup together out of pieces of a source file and tags of our own.</summary>
/// <param name="source">The decoded source file.</param>
/// <param name="expected">Characters that the markup is expected to have.</param>
/// <param name="unescapesTwice">Whether <c>&amp;amp;nbsp;</c> in markup means <c>&amp;nbsp;</c>: a program escaped what was escaped.</param>
public sealed class MarkupTextBuilder(string source, int expected, bool unescapesTwice = false)
{
    private static readonly string[] TwiceEscaped =
        ["nbsp;", "quot;", "apos;", "ldquo;", "rdquo;", "lsquo;", "rsquo;", "mdash;", "ndash;", "hellip;", "middot;", "bull;", "times;", "ensp;", "emsp;", "laquo;", "raquo;", "#39;", "#039;", "#34;", "#160;"];

    private readonly StringBuilder _html = new(expected + 64);
    private readonly ImmutableArray<MarkupSegment>.Builder _segments = ImmutableArray.CreateBuilder<MarkupSegment>();

    /// <summary>Appends a range of the source as the markup that it is.</summary>
    public void AppendMarkup(int start, int end) => Append(start, end, escape: false);

    /// <summary>Appends a range of the source as text: what would be markup is escaped.</summary>
    public void AppendText(int start, int end) => Append(start, end, escape: true);

    /// <summary>Appends a tag, or an escaped text, that stands for something at one place of the source.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="at">The place in the source.</param>
    public void AppendTag(string markup, int at) => AppendTag(markup, new TextSpan(at, 0));

    /// <summary>Appends a tag that stands for a range of the source.</summary>
    public void AppendTag(string markup, TextSpan range)
    {
        if (markup.Length == 0)
            return;
        _segments.Add(new MarkupSegment(_html.Length, range.Start, range.Length));
        _html.Append(markup);
    }

    /// <summary>The markup so far.</summary>
    public MarkupText Build() => new(_html.ToString(), _segments.ToImmutable());

    private void Append(int start, int end, bool escape)
    {
        var verbatim = start;
        for (var i = start; i < end; i++)
        {
            var c = source[i];
            var replacement = c switch
            {
                '\r' => i + 1 < source.Length && source[i + 1] == '\n' ? "" : "\n",
                '\0' => "\uFFFD",
                '&' when escape => "&amp;",
                '&' when unescapesTwice && IsEscapedTwice(i, end) => "&",
                '<' when escape => "&lt;",
                '>' when escape => "&gt;",
                '"' when escape => "&quot;",
                _ => IsUnpaired(i) ? "\uFFFD" : null,
            };
            if (replacement is null)
                continue;
            Verbatim(verbatim, i);
            if (replacement.Length > 0)
            {
                _segments.Add(new MarkupSegment(_html.Length, i, 1));
                _html.Append(replacement);
            }

            verbatim = i + 1;
            if (c == '&' && replacement.Length == 1)
            {
                i += 4;
                verbatim = i + 1;
            }
        }

        Verbatim(verbatim, end);
    }

    private bool IsEscapedTwice(int i, int end) =>
        string.CompareOrdinal(source, i, "&amp;", 0, 5) == 0 && Array.Exists(TwiceEscaped, name => i + 5 + name.Length <= end && string.CompareOrdinal(source, i + 5, name, 0, name.Length) == 0);

    private bool IsUnpaired(int i)
    {
        var c = source[i];
        if (char.IsHighSurrogate(c))
            return i + 1 >= source.Length || !char.IsLowSurrogate(source[i + 1]);
        return char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(source[i - 1]));
    }

    private void Verbatim(int start, int end)
    {
        if (end <= start)
            return;
        _segments.Add(new MarkupSegment(_html.Length, start, end - start));
        _html.Append(source, start, end - start);
    }
}
