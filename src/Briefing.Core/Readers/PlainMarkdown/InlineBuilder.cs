using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Puts tokens into the tree of the article model.</summary>
internal static class InlineBuilder
{
    /// <summary>Containers nest this deep at most; what is deeper keeps its text and loses the container.</summary>
    public const int MaximumDepth = 32;

    /// <summary>The inlines of some tokens. Links that no rule has resolved, and raw tags, keep their content only.</summary>
    public static ImmutableArray<Inline> Build(IReadOnlyList<InlineToken> tokens)
    {
        var open = new Stack<Frame>();
        open.Push(new Frame(null, [], false));
        var ignored = 0;
        var isInLink = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case InlineTokenKind.Text:
                    i = AddText(open.Peek().Content, tokens, i);
                    break;
                case InlineTokenKind.SoftBreak:
                    if (NeedsSpace(tokens, i))
                        open.Peek().Content.Add(new TextRun(" ") { Source = token.Source });
                    break;
                case InlineTokenKind.Leaf:
                    open.Peek().Content.Add(token.Inline!);
                    break;
                case InlineTokenKind.Open:
                    var isTransparent = ignored > 0 || open.Count > MaximumDepth;
                    if (isTransparent)
                    {
                        ignored++;
                        break;
                    }

                    var isLink = token.Inline is Link;
                    var container = isLink && (isInLink || token.Inline is Link { Target: MarkdownTarget }) ? null : (InlineContainer)token.Inline!;
                    open.Push(new Frame(container, [], isInLink));
                    isInLink |= isLink && container is not null;
                    break;
                case InlineTokenKind.Close when ignored > 0:
                    ignored--;
                    break;
                case InlineTokenKind.Close when open.Count > 1:
                    isInLink = CloseTop(open, token.Source.End);
                    break;
                default:
                    break;
            }
        }

        while (open.Count > 1)
            CloseTop(open, tokens[^1].Source.End);
        return [.. open.Pop().Content];
    }

    private static bool CloseTop(Stack<Frame> open, int end)
    {
        var (container, content, wasInLink) = open.Pop();
        var parent = open.Peek().Content;
        if (container is null)
            parent.AddRange(content);
        else if (content.Count > 0)
            parent.Add(container with { Content = [.. content], Source = TextSpan.FromBounds(container.Source.Start, Math.Max(container.Source.End, end)) });
        return wasInLink;
    }

    /// <summary>Adds the text at <paramref name="index"/> and all that follows it without a gap; returns the index of the last token taken.</summary>
    private static int AddText(List<Inline> content, IReadOnlyList<InlineToken> tokens, int index)
    {
        var first = tokens[index];
        var last = index;
        while (!first.IsEscaped && last + 1 < tokens.Count && Continues(tokens[last], tokens[last + 1]))
            last++;
        if (last == index)
        {
            if (first.Text.Length > 0)
                content.Add(new TextRun(first.Text) { Source = first.Source });
            return index;
        }

        var text = new StringBuilder();
        for (var i = index; i <= last; i++)
            text.Append(tokens[i].Text);
        if (text.Length > 0)
            content.Add(new TextRun(text.ToString()) { Source = TextSpan.FromBounds(first.Source.Start, tokens[last].Source.End) });
        return last;
    }

    private static bool Continues(InlineToken token, InlineToken next) =>
        next.Kind == InlineTokenKind.Text && !next.IsEscaped && next.Source.Start == token.Source.End;

    /// <summary>
    /// Whether a line end in the source stands for a space: between two letters that are not Han, kana or full-width marks.
    /// </summary>
    private static bool NeedsSpace(IReadOnlyList<InlineToken> tokens, int index)
    {
        var before = Neighbour(tokens, index, -1);
        var after = Neighbour(tokens, index, 1);
        return before is not null && after is not null && !HanText.IsWide(before.Value) && !HanText.IsWide(after.Value) && !char.IsWhiteSpace(before.Value);
    }

    private static char? Neighbour(IReadOnlyList<InlineToken> tokens, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < tokens.Count; i += step)
        {
            switch (tokens[i].Kind)
            {
                case InlineTokenKind.Text when tokens[i].Text.Length > 0:
                    return step < 0 ? tokens[i].Text[^1] : tokens[i].Text[0];
                case InlineTokenKind.Leaf when tokens[i].Inline is CodeSpan:
                    return 'x';
                case InlineTokenKind.Leaf or InlineTokenKind.SoftBreak:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private readonly record struct Frame(InlineContainer? Container, List<Inline> Content, bool WasInLink);
}
