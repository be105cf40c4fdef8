using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Browser.Tests;

/// <summary>Every link of every page leads to a file of the site, and to a place in it.</summary>
public sealed partial class LinkTests
{
    private static readonly Uri _root = new("http://site.invalid/");

    [Fact]
    public void Every_link_and_fragment_is_there()
    {
        var pages = BuiltSite.Pages.ToDictionary(page => page, page => Encoding.UTF8.GetString(BuiltSite.Files[FileOf(page)].Span), StringComparer.Ordinal);
        var ids = pages.ToDictionary(page => page.Key, page => IdAttribute().Matches(page.Value).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var links = pages.SelectMany(page => AddressAttribute().Matches(page.Value)
            .Select(match => (Page: page.Key, Address: WebUtility.HtmlDecode(match.Groups[1].Value), Target: new Uri(new Uri(_root, page.Key), WebUtility.HtmlDecode(match.Groups[1].Value)))))
            .Where(link => link.Target.Host == _root.Host)
            .ToArray();
        Assert.InRange(links.Length, pages.Count * 20, int.MaxValue);
        Assert.Empty(links.Where(link => !IsThere(link.Target)).Select(link => $"{link.Page}: {link.Address}"));

        bool IsThere(Uri target)
        {
            var path = Uri.UnescapeDataString(target.AbsolutePath);
            return BuiltSite.Files.ContainsKey(FileOf(path))
                && (target.Fragment.Length < 2 || (ids.TryGetValue(path, out var own) && own.Contains(Uri.UnescapeDataString(target.Fragment[1..]))));
        }
    }

    [Fact]
    public void No_page_has_an_id_twice() => Assert.All(BuiltSite.Pages, page =>
    {
        var ids = IdAttribute().Matches(Encoding.UTF8.GetString(BuiltSite.Files[FileOf(page)].Span)).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    });

    private static string FileOf(string path) => (path.EndsWith('/') ? path + "index.html" : path)[1..];

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex IdAttribute();

    [GeneratedRegex("\\s(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex AddressAttribute();
}
