using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>MediaWiki's markup for text that differs by script and region, <c>-{…}-</c> (MediaWiki, "Writing systems/Syntax").</summary>
internal static class VariantMarkup
{
    private static readonly HashSet<string> Codes = new(StringComparer.Ordinal) { "zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw", "zh-hk", "zh-mo", "zh-sg", "zh-my" };

    /// <summary>Makes <c>-{x}-</c> text that no edition converts and <c>-{zh-hant:x;zh-hans:y}-</c> text that each edition chooses from.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        for (var open = text.Text.IndexOf("-{", StringComparison.Ordinal); open >= 0;)
        {
            var close = text.Text.IndexOf("}-", open + 2, StringComparison.Ordinal);
            if (close < 0)
                break;
            var nested = text.Text.LastIndexOf("-{", close - 1, close - open - 1, StringComparison.Ordinal);
            Read(text, nested > open ? nested : open, close, edits, reading);
            open = text.Text.IndexOf("-{", close + 2, StringComparison.Ordinal);
        }

        return edits.Count == 0 ? tokens : text.Apply(edits);
    }

    private static void Read(TokenText text, int open, int close, List<TokenEdit> edits, WikiReading reading)
    {
        var start = open + 2;
        var bar = text.Text.IndexOf('|', start, close - start);
        var flags = bar < 0 ? "" : text.Text[start..bar].Trim();
        var isHidden = flags.Contains('H', StringComparison.Ordinal) || flags.Contains('T', StringComparison.Ordinal) || flags is "-" or "D";
        if (bar >= 0 && (flags.Length <= 3 || Codes.Contains(flags)))
            start = bar + 1;
        if (isHidden && start > open + 2 && !text.Text.AsSpan(open, close - open).Contains(TokenText.LeafMark))
        {
            Remove(text, open, close + 2, edits, reading);
            return;
        }

        if (!text.Text.AsSpan(open, close - open).Contains(TokenText.LeafMark) && Variants(text.Text, start, close) is { Count: > 0 } variants)
        {
            AddVariants(text, open, close + 2, variants, edits, reading);
            return;
        }

        var source = text.SourceOf(open, close + 2);
        reading.Log.LeaveOut(text.SourceOf(open, start), text.Text[open..start], LedgerReason.StrayMarkup);
        reading.Log.LeaveOut(text.SourceOf(close, close + 2), text.Text[close..(close + 2)], LedgerReason.StrayMarkup);
        edits.Add(TokenEdit.Replace(open, start, InlineToken.Opening(new Verbatim([]) { Source = source })));
        edits.Add(TokenEdit.Replace(close, close + 2, InlineToken.Closing(text.SourceOf(close, close + 2))));
    }

    private static void AddVariants(TokenText text, int open, int end, List<(string Code, int Start, int End)> variants, List<TokenEdit> edits, WikiReading reading)
    {
        var pairs = variants.Select(variant => KeyValuePair.Create(variant.Code, text.Text[variant.Start..variant.End].ReplaceLineEndings(" ")));
        edits.Add(TokenEdit.Replace(open, end, InlineToken.OfLeaf(new VariantText([.. pairs]) { Source = text.SourceOf(open, end) })));
        var markup = open;
        foreach (var (_, start, stop) in variants)
        {
            reading.Log.LeaveOut(text.SourceOf(markup, start), text.Text[markup..start], LedgerReason.StrayMarkup);
            markup = stop;
        }

        reading.Log.LeaveOut(text.SourceOf(markup, end), text.Text[markup..end], LedgerReason.StrayMarkup);
    }

    private static List<(string Code, int Start, int End)> Variants(string text, int start, int close)
    {
        var found = new List<(string, int, int)>();
        while (start < close)
        {
            var end = text.IndexOf(';', start, close - start);
            if (end < 0)
                end = close;
            var colon = text.IndexOf(':', start, end - start);
            var code = colon < 0 ? "" : text[start..colon].Trim().ToLowerInvariant();
            if (Codes.Contains(code))
            {
                var from = colon + 1;
                while (from < end && char.IsWhiteSpace(text[from]))
                    from++;
                var to = end;
                while (to > from && char.IsWhiteSpace(text[to - 1]))
                    to--;
                found.Add((code, from, to));
            }
            else if (text.AsSpan(start, end - start).Trim().Length > 0)
            {
                return [];
            }

            start = end + 1;
        }

        return found;
    }

    private static void Remove(TokenText text, int start, int end, List<TokenEdit> edits, WikiReading reading)
    {
        reading.Log.LeaveOut(text.SourceOf(start, end), text.Text[start..end], LedgerReason.StrayMarkup);
        edits.Add(TokenEdit.Remove(start, end));
    }
}
