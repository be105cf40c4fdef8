using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Raw <c>&lt;ref&gt;</c> in the text: its content is a note, and where it stood is the call.</summary>
internal static class InlineReferences
{
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        if (!tokens.Exists(IsReference))
            return tokens;
        var result = new List<InlineToken>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsReference(tokens[i]))
            {
                result.Add(tokens[i]);
                continue;
            }

            var tag = tokens[i];
            if (tag.Text.StartsWith("</", StringComparison.Ordinal))
                continue;
            var close = tag.Text.EndsWith("/>", StringComparison.Ordinal) ? i : tokens.FindIndex(i + 1, IsReference);
            if (close < 0)
            {
                if (Tokens.AreBlank(tokens[(i + 1)..]))
                {
                    result.Add(Call(tag, [], reading));
                    reading.OpenNote = ((NoteReference)result[^1].Inline!).Label;
                }

                continue;
            }

            result.Add(Call(tag, close > i ? tokens[(i + 1)..close] : [], reading));
            i = close > i && !tokens[close].Text.StartsWith("</", StringComparison.Ordinal) ? close - 1 : close;
        }

        return result;
    }

    private static bool IsReference(InlineToken token) => token.Kind == InlineTokenKind.Tag && InlineTags.NameOf(token.Text) == "ref";

    private static InlineToken Call(InlineToken tag, List<InlineToken> content, WikiReading reading)
    {
        var name = InlineTags.Attribute(tag.Text, "name");
        var label = name is not null && reading.NamedNotes.TryGetValue(name, out var known) ? known : reading.AddNote(tag.Source);
        if (name is not null)
            reading.NamedNotes[name] = label;
        if (!Tokens.AreBlank(content))
        {
            var text = WikiText.Read(content, reading);
            var source = TextSpan.FromBounds(content[0].Source.Start, Math.Max(content[0].Source.End, content[^1].Source.End));
            reading.FillNote(label, [.. text.Before, new Paragraph(text.Content) { Source = source }, .. text.After], source);
        }

        if (reading.RawNotes.Remove(tag.Source.End, out var blocks) && blocks.Count > 0)
            reading.FillNote(label, blocks, blocks[0].Source);
        return InlineToken.OfLeaf(new NoteReference(label, 0) { Source = tag.Source });
    }
}
