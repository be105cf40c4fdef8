using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>Text for files that machines and people read without a page around it.</summary>
internal static class SafeText
{
    /// <summary>The text without <see cref="HiddenCharacters"/>, on one line.</summary>
    public static string Line(string text) => string.Join(' ', HiddenCharacters.Shown(text).Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
