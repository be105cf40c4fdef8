using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;
using Briefing.Theme.Strings;

namespace Briefing.Theme;

/// <summary>
/// What a site puts in place of the theme's own, from <c>theme/</c> in its input folder: <c>assets/</c> with files of the theme's names,
/// <c>added.css</c> with rules that follow the style sheet, and <c>strings/</c> with words of the interface by table.
/// </summary>
/// <param name="Assets">Content by the name of the theme's file, such as <c>site.css</c>.</param>
/// <param name="AddedStyle">Rules that follow the style sheet; null for none.</param>
/// <param name="Strings">Tables of words.</param>
/// <param name="Diagnostics">What is wrong with the files.</param>
public sealed record ThemeOverrides(
    ImmutableDictionary<string, ReadOnlyMemory<byte>> Assets,
    ReadOnlyMemory<byte>? AddedStyle,
    StringTables Strings,
    ImmutableArray<Diagnostic> Diagnostics)
{
    private const string Folder = "theme/";
    private const string AssetsFolder = Folder + "assets/";
    private const string StringsFolder = Folder + "strings/";

    /// <summary>Nothing in place of the theme's own.</summary>
    public static ThemeOverrides None { get; } = new(ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty, null, new StringTables(), []);

    /// <summary>Reads the folder.</summary>
    /// <exception cref="IOException">A file could not be read.</exception>
    public static ThemeOverrides Read(ISourceTree input)
    {
        var paths = input.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)).ToArray();
        if (paths.Length == 0)
            return None;
        var assets = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        ReadOnlyMemory<byte>? added = null;
        var tables = new StringTables();
        var diagnostics = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (path == Folder + "added.css")
                added = input.Read(path);
            else if (path.StartsWith(AssetsFolder, StringComparison.Ordinal) && ThemeAssets.IsName(path[AssetsFolder.Length..]))
                assets[path[AssetsFolder.Length..]] = input.Read(path);
            else if (path.StartsWith(StringsFolder, StringComparison.Ordinal) && Path.GetExtension(path) is ".yaml" or ".yml")
                tables = WithTable(tables, path, YamlText.Parse(path, TextFile.Decode(path, input.Read(path).Span, diagnostics), 0, diagnostics), diagnostics);
            else
                diagnostics.Add(new Diagnostic(Rules.UnreadFile, SourcePosition.File(path), $"Nothing reads this file; expected {Folder}added.css, {AssetsFolder} with {string.Join(", ", ThemeAssets.Names)} or share-….png, or {StringsFolder} with YAML."));
        }

        return new ThemeOverrides(assets.ToImmutable(), added, tables, [.. diagnostics]);
    }

    private static StringTables WithTable(StringTables tables, string path, YamlNode? root, List<Diagnostic> diagnostics)
    {
        var key = Path.GetFileNameWithoutExtension(path);
        switch (root)
        {
            case null:
                return tables;
            case YamlMapping mapping:
                return StringOverrides.Apply(tables, key, mapping, diagnostics);
            default:
                diagnostics.Add(new Diagnostic(Rules.WrongValue, root.Position, $"The file holds {root.Description}; expected a mapping from keys to words."));
                return tables;
        }
    }
}
