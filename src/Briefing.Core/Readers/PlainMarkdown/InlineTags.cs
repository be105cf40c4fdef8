using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Raw HTML tags in running text become what the model has for them; tags that it has nothing for go and leave their content.</summary>
internal static class InlineTags
{
    /// <summary>Stands for a container that Markdown opened; tags open and close within it.</summary>
    private const string Native = "";

    /// <summary>The tokens without tags, except those that <paramref name="keep"/> wants.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens, Func<string, bool>? keep = null)
    {
        if (!tokens.Exists(token => token.Kind == InlineTokenKind.Tag))
            return tokens;
        var result = new List<InlineToken>(tokens.Count);
        var open = new Stack<string>();
        foreach (var token in tokens)
        {
            if (token.Kind == InlineTokenKind.Tag)
            {
                AddTag(token, open, result, keep);
                continue;
            }

            if (token.Kind == InlineTokenKind.Open)
                open.Push(Native);
            else if (token.Kind == InlineTokenKind.Close)
                CloseDownTo(Native, open, result, token);
            if (token.Kind != InlineTokenKind.Close)
                result.Add(token);
        }

        while (open.TryPop(out var name))
        {
            if (name != Native)
                result.Add(InlineToken.Closing(new TextSpan(tokens[^1].Source.End, 0)));
        }

        return result;
    }

    /// <summary>Name of a tag in lower case; empty for comments and declarations.</summary>
    public static string NameOf(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] == '-'))
            end++;
        return tag[start..end].ToLowerInvariant();
    }

    /// <summary>Value of an attribute of a tag; null where it has none.</summary>
    public static string? Attribute(string tag, string name)
    {
        for (var i = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase); i > 0; i = tag.IndexOf(name, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = i + name.Length;
            while (end < tag.Length && char.IsWhiteSpace(tag[end]))
                end++;
            if (!char.IsWhiteSpace(tag[i - 1]) || end >= tag.Length || tag[end] != '=')
                continue;
            var value = tag.AsSpan(end + 1).TrimStart();
            if (value.Length > 0 && value[0] is '"' or '\'')
                return value[1..].IndexOf(value[0]) is >= 0 and var close ? LinkSyntax.Unescape(value.Slice(1, close)) : null;
            var stop = value.IndexOfAny(" \t\n>/");
            return LinkSyntax.Unescape(stop < 0 ? value : value[..stop]);
        }

        return null;
    }

    /// <summary>The container that an element with text of its own kind makes; null for elements that change nothing.</summary>
    public static InlineContainer? Container(string name, string? language) => name switch
    {
        "b" or "strong" => new Emphasis(true, []),
        "i" or "em" or "cite" or "dfn" or "var" => new Emphasis(false, []),
        "sup" => new Script(true, []),
        "sub" => new Script(false, []),
        _ => IsForeign(language) ? new ForeignSpan(language!.Trim(), []) : null,
    };

    private static bool IsForeign(string? language) =>
        language is not null && language.AsSpan().Trim() is { Length: >= 2 and <= 35 } tag && char.IsAsciiLetter(tag[0]) && !ContainsOther(tag) &&
        !tag.Equals("zh", StringComparison.OrdinalIgnoreCase);

    private static bool ContainsOther(ReadOnlySpan<char> tag)
    {
        foreach (var c in tag)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return true;
        }

        return false;
    }

    private static InlineContainer? ContainerOf(string name, string tag) =>
        name == "a" && Attribute(tag, "href") is { Length: > 0 } address
            ? new Link(new MarkdownTarget(address, Attribute(tag, "title"), false), [])
            : Container(name, Attribute(tag, "lang"));

    private static void AddTag(InlineToken token, Stack<string> open, List<InlineToken> result, Func<string, bool>? keep)
    {
        var name = NameOf(token.Text);
        if (keep?.Invoke(name) == true)
        {
            result.Add(token);
        }
        else if (name == "br")
        {
            result.Add(InlineToken.OfLeaf(new LineBreak { Source = token.Source }));
        }
        else if (name.Length > 0 && token.Text.StartsWith("</", StringComparison.Ordinal))
        {
            if (open.TakeWhile(entry => entry != Native).Contains(name))
                CloseDownTo(name, open, result, token);
        }
        else if (!token.Text.EndsWith("/>", StringComparison.Ordinal) && ContainerOf(name, token.Text) is { } container)
        {
            open.Push(name);
            result.Add(InlineToken.Opening(container with { Source = token.Source }));
        }
    }

    private static void CloseDownTo(string name, Stack<string> open, List<InlineToken> result, InlineToken token)
    {
        while (open.TryPop(out var top))
        {
            result.Add(InlineToken.Closing(token.Source));
            if (top == name)
                return;
        }
    }
}
