using System.Collections.Immutable;
using System.Security.Cryptography;
using Briefing.Core.Pages;

namespace Briefing.Theme;

/// <summary>The theme's own files, each published under a name that holds a fingerprint of its content.</summary>
public sealed class ThemeAssets
{
    private readonly ImmutableArray<(string Strings, OutputFile File)> _pictures;

    private ThemeAssets(OutputFile style, OutputFile script, OutputFile search, OutputFile icon, ImmutableArray<(string Strings, OutputFile File)> pictures)
    {
        (Style, Script, Search, Icon) = (Name(style), Name(script), Name(search), Name(icon));
        _pictures = pictures;
        Files = [style, script, search, icon, .. pictures.Select(picture => picture.File)];
    }

    /// <summary>Published name of the style sheet.</summary>
    public string Style { get; }

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

    /// <summary>Published name of the picture that others show beside a link to a page.</summary>
    /// <param name="strings">Key of the table of interface strings.</param>
    public string Picture(string strings) => Name(_pictures.First(picture => picture.Strings == strings).File);

    /// <summary>The files.</summary>
    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>Reads the files that the assembly holds, or those of a folder where an editor is at work on them.</summary>
    /// <param name="folder">The folder; null for the assembly.</param>
    /// <exception cref="IOException">The folder lacks one of them.</exception>
    /// <param name="strings">Keys of the tables of interface strings.</param>
    public static ThemeAssets Load(string? folder, IEnumerable<string> strings) => new(
        Read(folder, "site", "css"),
        Read(folder, "site", "js"),
        Read(folder, "search", "js"),
        Read(folder, "icon", "svg"),
        [.. strings.Select(key => (key, Read(folder, "share-" + key, "png")))]);

    private static OutputFile Read(string? folder, string name, string extension)
    {
        using var stream = folder is null
            ? typeof(ThemeAssets).Assembly.GetManifestResourceStream($"{name}.{extension}")
                ?? throw new InvalidOperationException($"The theme was built without {name}.{extension}.")
            : File.OpenRead(Path.Combine(folder, $"{name}.{extension}"));
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        return new OutputFile($"assets/{name}.{fingerprint}.{extension}", content);
    }

    private static string Name(OutputFile file) => file.Path["assets/".Length..];
}
