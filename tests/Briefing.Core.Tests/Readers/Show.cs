using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Tests.Readers;

/// <summary>Articles as text, for assertions that a person can read.</summary>
internal static class Show
{
    /// <summary>
    /// Running content: <c>⟦text→target⟧</c> a link, <c>**…**</c> and <c>*…*</c> emphasis, <c>[^label]</c> a note call, <c>〔缺〕</c> a lacuna, <c>`…`</c> code,
    /// <c>&lt;tag:…&gt;</c> another language, <c>-{…}-</c> variants, <c>⏎</c> a line break.
    /// </summary>
    public static string Text(ImmutableArray<Inline> content) => string.Concat(content.Select(Text));

    /// <summary>The running content of a block.</summary>
    public static string Text(Block block) => block switch
    {
        TextBlock text => Text(text.Content),
        CodeBlock code => code.Text,
        LacunaBlock lacuna => "〔缺 " + lacuna.Reason + "〕",
        _ => block.GetType().Name,
    };

    /// <summary>A cell, an item or a note: its blocks, one behind the other.</summary>
    public static string Text(ImmutableArray<Block> blocks) => string.Join(" ¶ ", blocks.Select(Text));

    private static string Text(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        Link link => "⟦" + Text(link.Content) + "→" + Target(link.Target) + "⟧",
        Emphasis { Strong: true } strong => "**" + Text(strong.Content) + "**",
        Emphasis emphasis => "*" + Text(emphasis.Content) + "*",
        NoteReference call => "[^" + call.Label + "]",
        Lacuna => "〔缺〕",
        LineBreak => "⏎",
        CodeSpan code => "`" + code.Text + "`",
        ForeignSpan foreign => "<" + foreign.Language + ":" + Text(foreign.Content) + ">",
        Verbatim verbatim => "-{" + Text(verbatim.Content) + "}-",
        VariantText variants => "-{" + string.Join(';', variants.Variants.Select(variant => variant.Key + ":" + variant.Value)) + "}-",
        Script script => (script.Above ? "^(" : "_(") + Text(script.Content) + ")",
        _ => inline.GetType().Name,
    };

    private static string Target(LinkTarget target) => target switch
    {
        WikiTarget wiki => wiki.Title + (wiki.Fragment is null ? "" : "#" + wiki.Fragment),
        ExternalTarget external => external.Url,
        _ => target.ToString(),
    };
}
