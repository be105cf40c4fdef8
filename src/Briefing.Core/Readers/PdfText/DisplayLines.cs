using System.Buffers;

namespace Briefing.Core.Readers.PdfText;

/// <summary>
/// Lines that are no running text and stay as they were printed: a column of vertical setting, one ideograph a line; lines of a program or of a shell;
/// formulae set apart.
/// </summary>
internal static class DisplayLines
{
    private const int FewestOfColumn = 4;
    private const int FewestOfListing = 3;
    private const int MostLinesWithoutSign = 8;

    private static readonly SearchValues<char> Relations = SearchValues.Create("=≤≥≠≈≡∝∈→⇒");

    private static readonly SearchValues<char> Signs = SearchValues.Create("(={;*<'\"");

    private static readonly string[] Openings =
        ["#include", "#define", "#!/", "$ ", "# apt", ">>> ", "//", "/*", "*/", "import ", "from ", "def ", "class ", "return ", "return;", "public ", "private ", "static ", "void ", "int ", "char ", "for (", "for(", "if (", "if(", "while (", "while(", "else ", "} else", "<?", "</", "<html", "\\begin{", "\\end{", "\\usepackage", "\\documentclass", "SELECT ", "var ", "let ", "const ", "function ", "sudo ", "printf", "print(", "fi", "done", "esac"];

    /// <summary>Index behind the column of single ideographs that begins at a line; the line itself where none does.</summary>
    internal static int EndOfColumn(string text, IReadOnlyList<BodyLine> lines, int start)
    {
        var end = start;
        if (!CharacterClass.IsHan(text[lines[start].Line.Start]))
            return start;
        while (end < lines.Count && IsSingle(text, lines[end].Line) && (end == start || lines[end].Line.BlankBefore == 0 || !CharacterClass.IsSentenceEnd(text[lines[end - 1].Line.End - 1])))
            end++;
        return end - start >= FewestOfColumn ? end : start;
    }

    /// <summary>Index behind the listing that begins at a line; the line itself where none does.</summary>
    internal static int EndOfListing(string text, IReadOnlyList<BodyLine> lines, int start)
    {
        if (!IsProgram(lines[start].Line.In(text)))
            return start;
        var (signs, found) = (0, start);
        for (var end = start; end < lines.Count && end - start - (2 * signs) <= MostLinesWithoutSign && MayBeProgram(lines[end].Line.In(text)); end++)
        {
            if (!IsProgram(lines[end].Line.In(text)))
                continue;
            signs++;
            if (signs * 2 >= end + 1 - start)
                found = end + 1;
        }

        var isShell = lines[start].Line.In(text).StartsWith("$ ", StringComparison.Ordinal);
        return found - start >= FewestOfListing || isShell ? found : start;
    }

    /// <summary>Index behind the formulae that begin at a line, each on a line of its own; the line itself where none does.</summary>
    internal static int EndOfFormulas(string text, IReadOnlyList<BodyLine> lines, int start, int width)
    {
        var end = start;
        while (end < lines.Count && lines[end].Right < width * 9 / 10 && IsFormula(lines[end].Line.In(text)))
            end++;
        return end;
    }

    private static bool IsSingle(string text, PrintedLine line) => line.Length == 1 && CharacterClass.IsWide(text[line.Start]) && !char.IsSurrogate(text[line.Start]) && text[line.Start] is not ('○' or '●' or '■' or '□');

    /// <summary>Whether a line says what only programs say: it ends in a brace or a semicolon, or opens with a word of theirs.</summary>
    private static bool IsProgram(ReadOnlySpan<char> line)
    {
        if (!MayBeProgram(line))
            return false;
        if (line[^1] is '{' or '}' or ';' || line.EndsWith("});") || line is "{" or "}" || line.EndsWith(" \\"))
            return true;
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal) && (opening[^1] is not ' ' || line.ContainsAny(Signs) || opening is "$ " or "import " or "sudo " or ">>> " or "return " or "class " or "# apt") && (opening.Length > 2 || line.Length == opening.Length || opening[^1] is ' ' or '/' or '*' or '?'))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line may stand in a listing: no Chinese but in a comment or in quotation marks.</summary>
    private static bool MayBeProgram(ReadOnlySpan<char> line)
    {
        if (CharacterClass.HanCount(line) == 0)
            return !(line[^1] is '.' or '。' or '，') || line.IndexOf(' ') < 0;
        var quoted = line.IndexOfAny("\"'#");
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        var from = quoted < 0 ? comment : comment < 0 ? quoted : Math.Min(quoted, comment);
        return from >= 0 && CharacterClass.HanCount(line[..from]) == 0 && (comment >= 0 || line[^1] is ';' or ')' or '{' or '"');
    }

    /// <summary>Whether a line is a formula: a relation between letters and figures, and no words. A number in brackets may follow.</summary>
    private static bool IsFormula(ReadOnlySpan<char> line)
    {
        var relation = line.IndexOfAny(Relations);
        if (relation <= 0 || relation >= line.Length - 1 || line.IndexOfAny("&?%@") >= 0 || line.Length > 120)
            return false;
        if (SentenceLike(line[^1]))
            return false;
        var (letters, word) = (0, 0);
        foreach (var c in line)
        {
            if (CharacterClass.IsHan(c))
                return false;
            word = char.IsLetter(c) ? word + 1 : 0;
            if (word == 5)
                letters++;
        }

        return letters <= 1 && (char.IsLetterOrDigit(line[0]) || line[0] is '(' or '∑' or '∫' or '|' or '√' or '-');
    }

    private static bool SentenceLike(char last) => CharacterClass.IsSentenceEnd(last) || last is '=' or ';' or '{' or '}';
}
