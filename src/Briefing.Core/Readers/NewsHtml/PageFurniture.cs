using System.Collections.Frozen;
using AngleSharp.Dom;
using Briefing.Core.Readers.Html;

namespace Briefing.Core.Readers.NewsHtml;

/// <summary>
/// Tells from element names, classes and ids what a publisher set around its story. A class is believed only for elements that are small
/// or made of links, so that a story in a box called "share-content" stays.
/// </summary>
internal sealed class PageFurniture(HtmlPage page, string? title)
{
    private const int SmallText = 300;
    private const int LongestCaption = 240;
    private const int LongestCaptionInParagraph = 60;

    private static readonly FrozenSet<string> Related = Words("related relate relates relatednews recommend recommended recommendation recommends relevant extended readmore morearticle morenews alsoread alsolike");
    private static readonly FrozenSet<string> Tags = Words("tag tags taglist keyword keywords hashtag hashtags");
    private static readonly FrozenSet<string> Sharing = Words("share shares sharing sharebar social sns addthis sharethis fblike linkwithin likecoin clap");
    private static readonly FrozenSet<string> Advertising = Words(
        "ad ads adv advert adverts advertise advertisement advertising adsbygoogle adsense adunit sponsor sponsored sponsors promo promos promotion subscribe subscription newsletter " +
        "donate donation paywall popup cookie cookies gdpr dfp taboola outbrain innity appdownload qrcode feedflare");
    private static readonly FrozenSet<string> Navigation = Words(
        "nav pagenav pagenavi prevnext nextprev navbar navigation breadcrumb breadcrumbs menu pagination pager sidebar toolbar comments disqus login signin register copyright backtotop skiplink toc editsection navbox printfooter catlinks navheader navfooter docnav nodeheader sphinxsidebar");
    private static readonly FrozenSet<string> Captions = Words("caption captions figcaption imgtext imgdesc picdesc picinfo phototext photodesc imagetext cutline piccaption imgcaption");

    private static readonly FrozenSet<string> Comments = Words("comments commentlist commentarea commentbox commentsbox commentwrapper disqus respond");
    private static readonly FrozenSet<string> Hidden = Words("element-invisible element-hidden visually-hidden visuallyhidden sr-only screen-reader-text screen-reader assistive-text offscreen");

    private readonly ElementMeasures _measures = new(page);
    private readonly Lazy<TextOffsets> _offsets = new(() => new TextOffsets(page));

    /// <summary>What the lines above the story that are left out say of author and date; null where there are none.</summary>
    public Byline? Byline { get; private set; }

    /// <summary>What an element is.</summary>
    public HtmlRole RoleOf(IElement element)
    {
        var name = element.LocalName;
        if (name is "h1" or "h2" or "h3" && title is not null && CaptionText.AreSame(page.TextOf(element), title))
            return HtmlRole.LeftOut(LedgerReason.Repetition);
        if (IsHidden(element) && (IsSmall(element) || _measures.Of(element).IsMostlyLinks))
            return HtmlRole.LeftOut(LedgerReason.StrayMarkup);
        if (name == "a" && element.GetAttribute("href") is { } address && IsSmall(element))
        {
            if (ShareAddress.SharesPage(address))
                return HtmlRole.LeftOut(LedgerReason.Promotion);
            if (ShareAddress.AnswersPage(address))
                return HtmlRole.LeftOut(LedgerReason.Navigation);
        }

        if (name is "a" or "body" or "html" or "img" or "br" || !HtmlElements.IsBlock(name) && name is not ("span" or "td"))
            return HtmlRole.Content;
        return (name == "nav" || element.GetAttribute("role") == "navigation") && _measures.Of(element).IsMostlyLinks ? HtmlRole.LeftOut(LedgerReason.Navigation)
            : name == "form" && IsForm(element) ? HtmlRole.LeftOut(LedgerReason.Executable)
            : name == "footer" && IsSiteFooter(element) ? HtmlRole.LeftOut(LedgerReason.Navigation)
            : ByClass(element) is { Kind: not HtmlRoleKind.Content } role ? role
            : IsPictureBox(element) ? HtmlRole.Caption
            : HtmlRole.Content;
    }

