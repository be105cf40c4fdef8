using System.Globalization;

namespace Briefing.Cli.Reports;

/// <summary>Addresses that open a file at a place in the editor's program.</summary>
/// <param name="Template">An address with <c>{file}</c>, <c>{line}</c> and <c>{column}</c>, such as <c>vscode://file/{file}:{line}:{column}</c>.</param>
internal sealed record EditorLink(string Template)
{
    private const string Schemes = "vscode, vscodium, cursor, zed, idea, textmate";

    /// <summary>Visual Studio Code.</summary>
    public static EditorLink Default { get; } = Parse("vscode")!;

    /// <summary>What <see cref="Parse"/> takes, for messages.</summary>
    public static string Form { get; } = $"one of {Schemes}, or an address with {{file}}, {{line}} and {{column}}";

    /// <summary>The editor of a name or of a template; null where it is neither. An address that a browser would run or read itself is none.</summary>
    public static EditorLink? Parse(string text) => text switch
    {
        "vscode" or "vscodium" or "cursor" => new EditorLink($"{text}://file{{file}}:{{line}}:{{column}}"),
        "zed" => new EditorLink("zed://file{file}:{line}:{column}"),
        "idea" => new EditorLink("idea://open?file={file}&line={line}&column={column}"),
        "textmate" => new EditorLink("txmt://open?url=file://{file}&line={line}&column={column}"),
        _ when text.Contains("{file}", StringComparison.Ordinal) && IsScheme(text) => new EditorLink(text),
        _ => null,
    };

    /// <summary>The address of a place.</summary>
    /// <param name="file">Full path of the file.</param>
    /// <param name="line">Line; 0 leads to the first.</param>
    /// <param name="column">Column; 0 leads to the first.</param>
    public string Of(string file, int line, int column)
    {
        var path = file.Replace(Path.DirectorySeparatorChar, '/');
        if (!path.StartsWith('/'))
            path = "/" + path;
        return Template
            .Replace("{line}", Math.Max(line, 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", Math.Max(column, 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{file}", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
    }

    private static bool IsScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && char.IsAsciiLetter(text[0]) && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            && text[..colon].ToLowerInvariant() is not ("javascript" or "data" or "vbscript" or "blob" or "file" or "about");
    }
}
