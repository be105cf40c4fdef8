using System.Globalization;
using System.Text;

namespace Briefing.Core.Drafts;

/// <summary>Writes texts as YAML scalars on one line.</summary>
public static class YamlValue
{
    private static readonly HashSet<string> Words = new(["true", "false", "yes", "no", "on", "off", "null", "~"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A text without quotes where YAML reads it as that text, else between double quotes with escapes (YAML 1.2.2, 5.7).</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsLetter(text[0]) || text[0] is '「' or '『' or '《' or '〈')
        && !char.IsWhiteSpace(text[^1])
        && text.All(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is ' ' or '-' or '_' or '.' or '/' or '(' or ')' || (c >= '\u2000' && !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not '\uFEFF'))
        && !Words.Contains(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
