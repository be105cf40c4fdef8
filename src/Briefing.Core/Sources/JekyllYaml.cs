using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Briefing.Core.Sources;

/// <summary>
/// Titles of Jekyll posts are often written without the quotation marks that YAML 1.2 asks for: with a colon and a blank in them (專訪: …), or
/// beginning with a bracket, an asterisk, a percent sign. What a line of one of these keys says is then taken as it stands.
/// </summary>
internal static class JekyllYaml
{
    private static readonly SearchValues<char> BlockIndicators = SearchValues.Create("+-0123456789");

    /// <summary>The keys that tell a Jekyll post.</summary>
    public static readonly ImmutableArray<string> PostKeys = ["layout", "date", "from", "categories"];

    private static readonly string[] TextKeys = ["title", "author", "subtitle", "description", "excerpt"];

    /// <summary>The same YAML, line for line, with such values in quotation marks; YAML that is no Jekyll post's stays as it is.</summary>
    public static string Quote(string yaml)
    {
        var lines = yaml.ReplaceLineEndings("\n").Split('\n');
        if (!lines.Any(line => PostKeys.Any(key => ValueAt(line, key) > 0)))
            return yaml;
        var quoted = new StringBuilder(yaml.Length + 16);
        for (var i = 0; i < lines.Length; i++)
        {
            var isContinued = i + 1 < lines.Length && lines[i + 1].StartsWith(' ') && !string.IsNullOrWhiteSpace(lines[i + 1]);
            quoted.Append(isContinued ? lines[i] : Quoted(lines[i]));
            if (i + 1 < lines.Length)
                quoted.Append('\n');
        }

        return quoted.ToString();
    }

    /// <summary>Index behind a key and its colon, which blanks may part; 0 where the line begins otherwise.</summary>
    private static int ValueAt(string line, string key)
    {
        if (!line.StartsWith(key, StringComparison.Ordinal))
            return 0;
        var colon = line.AsSpan(key.Length).IndexOfAnyExcept(' ', '\t') + key.Length;
        return colon >= key.Length && line[colon] == ':' ? colon + 1 : 0;
    }

    private static string Quoted(string line)
    {
        var start = TextKeys.Max(key => ValueAt(line, key));
        if (start == 0)
            return line;
        var value = line.AsSpan(start).Trim();
        if (value.IsEmpty || line[start] is not (' ' or '\t') || IsYaml(value))
            return line;
        return string.Concat(line.AsSpan(0, line.IndexOf(value[0], start)), "'", value.ToString().Replace("'", "''", StringComparison.Ordinal), "'");
    }

    /// <summary>Whether YAML reads the value as the text that a person sees in it (YAML 1.2.2 §7.3), or as a list or mapping.</summary>
    private static bool IsYaml(ReadOnlySpan<char> value)
    {
        switch (value[0])
        {
            case '"' or '\'':
                return IsQuoted(value);
            case '[':
                return value[^1] == ']';
            case '{':
                return value[^1] == '}';
            case '|' or '>':
                return !value[1..].ContainsAnyExcept(BlockIndicators);
            case '#':
                return true;
            case ',' or ']' or '}' or '&' or '*' or '!' or '%' or '@' or '`':
                return false;
            case '-' or '?' or ':' when value.Length == 1 || value[1] == ' ':
                return false;
        }

        return !value.Contains(": ", StringComparison.Ordinal) && value[^1] != ':';
    }

    /// <summary>Whether the quotation mark that opens the value closes it at its end, or before a comment.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> value)
    {
        var mark = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\' && mark == '"')
                i++;
            else if (value[i] == mark && mark == '\'' && i + 1 < value.Length && value[i + 1] == mark)
                i++;
            else if (value[i] == mark)
                return value[(i + 1)..].TrimStart() is [] or ['#', ..];
        }

        return false;
    }
}
