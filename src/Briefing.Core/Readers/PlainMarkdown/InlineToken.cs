using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A piece of running text before it is put into a tree; flat, so that a rule may look across emphasis and links.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Where it stands in the source file.</param>
/// <param name="Text">The characters of text, or the raw characters of a tag.</param>
/// <param name="Inline">The inline of a leaf; the empty container of an opening.</param>
internal readonly record struct InlineToken(InlineTokenKind Kind, TextSpan Source, string Text, Inline? Inline)
{
    /// <summary>Whether the source writes the characters by an escape or a reference.</summary>
    public bool IsEscaped => Kind == InlineTokenKind.Text && Source.Length != Text.Length;

    /// <summary>Whether the token opens a link.</summary>
    public bool OpensLink => Kind == InlineTokenKind.Open && Inline is Link;

    public static InlineToken OfText(string text, TextSpan source) => new(InlineTokenKind.Text, source, text, null);

    public static InlineToken OfBreak(TextSpan source) => new(InlineTokenKind.SoftBreak, source, "\n", null);

    public static InlineToken OfLeaf(Inline leaf) => new(InlineTokenKind.Leaf, leaf.Source, "", leaf);

    public static InlineToken Opening(InlineContainer container) => new(InlineTokenKind.Open, container.Source, "", container);

    public static InlineToken Closing(TextSpan source) => new(InlineTokenKind.Close, source, "", null);

    public static InlineToken OfTag(string raw, TextSpan source) => new(InlineTokenKind.Tag, source, raw, null);

    /// <summary>A part of a text token that is written without escapes.</summary>
    public InlineToken Slice(int start, int length) => this with { Text = Text.Substring(start, length), Source = new TextSpan(Source.Start + start, length) };
}
