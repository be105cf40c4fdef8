using System.Buffers;
using System.Globalization;
using Briefing.Chinese;

namespace Briefing.Core.Readers.PdfText;

/// <summary>All places of a text that may call a note, by number, found in one pass.</summary>
internal sealed class NoteCallIndex
{
    private const int MostCharactersOfSeries = 26;
    private static readonly IReadOnlyList<NoteCall> Nothing = [];
    private static readonly SearchValues<char> OfSeries = SearchValues.Create("0123456789,，、;-–—~～ ");

    private readonly Dictionary<string, List<NoteCall>> _calls = new(StringComparer.Ordinal);

    /// <summary>Looks through the given lines.</summary>
    internal NoteCallIndex(string text, IEnumerable<PrintedLine> lines)
    {
        var before = '\0';
        foreach (var line in lines)
        {
            var span = line.In(text);
            for (var i = 0; i < span.Length;)
            {
                if (MayOpen(span[i]) && NoteMark.InText(span[i..]) is { } mark)
                {
                    var strength = StrengthOf(span, i, mark, before);
                    if (strength > 0)
                        Add(new NoteCall(new TextSpan(line.Start + i, mark.Length), mark, strength));
                    i += mark.Length;
                }
                else if (span[i] is '[' or '［' && SeriesLength(span[i..]) is > 0 and var series)
                {
                    AddSeries(span.Slice(i, series), line.Start + i);
                    i += series;
                }
                else if (char.IsAsciiDigit(span[i]))
                {
                    while (i < span.Length && char.IsAsciiDigit(span[i]))
                        i++;
                }
                else
                {
                    i++;
                }
            }

            before = span[^1];
        }
    }

    /// <summary>All possible calls, by note.</summary>
    internal IEnumerable<NoteCall> All => _calls.Values.SelectMany(calls => calls);

    /// <summary>The possible calls to a note, in the order of the text.</summary>
    internal IReadOnlyList<NoteCall> Of(string label) => _calls.TryGetValue(label, out var calls) ? calls : Nothing;

    /// <summary>The possible calls to a note that stand between two places of the text, in order, as an index range into <see cref="Of"/>.</summary>
    internal IEnumerable<NoteCall> Between(string label, int start, int end)
    {
        var calls = Of(label);
        var low = 0;
        for (var high = calls.Count; low < high;)
        {
            var middle = (low + high) / 2;
            if (calls[middle].Source.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < calls.Count && calls[low].Source.Start < end; low++)
            yield return calls[low];
    }

    private void Add(NoteCall call)
    {
        if (!_calls.TryGetValue(call.Mark.Label, out var calls))
            _calls[call.Mark.Label] = calls = [];
        calls.Add(call);
    }

    /// <summary>Characters of a call to several notes: <c>[2,3]</c>, <c>[4-6]</c>; 0 where there is none.</summary>
    private static int SeriesLength(ReadOnlySpan<char> text)
    {
        var close = text[1..Math.Min(text.Length, MostCharactersOfSeries)].IndexOfAny(']', '］');
        if (close < 3)
            return 0;
        var inner = text.Slice(1, close);
        return char.IsAsciiDigit(inner[0]) && char.IsAsciiDigit(inner[^1]) && inner.IndexOfAnyExcept(OfSeries) < 0 && inner.IndexOfAnyExceptInRange('0', '9') > 0 ? close + 2 : 0;
    }

    private void AddSeries(ReadOnlySpan<char> series, int start)
    {
        for (var i = 1; i < series.Length;)
        {
            var length = 0;
            while (i + length < series.Length && char.IsAsciiDigit(series[i + length]))
                length++;
            if (length is > 0 and <= 3 && series[i] != '0')
            {
                var label = series.Slice(i, length).ToString();
                Add(new NoteCall(new TextSpan(start + i, length), new NoteMark(NoteMarkStyle.Bracketed, label, int.Parse(label, CultureInfo.InvariantCulture), length), 3));
            }

            i += Math.Max(1, length);
        }
    }

    private static bool MayOpen(char c) =>
        char.IsAsciiDigit(c) || c is >= '０' and <= '９' or >= '①' and <= '⑳' or >= '㉑' and <= '㊿' or >= '❶' and <= '❿'
            or '¹' or '²' or '³' or >= '⁴' and <= '⁹' or '[' or '〔' or '［' or '【' or '(' or '（' or '註' or '注';

    /// <summary>Whether a word of three and more small letters ends there, which a raised figure may follow.</summary>
    private static bool EndsName(ReadOnlySpan<char> text) => text.Length > 3 && char.IsAsciiLetterLower(text[^1]) && char.IsAsciiLetterLower(text[^2]) && char.IsAsciiLetterLower(text[^3]);

    private static int StrengthOf(ReadOnlySpan<char> line, int at, NoteMark mark, char lineBefore)
    {
        var next = at + mark.Length < line.Length ? line[at + mark.Length] : '\0';
        var blank = at > 0 && char.IsWhiteSpace(line[at - 1]);
        var previous = at == 0 ? lineBefore : blank ? (at > 1 ? line[at - 2] : '\0') : line[at - 1];
        switch (mark.Style)
        {
            case NoteMarkStyle.Superscript:
                return 3;
            case NoteMarkStyle.Circled:
                return at == 0 ? 1 : CharacterClass.IsClauseMark(previous) ? 2 : 3;
            case NoteMarkStyle.Bracketed when line[at] is '[' or '［' or '〔':
                return at == 0 ? 2 : 3;
            case NoteMarkStyle.Bracketed:
                return at == 0 ? 0 : 1;
            case NoteMarkStyle.Worded:
                return line[at] is '註' or '注' ? 1 : 3;
        }

        if (at == 0)
            return CharacterClass.IsSentenceEnd(lineBefore) && !char.IsWhiteSpace(next) ? 1 : 0;
        if (CharacterClass.IsSentenceEnd(previous) || (CharacterClass.IsClosing(previous) && CharacterClass.IsWide(previous)))
            return blank ? 2 : 3;
        if (blank)
            return 0;
        if (CharacterClass.IsClauseMark(previous) && CharacterClass.IsWide(previous))
            return 2;
        var behind = at + mark.Length + 1 < line.Length ? line[at + mark.Length + 1] : '\0';
        if (next == ' ' && CharacterClass.IsWide(behind) && CharacterClass.MayNotStartLine(behind))
            next = behind;
        return (CharacterClass.IsHan(previous) && previous != '第' || CharacterClass.IsAlphabetic(previous))
            && (next == '\0' || CharacterClass.IsSentenceEnd(next) || CharacterClass.IsClauseMark(next) || CharacterClass.IsClosing(next)) ? 2
            : next == ' ' && (EndsName(line[..at]) || (CharacterClass.IsHan(previous) && previous != '第' && CharacterClass.IsHan(behind) && !NoteMark.IsUnit(behind))) ? 1 : 0;
    }
}
