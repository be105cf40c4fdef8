using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefing.Core.Pages;
using Briefing.Theme.Tests.Fixtures;

namespace Briefing.Theme.Tests;

/// <summary>Pages as the theme sets them, for tests to look at.</summary>
internal static class Rendering
{
    private static readonly BriefingTheme _theme = new();

    /// <summary>Every page of the sample in both editions, named.</summary>
    public static TheoryData<string, string> AllPages()
    {
        var data = new TheoryData<string, string>();
        foreach (var edition in new[] { SampleSite.Hant, SampleSite.Hans })
        {
            foreach (var (name, _) in new SampleSite(edition).Pages())
                data.Add(edition.Path, name);
        }

        return data;
    }

    public static Page Sample(string edition, string name) =>
        new SampleSite(edition == "hant" ? SampleSite.Hant : SampleSite.Hans).Pages().Single(page => page.Name == name).Page;

    public static string Html(Page page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        _theme.Render(page, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IHtmlDocument Document(Page page) => Parse(Html(page));

    /// <summary>Parses as a browser does, but with every fault of the markup as an exception.</summary>
    public static IHtmlDocument Parse(string html) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsScripting = false }).ParseDocument(html);

    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
