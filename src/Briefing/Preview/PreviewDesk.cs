using System.Globalization;
using Briefing.Cli.Reports;

namespace Briefing.Cli.Preview;

/// <summary>Where an editor's files are, and what opens them.</summary>
/// <param name="Input">Full path of the input folder.</param>
/// <param name="Editor">Makes the addresses that open a file.</param>
internal sealed record PreviewDesk(string Input, EditorLink Editor)
{
    /// <summary>The address that opens a place as diagnostics and pages write it, <c>file(line,column)</c> or <c>file</c>; null where that is no file of the input folder.</summary>
    public string? Address(string place)
    {
        var open = place.EndsWith(')') ? place.LastIndexOf('(') : -1;
        var (line, column) = (0, 0);
        if (open >= 0)
        {
            var numbers = place[(open + 1)..^1].Split(',');
            if (numbers.Length != 2 || !Number(numbers[0], out line) || !Number(numbers[1], out column))
                return null;
        }

        var name = open < 0 ? place : place[..open];
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
            return null;
        var file = Path.GetFullPath(name, Input);
        return file.StartsWith(Input + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? Editor.Of(file, line, column) : null;
    }

    private static bool Number(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
