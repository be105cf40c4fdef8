using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Galleries, which the export leaves as lines of <c>File:X.jpg|caption</c>.</summary>
internal static class Galleries
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".svg", ".gif", ".tif", ".tiff", ".webp", ".ogv", ".webm", ".ogg", ".pdf", ".djvu"];

    /// <summary>Makes a picture of each line of a gallery, its caption being the link's text. Text of other lines stays.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        for (var start = 0; start < text.Text.Length;)
        {
            var length = text.Text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Text.Length : start + length;
            AddPicture(text, start, end, edits, reading);
            start = end + 1;
        }

        return edits.Count == 0 ? tokens : text.Apply(edits);
    }

    private static void AddPicture(TokenText text, int start, int end, List<TokenEdit> edits, WikiReading reading)
    {
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;
        var line = text.Text.AsSpan(start, end - start);
        var colon = line.IndexOf(':');
        if (colon <= 0 || colon > 12 || !Namespaces.IsFile(line[..colon].Trim().ToString()))
            return;
        var bar = line.IndexOf('|');
        var name = (bar < 0 ? line : line[..bar]).TrimEnd().ToString();
        if (!Array.Exists(Extensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
            return;
        var caption = bar < 0 ? end : start + bar + 1;
        var source = text.SourceOf(start, end);
        reading.Log.LeaveOut(text.SourceOf(start, caption), text.Text[start..caption], LedgerReason.Repetition);
        var target = new MarkdownTarget(name, "fig:" + name, false);
        edits.Add(TokenEdit.Replace(start, caption, InlineToken.Opening(new Link(target, []) { Source = source })));
        edits.Add(TokenEdit.Replace(end, end, InlineToken.Closing(new TextSpan(source.End, 0))));
    }
}
