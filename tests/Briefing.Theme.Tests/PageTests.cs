using AngleSharp.Html.Dom;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Theme.Tests;

/// <summary>What holds for every page.</summary>
public class PageTests
{
    public static TheoryData<string, string> Pages => Rendering.AllPages();

    [Theory]
    [MemberData(nameof(Pages))]
    public void IsWellFormedAndHasItsLandmarks(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));

        Assert.Equal("zh-" + (edition == "hant" ? "Hant" : "Hans"), document.DocumentElement.GetAttribute("lang"));
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Single(document.QuerySelectorAll("main#main"));
        Assert.Single(document.QuerySelectorAll("body > header"));
        Assert.Single(document.QuerySelectorAll("body > footer"));
        Assert.Equal("#main", document.QuerySelector("body > a.skip")!.GetAttribute("href"));
        Assert.False(string.IsNullOrWhiteSpace(document.Title));
        Assert.False(string.IsNullOrWhiteSpace(document.QuerySelector("meta[name=description]")!.GetAttribute("content")));
        Assert.False(string.IsNullOrWhiteSpace(document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain("using Briefing", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(document.QuerySelector("main")!.ChildNodes.OfType<AngleSharp.Dom.IText>(), text => Assert.True(string.IsNullOrWhiteSpace(text.Data), text.Data));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoTextStandsBesideTheElementsThatMakeThePage(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));
        Assert.All(
            document.QuerySelectorAll("body, main, main > section, main > header, .reading, .after").SelectMany(element => element.ChildNodes).Where(node => node.NodeType == AngleSharp.Dom.NodeType.Text),
            text => Assert.True(string.IsNullOrWhiteSpace(text.TextContent), text.TextContent));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoIdStandsTwiceAndEveryReferenceResolves(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));
        var ids = document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).Select(id => id!).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.DoesNotContain(id, char.IsWhiteSpace));
        foreach (var attribute in new[] { "aria-labelledby", "aria-describedby", "for" })
        {
            foreach (var element in document.QuerySelectorAll($"[{attribute}]"))
                Assert.All(element.GetAttribute(attribute)!.Split(' '), id => Assert.Contains(id, ids));
        }

        foreach (var link in document.QuerySelectorAll("a[href^='#']"))
            Assert.True(ids.Contains(link.GetAttribute("href")![1..]) || link.ClassName is "mark", $"{link.OuterHtml} leads nowhere");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryControlLinkAndRegionHasAName(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));

        foreach (var link in document.QuerySelectorAll("a"))
            Assert.False(string.IsNullOrWhiteSpace(link.GetAttribute("aria-label") ?? link.TextContent), link.OuterHtml);
        foreach (var input in document.QuerySelectorAll("input"))
            Assert.NotNull(document.QuerySelector($"label[for='{input.Id}']"));
        foreach (var element in document.QuerySelectorAll("nav, [role=region], [role=img]"))
            Assert.True(element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby"), element.OuterHtml);
        foreach (var header in document.QuerySelectorAll("th"))
        {
            Assert.False(string.IsNullOrWhiteSpace(header.TextContent));
            Assert.Contains(header.GetAttribute("scope"), new[] { "row", "col", "rowgroup", "colgroup" });
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void HeadingsDescendWithoutAGap(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));
        var level = 0;
        foreach (var heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.OuterHtml} follows a heading of level {level}");
            level = next;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void ObeysAStrictContentSecurityPolicy(string edition, string name)
    {
        var document = Rendering.Document(Rendering.Sample(edition, name));

        Assert.Empty(document.QuerySelectorAll("style, iframe, object, embed, base, img, script:not([src], [type='application/ld+json'])"));
        foreach (var element in document.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            foreach (var attribute in new[] { "src", "action" })
                Assert.True(element.GetAttribute(attribute) is null or ['/', not '/', ..], element.OuterHtml);
        }

        Assert.All(document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]"), link => Assert.StartsWith("/assets/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(document.QuerySelectorAll("a[href^='http']"), link => Assert.Equal(["noopener", "noreferrer", "external"], link.GetAttribute("rel")!.Split(' ').Take(3)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void IsTheSameEachTime(string edition, string name) =>
        Assert.Equal(Rendering.Html(Rendering.Sample(edition, name)), Rendering.Html(Rendering.Sample(edition, name)));

    [Fact]
    public void TheHeadNamesEveryEdition()
    {
        var document = Rendering.Document(Rendering.Sample("hans", "topic"));

        Assert.Equal("https://example.org/hans/topics/taiwan-trade/", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(
            [("zh-Hant", "https://example.org/hant/topics/taiwan-trade/"), ("zh-Hans", "https://example.org/hans/topics/taiwan-trade/"), ("x-default", "https://example.org/hant/topics/taiwan-trade/")],
            document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
        Assert.Equal("/hans/feed.xml", document.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal("zh_CN", document.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
    }

    [Fact]
    public void TheSwitchLeadsToTheSamePageAndTheCurrentEditionIsNoLink()
    {
        var switcher = Rendering.Document(Rendering.Sample("hant", "entity")).QuerySelector(".editions")!;

        Assert.Equal("繁體中文", switcher.QuerySelector("[aria-current] .unseen")!.TextContent);
        Assert.Null(switcher.QuerySelector("a [aria-current], a[aria-current]"));
        Assert.Equal("/hans/entities/khorgos/", Assert.Single(switcher.QuerySelectorAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void NothingAssumesTwoEditions()
    {
        var english = new Core.Sources.Edition("en", "en", "English", "En", "zh-Hans", System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);
        var page = (TimelinePage)Rendering.Sample("hant", "timeline");
        var three = page with { Frame = page.Frame with { Alternates = page.Frame.Alternates.Add(new Alternate(english, "/en/timeline/", "https://example.org/en/timeline/")) } };

        var document = Rendering.Document(three);

        Assert.Equal(2, document.QuerySelectorAll(".editions a").Length);
        Assert.Equal(4, document.QuerySelectorAll("link[rel=alternate][hreflang]").Length);
    }

    [Fact]
    public void TheRootSpeaksToEachReaderInTheirOwnWords()
    {
        var document = Rendering.Document(Rendering.Sample("hant", "chooser"));

        var choices = document.QuerySelectorAll("a.choice");
        Assert.Equal(["zh-Hant", "zh-Hans"], choices.Select(choice => choice.GetAttribute("lang")));
        Assert.Equal(["/hant/", "/hans/"], choices.Select(choice => choice.GetAttribute("href")));
        Assert.Contains("閱讀繁體中文版", choices[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("阅读简体中文版", choices[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/", document.QuerySelector("link[hreflang=x-default]")!.GetAttribute("href"));
    }

    [Fact]
    public void SearchWorksWithoutScript()
    {
        var form = (IHtmlFormElement)Rendering.Document(Rendering.Sample("hant", "topic")).QuerySelector("header form")!;

        Assert.Equal("get", form.Method);
        Assert.Equal("/hant/search/", form.GetAttribute("action"));
        Assert.Equal("q", form.QuerySelector("input")!.GetAttribute("name"));
    }

    [Fact]
    public void APreviewSaysSoAndStaysOutOfSearchEngines()
    {
        var page = Rendering.Sample("hant", "topics");
        var document = Rendering.Document(page with { Frame = page.Frame with { Site = page.Frame.Site with { Preview = true } } });

        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Null(document.QuerySelector("link[rel=canonical]"));
        Assert.Equal("編者預覽，尚未發布", document.QuerySelector("body > .preview")!.TextContent);
    }

    [Theory]
    [InlineData("not-found")]
    [InlineData("not-found-root")]
    public void WhatIsSentForAMissingPageNamesNoAddressAsItsOwn(string name)
    {
        var document = Rendering.Document(Rendering.Sample("hant", name));

        Assert.Empty(document.QuerySelectorAll("link[rel=canonical], link[rel=alternate][hreflang]"));
    }

    [Fact]
    public void NamesInHeadingsAreWholeAndLongerOnesGoFirst()
    {
        var page = (DocumentPage)Rendering.Sample("hans", "document");
        var document = Rendering.Document(page with
        {
            Card = page.Card with { Title = "中国与哈萨克斯坦在WTO：哈萨克族" },
            Frame = page.Frame with { Site = page.Frame.Site with { Names = WholeNames.Of(["哈萨克", "哈萨克斯坦", "中国", "WTO", "北京师范大学图书馆"]) } },
        });
        var heading = document.QuerySelector("h1")!;

        Assert.Equal("中国与哈萨克斯坦在WTO：哈萨克族", heading.TextContent);
        Assert.Equal(["中国", "哈萨克斯坦", "哈萨克"], heading.QuerySelectorAll(".whole").Select(name => name.TextContent));
    }

    [Fact]
    public void LinesOfATaglineEndWithItsClauses()
    {
        var page = Rendering.Sample("hant", "home");
        var tagline = Rendering.Document(page with { Frame = page.Frame with { Site = page.Frame.Site with { Tagline = "台北、北京之間：文件；年表" } } }).QuerySelector(".tagline")!;

        Assert.Equal(["台北、北京之間：", "文件；", "年表"], tagline.Children.Select(clause => clause.TextContent));
    }

    [Fact]
    public void ATopicLeadsToItsPrintWhereThereIsOne()
    {
        var page = (TopicPage)Rendering.Sample("hant", "topic");
        Assert.Empty(Rendering.Document(page).QuerySelectorAll(".to-print"));
        var printed = page with { Frame = page.Frame with { Site = page.Frame.Site with { HasPrints = true } } };
        Assert.EndsWith($"/topics/{page.Card.Id}/{page.Card.Id}.pdf", Assert.Single(Rendering.Document(printed).QuerySelectorAll(".to-print")).GetAttribute("href"), StringComparison.Ordinal);
    }
}
