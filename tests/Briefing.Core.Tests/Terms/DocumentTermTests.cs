using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Terms;

/// <summary>The terms of a document, from its front matter to its page.</summary>
public sealed class DocumentTermTests
{
    private const string Body = "哈薩克的高峰會在台北舉行，與會者討論貿易與能源。";

    [Fact]
    public void A_document_has_terms_of_its_own()
    {
        var site = Build("  - { tw: 高峰會, cn: 首脑会晤 }\n  - { tw: 舉行, cn: 召开 }");
        Assert.DoesNotContain(site.Report.Diagnostics, diagnostic => diagnostic.IsError);
        Assert.Equal("哈萨克的首脑会晤在台北召开，与会者讨论贸易与能源。", Text(site, "a"));
        Assert.Equal("哈萨克的高峰会在台北举行，与会者讨论贸易与能源。", Text(site, "b"));
    }

    [Fact]
    public void Two_terms_that_say_different_things_of_one_word_are_an_error_at_the_second_that_names_the_first()
    {
        var site = Build("  - { tw: 高峰會, cn: 峰会 }\n  - { tw: 高峰會, cn: 首脑会议 }");
        var diagnostic = Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.ContradictoryTerm);
        Assert.Equal("documents/a.md", diagnostic.Position.Path);
        Assert.Contains("'首脑会议'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains($"'峰会' at documents/a.md({diagnostic.Position.Line - 1},", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_of_two_directions_do_not_contradict_each_other() =>
        Assert.DoesNotContain(
            Build("  - { tw: 高峰會, cn: 峰会, direction: tw-cn }\n  - { tw: 高峰會, cn: 首脑会议, direction: cn-tw }").Report.Diagnostics,
            diagnostic => diagnostic.Rule == Rules.ContradictoryTerm);

    private static string Text(Site site, string slug) =>
        string.Concat(BlockTree.Texts(site.Page<DocumentPage>("hans", $"documents/{slug}/").Article).Select(text => PlainText.Of(text.Content)));

    private static Site Build(string terms) => Site.Of(
        ("documents/a.md", $"---\ntitle: 甲\ndate: 2026-01-02\nlanguage: zh-Hant\nsource: {{ kind: markdown }}\nterms:\n{terms}\n---\n{Body}\n"),
        ("documents/b.md", $"---\ntitle: 乙\ndate: 2026-01-02\nlanguage: zh-Hant\nsource: {{ kind: markdown }}\n---\n{Body}\n"));
}