    private HtmlRole ByClass(IElement element)
    {
        if (element.GetAttribute("class") is null && element.GetAttribute("id") is null)
            return HtmlRole.Content;
        var words = ElementClass.Words(element).ToArray();
        if (words.Any(Comments.Contains) && IsBehindStory(element))
            return HtmlRole.LeftOut(LedgerReason.Navigation);
        if (Byline.IsNamedBy(words) && IsAboveStory(element))
        {
            var byline = Byline.Read(element, page);
            Byline = Byline?.With(byline) ?? byline;
            return HtmlRole.LeftOut(LedgerReason.Masthead);
        }

        if (words.Any(Captions.Contains))
            return _measures.Of(element).Text <= SmallText * 2 ? HtmlRole.Caption : HtmlRole.Content;
        if (IsMoreArticles(words) || words.Any(Related.Contains))
            return _measures.Of(element).IsMostlyLinks ? HtmlRole.Aside(LedgerReason.Navigation) : HtmlRole.Content;
        if (words.Any(Tags.Contains) && _measures.Of(element).IsMostlyLinks)
            return HtmlRole.Aside(LedgerReason.Category);
        if (!IsSmall(element) && !_measures.Of(element).IsMostlyLinks)
            return HtmlRole.Content;
        if (Holds(words, "sidebar") && !_measures.Of(element).IsMostlyLinks && HoldsSentence(element))
            return HtmlRole.Content;
        return words.Any(Sharing.Contains) || words.Any(Advertising.Contains) ? HtmlRole.LeftOut(LedgerReason.Promotion)
            : words.Any(Navigation.Contains) ? HtmlRole.LeftOut(LedgerReason.Navigation)
            : HtmlRole.Content;
    }

    /// <summary>A box around one picture and a few words behind it, which are then its caption.</summary>
    private bool IsPictureBox(IElement element)
    {
        var measure = _measures.Of(element);
        if (measure is not { Pictures: 1, Structures: 0, Text: > 0 } || measure.Text > (element.LocalName == "p" ? LongestCaptionInParagraph : LongestCaption) || !IsSmall(element))
            return false;
        foreach (var node in element.GetDescendants())
        {
            if (node is IElement { LocalName: "img" } picture)
                return !PictureSource.IsBeacon(picture) && !PictureSource.IsCharacter(picture, picture.GetAttribute("alt") ?? "");
            if (node is IText { Data: var data } && !string.IsNullOrWhiteSpace(data))
                return false;
        }

        return false;
    }

    /// <summary>Whether a sentence ends in an element: manuals set asides in boxes of the same name as blogs their links.</summary>
    private bool HoldsSentence(IElement element) => page.TextOf(element) is var text && (text.AsSpan().ContainsAny('。', '！', '？') || text.Contains(". ", StringComparison.Ordinal) || text.AsSpan().TrimEnd().EndsWith("."));

    private static bool Holds(string[] words, string word) => words.Contains(word, StringComparer.Ordinal);

    private static bool IsMoreArticles(string[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if ((words[i], words[i + 1]) is ("more", "article" or "articles" or "news" or "stories" or "on" or "story") or ("read" or "see" or "also", "more" or "also" or "read" or "next") or ("you", "may"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the foot of a page says nothing of the story: it is small, is no source of a quotation and leads to no tags.</summary>
    private bool IsSiteFooter(IElement element) =>
        IsSmall(element) && !element.GetAncestors().OfType<IElement>().Any(outer => outer.LocalName is "blockquote" or "figure") && HtmlElements.FirstBelow(element, "a") is not null &&
        !element.GetDescendants().OfType<IElement>().Any(link => link.LocalName == "a" && (link.GetAttribute("rel")?.Contains("tag", StringComparison.OrdinalIgnoreCase) == true || LinkMeasure.IsTag(link.GetAttribute("href") ?? "")));

    /// <summary>Whether the story stands before an element: enough of the page's text does.</summary>
    private bool IsBehindStory(IElement element) => _offsets.Value.Before(element) is var before && (before >= SmallText || before * 4 >= _measures.Of(page.Body).Text);

    /// <summary>Whether a line of a few words stands before the story, which most of the page's text is.</summary>
    private bool IsAboveStory(IElement element)
    {
        const int longestLine = 100;
        var measure = _measures.Of(element);
        return measure is { Text: <= longestLine, Pictures: 0 } && IsSmall(element) && (_offsets.Value.Before(element) + measure.Text) * 3 <= _measures.Of(page.Body).Text;
    }

    /// <summary>A box is small when it holds little text, and little of the page's.</summary>
    private bool IsSmall(IElement element)
    {
        var text = _measures.Of(element).Text;
        return text <= SmallText && text * 3 <= _measures.Of(page.Body).Text;
    }

    private bool IsForm(IElement element) => IsSmall(element) && element.GetDescendants().OfType<IElement>().Any(below => below.LocalName is "input" or "button" or "select" or "textarea" or "title");

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") ||
        (element.GetAttribute("class") is { Length: < 1_024 } names && names.Split(' ').Any(Hidden.Contains)) ||
        (element.GetAttribute("style") is { Length: < 4_096 } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
