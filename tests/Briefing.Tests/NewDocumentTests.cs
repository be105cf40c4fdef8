using System.Text;
using Briefing.Cli.Commands;

namespace Briefing.Tests;

/// <summary><c>briefing new document --from FILE</c>.</summary>
public sealed class NewDocumentTests : IDisposable
{
    private const string Wiki = "> 本文内容由[邊城](https://zh.wikipedia.org/wiki/邊城)转换而来。\n\n\n**邊城**是[商埠](../Page/商埠.md \"wikilink\")，對外開放甚早，貿易發達。\n\n## 歷史\n\n清代設[廳](../Page/廳.md \"wikilink\")。\\]\\]\n\n## 交通：\"鐵路\"\n\n通車。\n";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_raw_article_becomes_an_input_file_with_its_body_to_the_byte()
    {
        _desk.Folder.Write("raw/bian-cheng.md", Wiki);
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "raw/bian-cheng.md"));
        var written = File.ReadAllText(_desk.Folder["input/documents/bian-cheng.md"]);
        Assert.EndsWith("---\n" + Wiki, written, StringComparison.Ordinal);
        Assert.Contains("title: 邊城  # as the text says\nslug: bian-cheng\nlanguage: zh-Hant", written, StringComparison.Ordinal);
        Assert.Contains("  kind: wiki-markdown  # sure to 100 %\n  name: 維基百科\n", written, StringComparison.Ordinal);
        Assert.Contains("  url: \"https://zh.wikipedia.org/wiki/邊城\"\n", written, StringComparison.Ordinal);
        Assert.Contains("  # published:  # yyyy, yyyy-MM or yyyy-MM-dd\n", written, StringComparison.Ordinal);
        Assert.Contains("#   歷史: []\n#   \"交通：\\\"鐵路\\\"\": []\n", written, StringComparison.Ordinal);
        Assert.Contains("StrayMarkup: ]]", _desk.Out, StringComparison.Ordinal);
        Assert.Contains("2 entries left out (ExportNotice 1, StrayMarkup 1)", _desk.Out, StringComparison.Ordinal);
        Assert.Contains("Wrote input/documents/bian-cheng.md.", _desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    public void A_byte_order_mark_stays_first_and_line_ends_stay_alike(string mark, string lineEnd)
    {
        var body = Wiki.ReplaceLineEndings(lineEnd);
        var raw = Encoding.UTF8.GetBytes(mark + body);
        File.WriteAllBytes(_desk.Folder["raw.md"], raw);
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "raw.md", "--slug", "town"));
        var written = File.ReadAllBytes(_desk.Folder["input/documents/town.md"]);
        var text = Encoding.UTF8.GetString(written);
        Assert.StartsWith(mark + "---" + lineEnd, text, StringComparison.Ordinal);
        Assert.EndsWith("---" + lineEnd + body, text, StringComparison.Ordinal);
        Assert.Equal(text, text.ReplaceLineEndings(lineEnd));
    }

    [Fact]
    public void A_post_with_front_matter_of_its_own_is_copied_to_the_byte()
    {
        const string Post = "---\nlayout: post\ntitle: \"會談：後續\"\ndate: 2021-03-04T01:02:03.000Z\nfrom: https://www.example.org/news/aipl/202103040012.aspx\n---\n<!--1614819723000-->\n[會談：後續](https://www.example.org/news/aipl/202103040012.aspx)\n------\n\n<div><p>（中央社台北4日電）雙方會談。</p></div>\n";
        _desk.Folder.Write("2021-03-04-會談.md", Post);
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "2021-03-04-會談.md"));
        Assert.Equal(Post, File.ReadAllText(_desk.Folder["input/documents/2021-03-04-example-202103040012.md"]));
        Assert.Contains("stays as it is", _desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public void The_kind_that_is_named_is_written_into_front_matter_that_a_post_has(string mark, string lineEnd)
    {
        var post = "---\ntitle: 會談\ndate: 2021-03-04\nweight: 3\ntags: [港口]\n---\n雙方會談之後發表聲明。\n".ReplaceLineEndings(lineEnd);
        File.WriteAllBytes(_desk.Folder["talks.md"], Encoding.UTF8.GetBytes(mark + post));
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "talks.md", "--kind", "pdf-text"));
        Assert.Equal(mark + post.Insert(3 + lineEnd.Length, "source: { kind: pdf-text }" + lineEnd), Encoding.UTF8.GetString(File.ReadAllBytes(_desk.Folder["input/documents/talks.md"])));
        Assert.DoesNotContain("error", _desk.Out + _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_a_post_states_keeps_the_kind_out()
    {
        _desk.Folder.Write("talks.md", "---\ntitle: 會談\ndate: 2021-03-04\nsource: 某報\n---\n雙方會談。\n");
        Assert.NotEqual(ExitCode.Success, _desk.Run("new", "document", "--from", "talks.md", "--kind", "markdown"));
        Assert.Contains("has a 'source' of its own", _desk.Error + _desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Slugs_that_are_taken_are_counted_on()
    {
        _desk.Folder.Write("input/documents/town.md", "---\ntitle: 甲\nslug: bian-cheng\n---\n文\n");
        _desk.Folder.Write("bian-cheng.md", Wiki);
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "bian-cheng.md"));
        Assert.True(File.Exists(_desk.Folder["input/documents/bian-cheng-2.md"]));
    }

    [Fact]
    public void A_file_that_is_there_stays_as_it_is()
    {
        _desk.Folder.Write("input/documents/town.md", "文\n");
        _desk.Folder.Write("raw.md", Wiki);
        Assert.Equal(ExitCode.Failure, _desk.Run("new", "document", "--from", "raw.md", "--slug", "town"));
        Assert.Equal("文\n", File.ReadAllText(_desk.Folder["input/documents/town.md"]));
        Assert.Contains("is there already", _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_draft_and_writes_nothing()
    {
        _desk.Stdin = Encoding.UTF8.GetBytes(Wiki);
        Assert.Equal(ExitCode.Success, _desk.Run("new", "document", "--from", "-", "--dry-run"));
        Assert.False(Directory.Exists(_desk.Folder["input/documents"]));
        Assert.Contains("title: 邊城", _desk.Out, StringComparison.Ordinal);
        Assert.Contains("Would write input/documents/", _desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n", "No reader is sure of this text; looked for signs of news-html, wiki-markdown, pdf-text, markdown. Name one of them with --kind.")]
    [InlineData(" \n", "The file holds no text")]
    public void A_text_that_no_reader_is_sure_of_is_refused(string text, string expected)
    {
        _desk.Folder.Write("raw.txt", text);
        Assert.Equal(ExitCode.ContentErrors, _desk.Run("new", "document", "--from", "raw.txt"));
        Assert.Contains(expected, _desk.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.Folder["input/documents"]));
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        File.WriteAllBytes(_desk.Folder["big5.txt"], [0xA4, 0xA4, 0xA4, 0xE5, 0x0A]);
        Assert.Equal(ExitCode.ContentErrors, _desk.Run("new", "document", "--from", "big5.txt"));
        Assert.Contains("expected a file in UTF-8", _desk.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "document")]
    [InlineData("new", "document", "--from", "a.md", "--slug", "No Slug")]
    public void A_command_line_that_cannot_be_understood_is_refused(params string[] arguments) => Assert.Equal(ExitCode.Usage, _desk.Run(arguments));

    [Theory]
    [InlineData("nothing.md", ExitCode.Failure)]
    public void A_file_that_cannot_be_read_is_a_failure(string name, int code) => Assert.Equal(code, _desk.Run("new", "document", "--from", name));
}
