namespace Briefing.Core.Readers.PdfText;

/// <summary>Tells headings from short paragraphs and gives them their levels.</summary>
internal sealed class Outline
{
    private const int MainRank = -1;
    private const int DeepestRank = 100;
    private const int DeepestLevel = 6;

    private readonly string _text;
    private readonly IReadOnlyList<BodyLine> _lines;
    private readonly List<Draft> _drafts;
    private readonly Measure _measure;

    private Outline(string text, IReadOnlyList<BodyLine> lines, List<Draft> drafts, Measure measure)
    {
        _text = text;
        _lines = lines;
        _drafts = drafts;
        _measure = measure;
    }

    /// <summary>The same blocks with their kinds and levels.</summary>
    internal static List<Draft> Classify(string text, IReadOnlyList<BodyLine> lines, List<Draft> drafts, Measure measure)
    {
        var outline = new Outline(text, lines, drafts, measure);
        outline.GatherLines();
        outline.FindHeadings();
        outline.Level();
        return outline._drafts;
    }

    /// <summary>The number that a block opens with, on its first line or as its first line.</summary>
    private Enumerator? NumberOf(Draft draft) => Enumerator.AtStart(First(draft)) ?? (draft.End - draft.Start > 1 ? Enumerator.Alone(First(draft)) : null);

    private ReadOnlySpan<char> First(Draft draft) => _lines[draft.Start].Line.In(_text);

    private bool EndsSentence(Draft draft) => SentenceEnd.At(_text, _lines[draft.End - 1].Line);

    private int Cells(Draft draft)
    {
        var cells = 0;
        for (var i = draft.Start; i < draft.End; i++)
            cells += _lines[i].Line.Width;
        return cells;
    }

    /// <summary>Three and more short lines that end no sentence and bear no number are no headings: a table that lost its cells, an address, verse.</summary>
    private void GatherLines()
    {
        for (var start = 0; start < _drafts.Count;)
        {
            var (end, fragments) = (start, 0);
            for (; end < _drafts.Count && (IsFragment(_drafts[end]) || IsFormula(_drafts[end])); end++)
                fragments += _drafts[end].Kind == DraftKind.Paragraph ? 1 : 0;
            if (fragments >= 3)
            {
                _drafts[start] = new Draft(_drafts[start].Start, _drafts[end - 1].End, DraftKind.Lines);
                _drafts.RemoveRange(start + 1, end - start - 1);
                start++;
            }
            else
            {
                start = Math.Max(end, start + 1);
            }
        }
    }

    /// <summary>Whether a draft is one formula; among fragments it is one of them.</summary>
    private static bool IsFormula(Draft draft) => draft.Kind == DraftKind.Lines && draft.End - draft.Start == 1;

    private bool IsFragment(Draft draft) =>
        draft.End - draft.Start == 1
        && draft.Kind == DraftKind.Paragraph
        && !EndsSentence(draft)
        && _lines[draft.Start].Right < _measure.Width * 3 / 4
        && Enumerator.AtStart(First(draft)) is null
        && !Headings.IsWellKnown(First(draft))
        && !Labels.OpensWith(First(draft))
        && !Captions.OpensWith(First(draft));

