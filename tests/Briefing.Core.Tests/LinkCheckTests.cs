using Briefing.Core.Diagnostics;

namespace Briefing.Core.Tests;

/// <summary>A document's links to the site itself lead somewhere.</summary>
public class LinkCheckTests
{
    [Theory]
    [InlineData("https://example.org/base/hant/documents/b/", null)]
    [InlineData("https://example.org/base/hant/documents/b", null)]
    [InlineData("https://EXAMPLE.org/base/hans/documents/b/index.html", null)]
    [InlineData("https://example.org/base/", null)]
    [InlineData("https://example.org/base/hant/documents/former/", null)]
    [InlineData("https://example.org/base/hant/feed.xml", null)]
    [InlineData("https://example.org/elsewhere/", null)]
    [InlineData("https://example.org:8080/base/hant/nothing/", null)]
    [InlineData("https://example.com/base/hant/nothing/", null)]
    [InlineData("https://example.org/base/hant/documents/nothing/", "no such page")]
    [InlineData("https://example.org/base/hant/%E5%93%88/", "no such page")]
    [InlineData("https://example.org/base/hant/nothing.html", "no such page")]
    [InlineData("https://example.org/base/hant/documents/b/#p-00000000", "'b' has no paragraph p-00000000")]
    public void A_dead_link_is_told_where_it_stands(string url, string? fault)
    {
        var site = Site.Of(Site.Document("a", $"第一段。\n\n見[此處]({url})。\n"), Site.Document("b", "第二份。", "aliases: [former]\n"));
        var dead = site.Report.Diagnostics.Where(diagnostic => diagnostic.Rule == Rules.DeadInternalLink).ToArray();
        if (fault is null)
        {
            Assert.Empty(dead);
            return;
        }

        var told = Assert.Single(dead);
        Assert.Contains(fault, told.Message, StringComparison.Ordinal);
        Assert.Equal(("documents/a.md", 10), (told.Position.Path, told.Position.Line));
    }

    [Fact]
    public void A_link_to_a_paragraph_that_is_there_is_alive()
    {
        var target = Site.Document("b", "第二份。");
        var page = Site.Of(target).Page<Pages.DocumentPage>("hant", "documents/b/");
        var id = page.Article.Blocks[0].Id;
        var site = Site.Of(Site.Document("a", $"見[此處](https://example.org/base/hans/documents/b/#{id})。\n"), target);
        Assert.DoesNotContain(site.Report.Diagnostics, diagnostic => diagnostic.Rule == Rules.DeadInternalLink);
    }
}
