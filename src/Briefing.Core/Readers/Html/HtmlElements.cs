using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Briefing.Core.Readers.Html;

/// <summary>What the elements of HTML are to a reader of articles.</summary>
internal static class HtmlElements
{
    /// <summary>
    /// The name under which preformatted text stands in the tree. The tree builder reads the token behind <c>pre</c> and <c>textarea</c> past
    /// <see cref="TreeFeed"/>; <c>dir</c>, obsolete, and <c>title</c> have the same rules without that one.
    /// </summary>
    public const string Preformatted = "dir";

    /// <summary>The name under which a template stands in the tree, so that what it holds stays in the tree.</summary>
    public const string Template = "x-template";

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
        "header hgroup hr html legend li main menu nav noscript ol optgroup option p section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> RawTexts = Set("iframe noembed noframes script style xmp");

    private static readonly FrozenSet<string> Leaves = Set(
        "area base basefont bgsound br col embed hr iframe img input keygen link meta noembed noframes param script source style textarea title track wbr xmp");

    private static readonly FrozenSet<string> Executables = Set(
        "applet audio base button canvas datalist embed frame frameset iframe input keygen link map meta meter noembed noframes object optgroup option " +
        "output param progress script select style textarea title track video " + Template);

    /// <summary>The name that stands in the tree for a tag's name.</summary>
    public static string TreeName(string name) => name switch
    {
        "pre" or "listing" or "plaintext" => Preformatted,
        "dir" => "ul",
        "template" => Template,
        "textarea" => "title",
        "font" or "u" or "big" or "small" or "nobr" or "tt" or "s" or "strike" => "span",
        _ => name,
    };

    /// <summary>Whether the element begins a block of its own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether the text of the element is read without markup and references.</summary>
    public static bool IsRawText(string name) => RawTexts.Contains(name);

    /// <summary>Whether the element holds text only, with or without references.</summary>
    public static bool HoldsNoElements(string name) => IsRawText(name) || name is "textarea" or "title";

    /// <summary>Whether elements can stand in the element.</summary>
    public static bool Nests(string name) => !Leaves.Contains(name);

    /// <summary>Whether the tree builder opens the element again after a block (HTML §13.2.4.3).</summary>
    public static bool IsFormatting(string name) => name is "b" or "strong" or "i" or "em" or "code";

    /// <summary>Whether the element runs, embeds or takes input; none of these survives reading.</summary>
    public static bool IsExecutable(string name) => Executables.Contains(name);

    /// <summary>The first element of a name below another; a selector would be parsed for each page anew.</summary>
    public static IElement? FirstBelow(IElement element, string name) => element.GetDescendants().OfType<IElement>().FirstOrDefault(below => below.LocalName == name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