    private void FindHeadings()
    {
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].Kind == DraftKind.Paragraph && IsHeading(i))
                _drafts[i] = _drafts[i] with { Kind = DraftKind.Heading };
            else if (_drafts[i].Kind == DraftKind.Paragraph && IsQuotation(i))
                _drafts[i] = _drafts[i] with { Kind = DraftKind.Quotation };
        }

        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].Kind == DraftKind.Heading && ((i > 0 && AreSiblings(_drafts[i - 1], _drafts[i])) || (i + 1 < _drafts.Count && AreSiblings(_drafts[i], _drafts[i + 1]))))
                _drafts[i] = _drafts[i] with { Kind = DraftKind.Paragraph };
        }
    }

    /// <summary>Whether all lines are indented, two at least, and none bears a number; an abstract is none.</summary>
    private bool IsQuotation(int index)
    {
        var draft = _drafts[index];
        if (draft.End - draft.Start < 2 || Enumerator.AtStart(First(draft)) is not null || Labels.OpensWith(First(draft)))
            return false;
        if (index > 0 && _drafts[index - 1] is { Kind: DraftKind.Heading } before && Headings.IsWellKnown(First(before)))
            return false;
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (_lines[i].Indent < Measure.Indentation - 1)
                return false;
        }

        return true;
    }

    /// <summary>Whether two blocks, one right behind the other, are numbered in a row: items of a list, then.</summary>
    private bool AreSiblings(Draft first, Draft second) =>
        Enumerator.AtStart(First(first)) is { } one && Enumerator.AtStart(First(second)) is { } two
        && one.Style == two.Style && two.Number == one.Number + 1;

    private bool IsHeading(int index)
    {
        var draft = _drafts[index];
        var first = First(draft);
        if (draft.End - draft.Start == 1 && Headings.IsWellKnown(first))
            return true;
        var enumerator = NumberOf(draft);
        if (enumerator?.Style == EnumeratorStyle.Bullet || (EndsSentence(draft) && !AsksInHeading(draft, enumerator)) || Labels.OpensWith(first) || Captions.OpensWith(first))
            return false;
        var last = _lines[draft.End - 1].Line.In(_text)[^1];
        if (CharacterClass.IsClauseMark(last) || last is '-' or '—' || first[0] is '—' or '–' or '―')
            return false;
        var cells = Cells(draft);
        var count = draft.End - draft.Start;
        if (count > (enumerator is null ? 2 : 3) || HasSentence(draft))
            return false;
        if (enumerator is not null)
            return enumerator.Value.Style is not EnumeratorStyle.Circled && cells <= _measure.Width * count * 19 / 20 && (enumerator.Value.Length < first.Length || count > 1) && IsFollowed(index);
        if (cells > _measure.Width * (count == 1 ? 3 : 6) / 4 || CharacterClass.HanCount(first) < Math.Max(2, Figures(first)) || Measure.IsLatin(_text, _lines[draft.Start].Line))
            return false;
        var opens = index == 0 || _drafts[index - 1] is { Kind: DraftKind.Heading or DraftKind.Lines or DraftKind.Table } || EndsSentence(_drafts[index - 1]);
        return opens && first.IndexOf('，') < 0 && IsFollowed(index);
    }

    /// <summary>Whether the block is a question behind the number of a section.</summary>
    private bool AsksInHeading(Draft draft, Enumerator? enumerator) =>
        enumerator?.Style is EnumeratorStyle.ArabicTwoDeep or EnumeratorStyle.ArabicThreeDeep or EnumeratorStyle.Formal or EnumeratorStyle.Chinese or EnumeratorStyle.ChineseInBrackets or EnumeratorStyle.Chapter or EnumeratorStyle.Section
        && _text[_lines[draft.End - 1].Line.End - 1] is '？' or '?'
        && draft.End - draft.Start <= 2 && First(draft).IndexOf('，') < 0;

    private bool HasSentence(Draft draft)
    {
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (_lines[i].Line.In(_text).IndexOf('。') >= 0)
                return true;
        }

        return false;
    }

    private static int Figures(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var c in line)
            count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    /// <summary>Whether text follows that the heading can head.</summary>
    private bool IsFollowed(int index)
    {
        if (index + 1 >= _drafts.Count)
            return false;
        var next = _drafts[index + 1];
        return next.End - next.Start > 1 || EndsSentence(next) || Enumerator.AtStart(First(next)) is not null || Captions.OpensWith(First(next)) || Cells(next) >= _measure.Width * 3 / 5 || Cells(next) >= 8;
    }

    private void Level()
    {
        var ordinary = _drafts.Find(draft => draft.Kind == DraftKind.Heading && (NumberOf(draft) is not null || !Headings.IsWellKnown(First(draft))));
        var unnumberedIsMain = ordinary is not null && NumberOf(ordinary) is null;
        var open = new Stack<(int Rank, int Level)>();
        var levels = new Dictionary<int, int>();
        for (var i = 0; i < _drafts.Count; i++)
        {
            var draft = _drafts[i];
            if (draft.Kind != DraftKind.Heading)
                continue;
            var enumerator = NumberOf(draft);
            if (enumerator is null && Headings.IsWellKnown(First(draft)))
            {
                open.Clear();
                if (unnumberedIsMain)
                    open.Push((MainRank, 1));
                _drafts[i] = draft with { Level = 1 };
                continue;
            }

            var rank = enumerator is null ? (unnumberedIsMain ? MainRank : DeepestRank) : (int)enumerator.Value.Style;
            while (open.TryPeek(out var top) && top.Rank >= rank)
                open.Pop();
            var level = Math.Min(DeepestLevel, open.TryPeek(out var parent) ? parent.Level + 1 : levels.GetValueOrDefault(rank, 1));
            levels.TryAdd(rank, level);
            open.Push((rank, level));
            _drafts[i] = draft with { Level = level };
        }
    }
}
