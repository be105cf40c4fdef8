using System.Globalization;
using AngleSharp.Dom;

namespace Briefing.Core.Readers.Html;

/// <summary>Finds the address of a picture that a page may load late.</summary>
internal static class PictureSource
{
    private static readonly string[] Late = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-original-src", "data-lazy", "data-url"];
    private static readonly string[] LateSets = ["data-srcset", "data-lazy-srcset", "srcset"];
    private static readonly string[] Placeholders = ["blank.", "placeholder", "spacer", "loading", "lazyload", "pixel.", "transparent", "1x1", "grey.", "gray.", "default_pic", "empty."];

    /// <summary>
    /// The address of the picture itself: what a script would load in place of what stands there, else what stands there, else the widest
    /// of the choices (HTML §4.8.4.2, source sets) that it or its <c>picture</c> offers.
    /// </summary>
    public static string? Find(IElement image, Uri? baseUrl)
    {
        foreach (var name in Late)
        {
            if (Usable(image.GetAttribute(name), baseUrl) is { } late)
                return late;
        }

        return Usable(image.GetAttribute("src"), baseUrl) ?? Widest(image, baseUrl) ?? FromPicture(image, baseUrl);
    }

    /// <summary>Whether the picture is one that nobody is meant to see.</summary>
    public static bool IsBeacon(IElement image)
    {
        if (Pixels(image, "width") is >= 0 and <= 2 || Pixels(image, "height") is >= 0 and <= 2)
            return true;
        var style = image.GetAttribute("style");
        return style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the picture stands for a character in running text.</summary>
    public static bool IsCharacter(IElement image, string alternativeText)
    {
        if (alternativeText.Length is 0 or > 12)
            return false;
        return ElementClass.Has(image, "emoji", "emoticon", "smiley", "twemoji", "wp-smiley") || !alternativeText.Any(c => char.IsAsciiLetterOrDigit(c) || InlineCharacters.IsWide(c));
    }

    private static string? FromPicture(IElement image, Uri? baseUrl)
    {
        for (var parent = image.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is not ("picture" or "source"))
                return null;
            foreach (var source in parent.Children)
            {
                if (source.LocalName == "source" && Widest(source, baseUrl) is { } found)
                    return found;
            }
        }

        return null;
    }

    private static string? Widest(IElement element, Uri? baseUrl)
    {
        foreach (var name in LateSets)
        {
            string? best = null;
            var bestSize = -1.0;
            foreach (var candidate in (element.GetAttribute(name) ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var blank = candidate.AsSpan().IndexOfAny(" \t\n");
                var size = blank < 0 ? 1 : Size(candidate.AsSpan(blank + 1).Trim());
                if (size > bestSize && Usable(blank < 0 ? candidate : candidate[..blank], baseUrl) is { } url)
                    (best, bestSize) = (url, size);
            }

            if (best is not null)
                return best;
        }

        return null;
    }

    private static double Size(ReadOnlySpan<char> descriptor) =>
        double.TryParse(descriptor.TrimEnd("wxh,"), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static string? Usable(string? value, Uri? baseUrl)
    {
        var url = HtmlAddress.Resolve(value, baseUrl);
        if (url is null || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return null;
        var name = url[(url.LastIndexOf('/') + 1)..];
        return Placeholders.Any(placeholder => name.Contains(placeholder, StringComparison.OrdinalIgnoreCase)) ? null : url;
    }

    private static double Pixels(IElement image, string name) =>
        double.TryParse((image.GetAttribute(name) ?? "").AsSpan().Trim().TrimEnd("px"), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : -1;
}
