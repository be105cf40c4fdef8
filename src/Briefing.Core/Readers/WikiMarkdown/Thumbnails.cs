using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Readers.Scripts;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>
/// Pictures. The export cuts <c>[[File:X|thumb|caption with [[links]]]]</c> at the first <c>]]</c>: the beginning of the caption is lost, and
/// its tail runs on behind the link up to a stray <c>\]\]</c>.
/// </summary>
internal static class Thumbnails
{
    private static readonly HashSet<string> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        "thumb", "thumbnail", "frame", "framed", "frameless", "border", "left", "right", "center", "centre", "none", "upright", "baseline", "middle", "sub", "super", "top", "bottom",
        "縮圖", "缩略图", "縮略圖", "缩略圖", "有框", "無框", "无框", "邊框", "边框", "左", "右", "中", "居中", "置中", "無", "无", "右上", "替代文本", "link", "alt",
    };

    /// <summary>Takes the pictures out of running text. What is left keeps its order; each picture knows whether text stood before it.</summary>
    public static List<Thumbnail> Extract(ref List<InlineToken> tokens, WikiReading reading)
    {
        var found = new List<Thumbnail>();
        if (!tokens.Exists(token => IsPicture(token, reading)))
            return found;
        var rest = new List<InlineToken>(tokens.Count);
        var hasText = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsPicture(tokens[i], reading))
            {
                rest.Add(tokens[i]);
                hasText |= !Tokens.IsBlank(tokens[i]);
                continue;
            }

            var close = Tokens.CloseOf(tokens, i);
            if (IsGlyph(tokens, i, close, reading))
            {
                rest.Add(InlineToken.Opening((Link)tokens[i].Inline! with { Target = reading.LinkOf((MarkdownTarget)((Link)tokens[i].Inline!).Target).Target! }));
                rest.AddRange(tokens[(i + 1)..(close + 1)]);
                (i, hasText) = (close, true);
                continue;
            }

            var label = tokens[(i + 1)..Math.Min(close, tokens.Count)];
            var tailEnd = EndOfTail(tokens, close + 1, reading);
            var tail = tailEnd < 0 ? [] : TakeBalanced(tokens, close + 1, tailEnd, rest);
            if (tailEnd >= 0)
                reading.Log.LeaveOut(TextSpan.FromBounds(tokens[tailEnd].Source.Start, tokens[tailEnd + 1].Source.End), "]]", LedgerReason.StrayMarkup);
            found.Add(Read(tokens[i], label, tail, tailEnd >= 0, hasText, reading));
            i = tailEnd < 0 ? close : tailEnd + 1;
        }

        tokens = Tokens.Trim(rest);
        return found;
    }

    private static bool IsPicture(InlineToken token, WikiReading reading) =>
        token.Inline is Link { Target: MarkdownTarget target } && token.Kind == InlineTokenKind.Open && (target.IsImage || reading.LinkOf(target).Kind == WikiLinkKind.File);

    /// <summary>
    /// Whether a picture stands for a character of the line, as a picture of <c>葛</c> does that the fonts of its day lacked: one or two characters
    /// between others, which would not be whole without them.
    /// </summary>
    private static bool IsGlyph(List<InlineToken> tokens, int open, int close, WikiReading reading) =>
        open > 0 && close == open + 2 && close + 1 < tokens.Count && tokens[open + 1] is { Kind: InlineTokenKind.Text, Text: { Length: 1 or 2 } label } &&
        HanText.IsHan(label[0]) && !Options.Contains(label) && tokens[open].Inline is Link { Target: MarkdownTarget { IsImage: false } target } &&
        reading.LinkOf(target).Kind == WikiLinkKind.File &&
        tokens[open - 1] is { Kind: InlineTokenKind.Text, Text: [.., var before] } && !char.IsWhiteSpace(before) &&
        tokens[close + 1] is { Kind: InlineTokenKind.Text, Text: [var after, ..] } && HanText.IsHan(after);

    /// <summary>Index of the <c>]]</c> that ends a caption's tail; -1 where another picture or the end comes first.</summary>
    private static int EndOfTail(List<InlineToken> tokens, int from, WikiReading reading)
    {
        var depth = 0;
        for (var i = from; i < tokens.Count; i++)
        {
            if (IsPicture(tokens[i], reading))
                return -1;
            if (tokens[i].Kind != InlineTokenKind.Text)
                continue;
            if (tokens[i].Text == "[")
                depth++;
            else if (tokens[i].Text == "]" && depth > 0)
                depth--;
            else if (tokens[i].Text == "]" && i + 1 < tokens.Count && tokens[i + 1].Kind == InlineTokenKind.Text && tokens[i + 1].Text == "]" && tokens[i + 1].Source.Start == tokens[i].Source.End)
                return i;
        }

        return -1;
    }

    /// <summary>The tokens of a range; containers that only begin or only end in it stay with <paramref name="rest"/>.</summary>
    private static List<InlineToken> TakeBalanced(List<InlineToken> tokens, int from, int to, List<InlineToken> rest)
    {
        var paired = new HashSet<int>();
        var open = new Stack<int>();
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == InlineTokenKind.Open)
            {
                open.Push(i);
            }
            else if (tokens[i].Kind == InlineTokenKind.Close && open.TryPop(out var opening))
            {
                paired.Add(opening);
                paired.Add(i);
            }
        }

        var taken = new List<InlineToken>(to - from);
        for (var i = from; i < to; i++)
        {
            var isContainer = tokens[i].Kind is InlineTokenKind.Open or InlineTokenKind.Close;
            (isContainer && !paired.Contains(i) ? rest : taken).Add(tokens[i]);
        }

        return taken;
    }

    private static Thumbnail Read(InlineToken opening, List<InlineToken> label, List<InlineToken> tail, bool hasTail, bool followsText, WikiReading reading)
    {
        var target = (MarkdownTarget)((Link)opening.Inline!).Target;
        var link = reading.LinkOf(target);
        var words = new TokenText(label);
        var (name, option) = link.Kind == WikiLinkKind.File ? Prefix(words.Text, link.Title) : (0, 0);
        if (name > 0)
            reading.Log.LeaveOut(words.SourceOf(0, name), words.Text[..name], LedgerReason.Repetition);
        if (option > name)
            reading.Log.LeaveOut(words.SourceOf(name, option), words.Text[name..option], LedgerReason.StrayMarkup);
        var caption = Tokens.Trim(words.Apply([TokenEdit.Remove(0, Math.Max(name, option))]));
        var isWhole = !Tokens.AreBlank(caption) && !hasTail && name == 0 && option == 0;
        caption.AddRange(tail);
        caption = Tokens.Trim(caption);
        var address = (link.Target as ExternalTarget)?.Url;
        var page = link.Kind == WikiLinkKind.File ? address : null;
        var media = link.Kind == WikiLinkKind.File ? null : address;
        if (page is null && media is null)
            reading.Log.DropLink(opening.Source, target.Url);
        var end = caption.Count > 0 ? Math.Max(opening.Source.End, caption[^1].Source.End) : opening.Source.End;
        return new Thumbnail(TextSpan.FromBounds(opening.Source.Start, end), page, media, caption, isWhole, followsText);
    }

    /// <summary>How much of a link text repeats the file's name, and where the layout options behind it end.</summary>
    private static (int Name, int Option) Prefix(string label, string title)
    {
        var folded = HanPairs.Fold(label);
        var foldedTitle = HanPairs.Fold(title);
        foreach (var prefix in (ReadOnlySpan<string>)["file:", "image:", ""])
        {
            if (folded.StartsWith(prefix + foldedTitle, StringComparison.Ordinal))
                return (prefix.Length + foldedTitle.Length, 0);
        }

        if (Options.Contains(label.Trim()) || IsSize(label.Trim()))
            return (0, label.Length);
        foreach (var option in (ReadOnlySpan<string>)["thumbnail", "thumb", "縮圖", "缩略图", "縮略圖"])
        {
            if (label.StartsWith(option, StringComparison.OrdinalIgnoreCase))
                return (0, option.Length);
        }

        return (0, 0);
    }

    private static bool IsSize(string label) =>
        label.EndsWith("px", StringComparison.OrdinalIgnoreCase) && label.Length is > 2 and < 12 && label[..^2].All(c => char.IsAsciiDigit(c) || c is 'x' or 'X' or ' ');
}
