using System.Collections.Immutable;
using Briefing.Chinese;

namespace Briefing.Core.Articles;

/// <summary>Cuts and wraps running content by spans of its <see cref="PlainText"/>; every inline is kept, none comes twice.</summary>
public static class InlineSpans
{
    /// <summary>Length of the plain text of some inlines, in UTF-16 code units.</summary>
    public static int Length(ImmutableArray<Inline> content)
    {
        var length = 0;
        foreach (var inline in content)
            length += Length(inline);
        return length;
    }

    private static int Length(Inline inline) =>
        inline is InlineContainer container ? Length(container.Content) : PlainText.OfLeaf(inline).Length;

    /// <summary>The content with each span wrapped. A span inside a container is wrapped there; one that crosses a container's edge splits the container.</summary>
    /// <param name="content">The content.</param>
    /// <param name="wraps">What to wrap, in order and disjoint; none may be empty.</param>
    public static ImmutableArray<Inline> Wrap(ImmutableArray<Inline> content, IReadOnlyList<InlineWrap> wraps) =>
        wraps.Count == 0 ? content : Wrap(content, 0, wraps);

    private static ImmutableArray<Inline> Wrap(ImmutableArray<Inline> content, int offset, IReadOnlyList<InlineWrap> wraps)
    {
        var result = ImmutableArray.CreateBuilder<Inline>();
        var pending = ImmutableArray.CreateBuilder<Inline>();
        var pendingStart = offset;
        var next = 0;
        var position = offset;
        foreach (var inline in content)
        {
            var end = position + Length(inline);
            if (inline is InlineContainer container && end > position && HoldsAll(wraps, position, end) is { Count: > 0 } inner)
            {
                Flush(position);
                result.Add(WithContent(container, Wrap(container.Content, position, inner)));
                pendingStart = end;
            }
            else
            {
                pending.Add(inline);
            }

            position = end;
        }

        Flush(position);
        return result.ToImmutable();

        void Flush(int until)
        {
            var run = pending.ToImmutable();
            pending.Clear();
            var from = pendingStart;
            while (next < wraps.Count && wraps[next].Span.Start < until)
            {
                var wrap = wraps[next++];
                if (wrap.Span.Start < pendingStart)
                    continue;
                result.AddRange(Cut(run, from - pendingStart, wrap.Span.Start - pendingStart, closed: true));
                result.Add(wrap.Wrap([.. Cut(run, wrap.Span.Start - pendingStart, wrap.Span.End - pendingStart, closed: false)]));
                from = wrap.Span.End;
            }

            result.AddRange(Cut(run, from - pendingStart, until - pendingStart, closed: true));
        }
    }

    /// <summary>The wraps that touch a range, if each of them lies inside it without covering all of it; else none.</summary>
    private static List<InlineWrap> HoldsAll(IReadOnlyList<InlineWrap> wraps, int start, int end)
    {
        var inner = new List<InlineWrap>();
        foreach (var wrap in wraps)
        {
            if (wrap.Span.End <= start || wrap.Span.Start >= end)
                continue;
            if (wrap.Span.Start < start || wrap.Span.End > end || wrap.Span.Length == end - start)
                return [];
            inner.Add(wrap);
        }

        return inner;
    }

    /// <summary>
    /// The inlines of a span; containers that it cuts are cut. Inlines without text at its edges are left out, but not a lacuna that it begins with:
    /// what follows hangs on what is lost there.
    /// </summary>
    public static ImmutableArray<Inline> Cut(ImmutableArray<Inline> content, TextSpan span) =>
        [.. LacunaAt(content, span.Start), .. Cut(content, span.Start, span.End, closed: false)];

    private static IEnumerable<Inline> LacunaAt(ImmutableArray<Inline> content, int position)
    {
        foreach (var inline in content)
        {
            if (position == 0 && inline is Lacuna)
                yield return inline;
            position -= Length(inline);
            if (position < 0)
                break;
        }
    }

    private static IEnumerable<Inline> Cut(ImmutableArray<Inline> content, int from, int to, bool closed)
    {
        var position = 0;
        foreach (var inline in content)
        {
            var start = position;
            var end = position += Length(inline);
            if (end == start)
            {
                if ((start > from && start < to) || (closed && (start == to || start == from)))
                    yield return inline;
                continue;
            }

            if (end <= from || start >= to)
                continue;
            if (start >= from && end <= to)
            {
                yield return inline;
            }
            else if (inline is InlineContainer container)
            {
                // What stands at an edge of the container itself belongs to the piece that has that edge.
                var inner = Cut(container.Content, from <= start ? -1 : from - start, to >= end ? end - start + 1 : to - start, closed).ToImmutableArray();
                if (!inner.IsEmpty)
                    yield return WithContent(container, inner);
            }
            else if (from < to)
            {
                yield return CutLeaf(inline, Math.Max(from - start, 0), Math.Min(to, end) - start);
            }
        }
    }

    private static Inline CutLeaf(Inline leaf, int from, int to) => leaf switch
    {
        TextRun run => run with { Text = run.Text[from..to], Source = Shift(run.Source, run.Text.Length, from, to) },
        CodeSpan code => code with { Text = code.Text[from..to] },
        _ => leaf,
    };

    /// <summary>The place of a part of a run; exact where the run was read character for character.</summary>
    private static TextSpan Shift(TextSpan source, int length, int from, int to) =>
        source.Length == length ? new TextSpan(source.Start + from, to - from) : source;

    /// <summary>A container with other content.</summary>
    public static InlineContainer WithContent(InlineContainer container, ImmutableArray<Inline> content) => container with { Content = content };

    /// <summary>
    /// Index in the source file of a code unit of the content's plain text: exact where its run was read character for character, else
    /// where the run begins.
    /// </summary>
    public static int SourceIndex(ImmutableArray<Inline> content, int position)
    {
        foreach (var inline in content)
        {
            var length = Length(inline);
            if (position >= length)
            {
                position -= length;
                continue;
            }

            return inline is InlineContainer container ? SourceIndex(container.Content, position)
                : inline.Source.Length == length ? inline.Source.Start + position
                : inline.Source.Start;
        }

        return content.IsEmpty ? 0 : content[^1].Source.End;
    }

    /// <summary>The content without links, their text kept, and without the calls and marks that belong to one place only.</summary>
    public static ImmutableArray<Inline> Unlink(ImmutableArray<Inline> content)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Link link:
                    result.AddRange(Unlink(link.Content));
                    break;
                case NoteReference or PageMark:
                    break;
                case InlineContainer container:
                    result.Add(WithContent(container, Unlink(container.Content)));
                    break;
                default:
                    result.Add(inline);
                    break;
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The calls and marks of some inlines, which <see cref="Unlink"/> leaves out.</summary>
    public static IEnumerable<Inline> Anchors(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => inline switch
        {
            NoteReference or PageMark => [inline],
            InlineContainer container => Anchors(container.Content),
            _ => [],
        });
}
