using System.Collections.Immutable;
using System.Security.Cryptography;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;

namespace Briefing.Theme;

/// <summary>The theme's own files, each published under a name that holds a fingerprint of its content.</summary>
public sealed class ThemeAssets
{
    private readonly ImmutableArray<(string Strings, OutputFile File)> _pictures;

    private ThemeAssets(OutputFile style, OutputFile scheme, OutputFile script, OutputFile search, OutputFile icon, ImmutableArray<(string Strings, OutputFile File)> pictures)
    {
        (Style, Scheme, Script, Search, Icon) = (Name(style), Name(scheme), Name(script), Name(search), Name(icon));
        _pictures = pictures;
        Files = [style, scheme, script, search, icon, .. pictures.Select(picture => picture.File)];
    }

    /// <summary>Published name of the style sheet.</summary>
    public string Style { get; }

    /// <summary>Published name of the script that sets the scheme before the first paint.</summary>
    public string Scheme { get; }

    /// <summary>Published name of the script.</summary>
    public string Script { get; }

    /// <summary>Published name of the search page's script.</summary>
    public string Search { get; }

    /// <summary>Published name of the icon.</summary>
    public string Icon { get; }

    /// <summary>Width in pixels of the pictures that others show beside a link to a page (Open Graph).</summary>
    public const int PictureWidth = 1200;

    /// <summary>Their height in pixels.</summary>
    public const int PictureHeight = 630;

    /// <summary>Published name of the picture that others show beside a link to a page; that of the first table where a site's own table has none.</summary>
    /// <param name="strings">Key of the table of interface strings.</param>
    public string Picture(string strings) => Name(_pictures.OrderByDescending(picture => picture.Strings == strings).First().File);

    /// <summary>The files.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>The names of the theme's files beside the pictures, one for each table of interface strings: <c>share-zh-Hant.png</c>.</summary>
    public static ImmutableArray<string> Names { get; } = ["site.css", "scheme.js", "site.js", "search.js", "icon.svg"];

    /// <summary>The tables that the theme has a picture for.</summary>
    private static ImmutableArray<string> Pictures { get; } = ["zh-Hans", "zh-Hant"];

    /// <summary>Name of the picture of a table.</summary>
    private static string PictureName(string strings) => $"share-{strings}.png";

    /// <summary>Whether a name is one that a site may put its own file under.</summary>
    public static bool IsName(string name) => Names.Contains(name) || (name.StartsWith("share-", StringComparison.Ordinal) && name.EndsWith(".png", StringComparison.Ordinal));

    /// <summary>Reads the files that the assembly holds, or those of a folder where an editor is at work on them.</summary>
    /// <param name="folder">The folder; null for the assembly.</param>
    /// <param name="own">What a site has in their place.</param>
    /// <exception cref="IOException">The folder lacks one of them.</exception>
    public static ThemeAssets Load(string? folder, ThemeOverrides own)
    {
        return new ThemeAssets(
            File("site", "css"),
            File("scheme", "js"),
            File("site", "js"),
            File("search", "js"),
            File("icon", "svg"),
            [.. own.Strings.Keys.Where(key => own.Assets.ContainsKey(PictureName(key)) || Pictures.Contains(key)).Select(key => (key, File("share-" + key, "png")))]);

        OutputFile File(string name, string extension)
        {
            var content = own.Assets.TryGetValue($"{name}.{extension}", out var replacement) ? replacement : Read(folder, $"{name}.{extension}");
            if (extension == "css" && own.AddedStyle is { } added)
                content = (byte[])[.. content.Span, (byte)'\n', .. added.Span];
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 4));
            return new OutputFile($"assets/{name}.{fingerprint}.{extension}", content);
        }
    }

    private static byte[] Read(string? folder, string file) =>
        folder is null ? EmbeddedFile.Read(typeof(ThemeAssets).Assembly, file) : System.IO.File.ReadAllBytes(Path.Combine(folder, file));

    private static string Name(OutputFile file) => file.Path["assets/".Length..];
}
