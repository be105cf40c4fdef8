namespace Briefing.Core.Readers;

/// <summary>Names of posts, <c>2018-04-23-name.md</c> (Jekyll, "Posts"): the text of such a file is Markdown where it is nothing else.</summary>
internal static class PostName
{
    /// <summary>Whether a path ends in the name of a post.</summary>
    public static bool Is(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.Length > 11 && (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)) &&
            name[4] == '-' && name[7] == '-' && name[10] == '-' && IsNumber(name[..4]) && IsNumber(name[5..7]) && IsNumber(name[8..10]);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
