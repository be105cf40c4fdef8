using System.Globalization;
using System.Text;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>Sets an article as a journal prints it and hands it back as a program takes text out of a PDF.</summary>
internal sealed record Press
{
    /// <summary>Cells of a full line.</summary>
    public int Measure { get; init; } = 52;

    /// <summary>White space before the first line of a paragraph; on paper it is always two ideographs wide.</summary>
    public string Indent { get; init; } = "　　";

    /// <summary>Lines of a page, notes included; 0 for one endless page.</summary>
    public int PageLines { get; init; } = 30;

    /// <summary>Between two pages.</summary>
    public string PageBreak { get; init; } = "\f";

    /// <summary>Lines at the head of a page, by its number; <c>{title}</c> stands for the title.</summary>
    public Func<int, string[]> Head { get; init; } = _ => [];

    /// <summary>Lines at the foot of a page, by its number.</summary>
    public Func<int, string[]> Foot { get; init; } = page => [page.ToString(CultureInfo.InvariantCulture)];

    /// <summary>How a note is called.</summary>
    public Func<int, string> Call { get; init; } = number => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a note opens.</summary>
    public Func<int, string> Mark { get; init; } = number => number.ToString(CultureInfo.InvariantCulture) + " ";

    /// <summary>Number of the first page.</summary>
    public int FirstPage { get; init; } = 31;

    /// <summary>Whether a blank is put between an ideograph and a figure or letter after it.</summary>
    public bool SpacesLatin { get; init; }

    /// <summary>Whether a blank line follows each line without Latin letters or figures.</summary>
    public bool BlankLines { get; init; }

    /// <summary>Whether notes stand in a list at the end and not at the feet of pages.</summary>
    public bool NotesAtEnd { get; init; }

    /// <summary>Line end.</summary>
    public string LineEnd { get; init; } = "\n";

    /// <summary>The text of the article as taken out of the PDF.</summary>
    public string Print(PrintedArticle article)
    {
        var lines = new List<(string Text, int Note)>();
        foreach (var line in article.Masthead)
            lines.Add((line, 0));
        foreach (var block in article.Blocks)
        {
            if (block.IsHeading)
            {
                lines.Add((block.Text, 0));
                continue;
            }

            var set = Set(block.Text, article, 4);
            lines.Add((Indent + set[0].Text, set[0].Note));
            lines.AddRange(set.Skip(1));
        }

        if (NotesAtEnd)
        {
            lines.Add(("註釋", 0));
            for (var i = 0; i < article.Notes.Count; i++)
                lines.AddRange(SetNote(i + 1, article));
        }

        return Paginate(lines, article);
    }

    private string Paginate(List<(string Text, int Note)> lines, PrintedArticle article)
    {
        var output = new StringBuilder();
        var page = FirstPage;
        for (var i = 0; i < lines.Count;)
        {
            var body = new List<string>();
            var notes = new List<string>();
            while (i < lines.Count && (PageLines == 0 || body.Count + notes.Count < PageLines))
            {
                body.Add(lines[i].Text);
                if (lines[i].Note > 0 && !NotesAtEnd)
                    notes.AddRange(SetNote(lines[i].Note, article).Select(line => line.Text));
                i++;
            }

            if (page > FirstPage)
                output.Append(PageBreak);
            foreach (var line in Head(page).Select(line => line.Replace("{title}", article.Masthead[0], StringComparison.Ordinal)).Concat(body).Concat(notes).Concat(Foot(page)))
            {
                output.Append(line).Append(LineEnd);
                if (BlankLines && !line.Any(char.IsAsciiLetterOrDigit))
                    output.Append(LineEnd);
            }

            page++;
        }

        return output.ToString();
    }

    private List<(string Text, int Note)> SetNote(int number, PrintedArticle article) =>
        [.. Set(Mark(number) + article.Notes[number - 1], article, 0, Measure + 6).Select(line => (line.Text, 0))];

    private List<(string Text, int Note)> Set(string text, PrintedArticle article, int indent, int? measure = null)
    {
        var width = measure ?? Measure;
        var lines = new List<(string Text, int Note)>();
        var line = new StringBuilder();
        var cells = indent;
        var note = 0;
        foreach (var unit in Units(text))
        {
            var shown = unit;
            var called = 0;
            if (unit.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace)
            {
                called = int.Parse(unit[(brace + 1)..unit.IndexOf('}', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
                shown = unit[..brace] + Call(called) + unit[(unit.IndexOf('}', StringComparison.Ordinal) + 1)..];
            }

            if (SpacesLatin && line.Length > 0 && char.IsAsciiLetterOrDigit(shown[0]) && line[^1] > 0x2E80 && char.IsLetter(line[^1]))
                shown = " " + shown;
            var unitCells = Cells(shown.TrimEnd(' '));
            if (cells + unitCells > width)
            {
                lines.Add((line.ToString().TrimEnd(), note));
                line.Clear();
                cells = 0;
                note = 0;
                shown = shown.TrimStart();
            }

            line.Append(shown);
            cells += Cells(shown);
            note = called > 0 ? called : note;
        }

        lines.Add((line.ToString().TrimEnd(), note));
        return lines;
    }

    /// <summary>What no line end divides: a word with its blank, an ideograph with the marks before and behind it, a call with what it stands behind.</summary>
    private static IEnumerable<string> Units(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && "「『（《〈“‘(".Contains(text[i], StringComparison.Ordinal))
                i++;
            if (i < text.Length && text[i] < 0x2E80 && text[i] != '{')
            {
                while (i < text.Length && text[i] < 0x2E80 && text[i] is not ' ' and not '{' && !"“‘".Contains(text[i], StringComparison.Ordinal))
                    i++;
            }
            else if (i < text.Length && text[i] != '{')
            {
                i++;
            }

            while (i < text.Length && ("，。、；：！？」』）》〉”’)".Contains(text[i], StringComparison.Ordinal) || text[i] == '{'))
                i = text[i] == '{' ? text.IndexOf('}', i) + 1 : i + 1;
            while (i < text.Length && text[i] == ' ')
                i++;
            yield return text[start..Math.Max(i, start + 1)];
            i = Math.Max(i, start + 1);
        }
    }

    internal static int Cells(string text) => text.Sum(c => c < 0x2000 ? 1 : 2);
}
