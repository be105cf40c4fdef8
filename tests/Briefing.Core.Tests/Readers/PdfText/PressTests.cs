using System.Text;
using Briefing.Core.Articles;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>What a press set, the reader puts together again, whatever the measure, the indentation, the pages and the notes are like.</summary>
public sealed class PressTests
{
    private static readonly Dictionary<string, Press> Presses = new()
    {
        ["form feeds, folios, full-width indentation"] = new(),
        ["narrow column"] = new() { Measure = 40 },
        ["wide column"] = new() { Measure = 76, PageLines = 38 },
        ["indented with blanks"] = new() { Indent = "    " },
        ["indentation lost"] = new() { Indent = "" },
        ["indentation lost, blank lines at random, blanks before figures"] = new() { Indent = "", BlankLines = true, SpacesLatin = true },
        ["no form feeds, folios decorated"] = new() { PageBreak = "", Foot = page => [$"- {page} -"] },
        ["no form feeds, folios alone"] = new() { PageBreak = "", PageLines = 24 },
        ["no form feeds, lost indentation"] = new() { PageBreak = "", Indent = "", PageLines = 22 },
        ["running heads by turns"] = new() { Head = page => page % 2 == 0 ? [$"{page}　區域研究季刊　第十二卷第三期"] : [$"{{title}}　{page}"], Foot = _ => [] },
        ["running heads by turns, no form feeds"] = new() { PageBreak = "\n", PageLines = 20, Head = page => page % 2 == 0 ? [$"{page} 區域研究季刊"] : [$"{{title}} {page}"], Foot = _ => [] },
        ["foot with journal, date and folio"] = new() { PageBreak = "\n\n\n", Foot = page => ["Regional Studies Quarterly│區域研究季刊", $"{page}中華民國一○七年九月　第二十三期│"], PageLines = 20 },
        ["page n of m"] = new() { Foot = page => [$"第 {page} 頁，共 40 頁"] },
        ["notes in circles"] = new() { Call = n => "①②③④"[n - 1].ToString(), Mark = n => "①②③④"[n - 1] + " " },
        ["notes in circles, glued"] = new() { Call = n => "①②③④"[n - 1].ToString(), Mark = n => "①②③④"[n - 1].ToString() },
        ["notes in brackets"] = new() { Call = n => $"[{n}]", Mark = n => $"[{n}] " },
        ["notes raised"] = new() { Call = n => "¹²³⁴"[n - 1].ToString() },
        ["notes with the word"] = new() { Call = n => $"（註{n}）", Mark = n => $"註{n}：" },
        ["notes at the end"] = new() { NotesAtEnd = true, Call = n => $"[{n}]", Mark = n => $"[{n}] " },
        ["notes at the end, plain"] = new() { NotesAtEnd = true, Mark = n => $"{n}. " },
        ["CR LF"] = new() { LineEnd = "\r\n" },
        ["one endless page"] = new() { PageLines = 0, Foot = _ => [], NotesAtEnd = true, Call = n => $"[{n}]", Mark = n => $"[{n}] " },
        ["endless, lost indentation"] = new() { PageLines = 0, Foot = _ => [], Indent = "", NotesAtEnd = true, Call = n => $"[{n}]", Mark = n => $"[{n}]" },
    };

    public static TheoryData<string> Names => [.. Presses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_the_harbour(string press) => Check(PrintedArticle.Harbour, Presses[press]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_the_schools(string press) => Check(PrintedArticle.Schools, Presses[press]);

    [Fact]
    public void Marks_every_page_with_its_folio()
    {
        var result = Accounting.Read(new Press { PageLines = 15 }.Print(PrintedArticle.Harbour));
        var pages = Articles.Inlines(result.Article).OfType<PageMark>().Select(mark => mark.Page).ToList();
        Assert.Equal(Enumerable.Range(31, pages.Count).Select(page => page.ToString(System.Globalization.CultureInfo.InvariantCulture)), pages);
        Assert.True(pages.Count >= 4);
    }

    private static void Check(PrintedArticle article, Press press)
    {
        var result = Accounting.Read(press.Print(article));
        Assert.Equal(article.Masthead[0], result.Facts.Title);
        Assert.Equal(article.Headings, Articles.Headings(result).Select(heading => heading[2..]).Where(heading => heading != "註釋"));
        Assert.Equal(article.Paragraphs, Articles.Paragraphs(result).Select(WithoutPages));
        Assert.Equal(article.Notes.Select((note, i) => $"{i + 1}: {note}"), Articles.Notes(result));
    }

    private static string WithoutPages(string text)
    {
        var clean = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '⟪')
                i = text.IndexOf('⟫', i);
            else
                clean.Append(text[i]);
        }

        return clean.ToString();
    }
}
