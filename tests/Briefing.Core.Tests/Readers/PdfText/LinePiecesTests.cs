using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>Lines that <c>pdftotext</c> cut where justification widened the blank behind a full-width mark; what ends a paragraph there all the same.</summary>
public sealed class LinePiecesTests
{
    private const string Opening = "一、说明\n本宏集在考虑合作开发和调试的方便之后放弃了从前的做法采取了新的办法来处理文字和\n标点。\n";
    private const string Full = "表意文字的支持一直不是很好即使在后来的版本里解决了字符处理的问题以后用户仍然要\n面对许多困难这些困难里以章节标题的中文化为最而书写习惯的差异又进一步带来更多的\n";

    private static List<string> Paragraphs(string lines) => Articles.Paragraphs(Accounting.Read(Opening + Full + lines + Full + "结果如此。\n"));

    [Theory]
    [InlineData("另一方面，\n随着引擎和其他各种宏集的不断发展变化，\n中文的支持方式从早期的专用系\n统发展为适用于不同引擎的多种方式。\n", "另一方面，随着引擎和其他各种宏集的不断发展变化，中文的支持方式从早期的专用系统发展为适用于不同引擎的多种方式。")]
    [InlineData("以章节标题的中文化为最。\n由于中文和西文书写习惯的差异，用户很难使用现成的标准\n文档类中的代码结构来表达中文标题。\n", "以章节标题的中文化为最。由于中文和西文书写习惯的差异，用户很难使用现成的标准文档类中的代码结构来表达中文标题。")]
    [InlineData("根目录是个特例它的名字是一条斜线所以我们叫作“斜线”\n（也有人称它为“树之根”\n），它不能被重命名也不能被删除。\n", "根目录是个特例它的名字是一条斜线所以我们叫作“斜线”（也有人称它为“树之根”），它不能被重命名也不能被删除。")]
    public void Pieces_that_are_as_wide_as_a_line_are_one(string lines, string expected) =>
        Assert.Contains(Paragraphs(lines), paragraph => paragraph.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("床前明月光，\n疑是地上霜。\n", "床前明月光，")]
    [InlineData("结果如下。\n首字母也是大写，英文字母在数学模式下可以直接输入希腊字母则另外。\n", "结果如下。")]
    [InlineData("首字母也是大写，英文字母在数学模式下可以直接输入。\n表3.1：希腊字母的命令及其用法和说\n", "直接输入。")]
    [InlineData("首字母也是大写，英文字母在数学模式下可以直接输入。\n\\includegraphics[bb=0 0 410 307]{a.jpg}\n", "直接输入。")]
    public void Other_short_lines_end_their_paragraphs(string lines, string ends) =>
        Assert.Contains(Paragraphs(lines), paragraph => paragraph.Split('⏎').Any(line => line.EndsWith(ends, StringComparison.Ordinal)));

    [Fact]
    public void A_line_a_little_short_of_a_wide_measure_goes_on()
    {
        const string wide = "爲了對受限的設備和文件提供存取權限你應該考慮使用羣組提供的近用限制而不是使用最高權限來自其他使用者的程式也可以\n";
        var paragraphs = Articles.Paragraphs(Accounting.Read(Opening + wide + wide + wide + "在這種情況下管理員權限被賦予那些有權對工作站進行系統管理任務的人永遠不要讓你的公司行政管理人員這樣做\n部門或你的老闆進行管理。\n"));
        Assert.Contains("這樣做部門", paragraphs[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_works_ends_where_paragraphs_are_indented_again()
    {
        var works = "参考文献\n张三，《中亚政治史》，北京，某某出版社，二〇一〇年，第三版，共四百五十页，附有\n    地图。\n李四，《草原上的城市》，北京，某某出版社，二〇一一年，第二版，共三百五十页，附\n    索引。\n";
        var paragraph = "    页面描述语言是一种在较高层次上描述实际输出结果的语言本文只讨论其中三种与它\n紧密相关的格式就是它们各自的写法和用处以及彼此之间转换的办法还有在不同机器上的\n不同之处。\n";
        var paragraphs = Articles.Paragraphs(Accounting.Read(Opening + paragraph + paragraph + works + "第二章\n" + paragraph + paragraph));
        Assert.Equal(4, paragraphs.Count(text => text.StartsWith("页面描述语言", StringComparison.Ordinal) && text.EndsWith("不同之处。", StringComparison.Ordinal)));
        Assert.Contains("张三，《中亚政治史》，北京，某某出版社，二〇一〇年，第三版，共四百五十页，附有地图。", paragraphs);
    }

    [Fact]
    public void A_head_that_stands_on_short_pages_or_further_in_is_one()
    {
        var pages = Enumerable.Range(1, 8).Select(page => page % 3 == 0
            ? $"\f{Full}{Full}{page}\n\nDebian Edu 手册\n\n{Full}{Full}"
            : page % 2 == 0 ? $"\fDebian Edu 手册\n\n{Full}" : $"\fDebian Edu 手册\n\n{Full}{Full}{Full}");
        Assert.DoesNotContain(Articles.Paragraphs(Accounting.Read(Opening + Full + Full + Full + string.Concat(pages))), paragraph => paragraph.Contains("手册", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## 1.1 控制台\n\n[甲](http://a.example)\n```\n# ls\n```\n\f## 1.2 檔案\n\n| 甲 | 乙 |\n\f")]
    [InlineData("一、說明。\n# ls\n## a\n表一。\n\f")]
    public void Pages_that_form_feeds_divide_are_those_of_a_print(string text)
    {
        var source = new SourceText("documents/2020-01-02-a.md", Full + text);
        Assert.Equal("pdf-text", ReaderSet.Surest(ReaderSet.All, source)?.Kind);
    }

    [Theory]
    [InlineData("Browse bugs based on tags (http://wnpp-by-tags.debian.net/)", "http://wnpp-by-tags.debian.net/")]
    [InlineData("网络安装程序 TeXShop (https://pages.uoregon.edu/koch/texshop)。", "https://pages.uoregon.edu/koch/texshop")]
    public void An_address_in_brackets_behind_Latin_words_is_a_link(string line, string url) =>
        Assert.Contains($"⟦{url}→{url}⟧", string.Concat(Accounting.Read(Opening + Full + line + "\n" + Full).Article.Blocks.Select(block => Show.Text(block))), StringComparison.Ordinal);
}
