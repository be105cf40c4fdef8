using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Core.Articles;

/// <summary>
/// The text of running content as one string: what the linker matches, what conversion converts, what block ids hash and citations quote.
/// Text, code and the first form of per-variant text count; a line break is one LF; note calls, page marks and lacunae count nothing.
/// </summary>
public static class PlainText
{
    /// <summary>The text of some inlines, with U+FFFD for <see cref="HiddenCharacters"/>.</summary>
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [TextRun only])
            return HiddenCharacters.Shown(only.Text);
        var text = new StringBuilder();
        Append(content, text);
        return HiddenCharacters.Shown(text.ToString());
    }

    private static void Append(ImmutableArray<Inline> content, StringBuilder text)
    {
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
                Append(container.Content, text);
            else
                text.Append(OfLeaf(inline));
        }
    }

    /// <summary>The text of one inline that holds no others; empty for those that count nothing.</summary>
    public static string OfLeaf(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        CodeSpan code => code.Text,
        VariantText variants => variants.Variants[0].Value,
        LineBreak => "\n",
        _ => "",
    };
}
