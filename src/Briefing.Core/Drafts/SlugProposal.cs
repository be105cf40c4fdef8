using System.Text;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Drafts;

/// <summary>
/// Proposes a slug. Slugs are ASCII and titles are Chinese, so that the name of the file, the address of the original and the date stand in for
/// words; an editor will often have better ones.
/// </summary>
internal static class SlugProposal
{
    private const int FewestLetters = 3;
    private const int Longest = 72;
    private static readonly string[] Meaningless = ["index", "untitled", "document", "article", "post", "page", "file", "new", "text", "download", "output", "default", "view", "show", "news", "aspx", "html"];

    /// <summary>A slug that no other document has: words of the title, the file or the address; else date, host and number of the original.</summary>
    public static string For(string name, BodyFacts facts, FrontMatter own, IReadOnlySet<string> taken)
    {
        var url = own.Url ?? facts.Url;
        var part = LastPart(url);
        var words = FromWords(own.Title ?? facts.Title) ?? Telling(Slugs.FromFileName(name)) ?? Telling(part);
        string?[] others = [own.Published?.ToString() ?? facts.Published, HostOf(url), part];
        return Unique(Shortened(words ?? (others.Any(other => other is not null) ? string.Join('-', others.Where(other => other is not null)) : "document")), taken);
    }

    /// <summary>The ASCII words of a title, where they are most of it.</summary>
    private static string? FromWords(string? title)
    {
        if (title is null || title.Count(char.IsAsciiLetterOrDigit) * 2 < title.Count(c => !char.IsWhiteSpace(c)))
            return null;
        return Telling(Slugs.FromFileName(title.Replace('/', ' ').Replace('.', ' ')));
    }

    /// <summary>The last part of the address's path that names something.</summary>
    private static string? LastPart(string? url) =>
        url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? null
            : address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()
                .Select(part => Slugs.FromFileName(Uri.UnescapeDataString(part))).FirstOrDefault(part => part is not null && !Meaningless.Contains(part));

    /// <summary>The name in a host: <c>cna</c> of <c>www.cna.com.tw</c>.</summary>
    private static string? HostOf(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var label = address.Host.Split('.').FirstOrDefault(part => part is not ("www" or "m" or "news" or "amp" or "zh"));
        return label is null ? null : Slugs.FromFileName(label + ".");
    }

    private static string? Telling(string? slug) =>
        slug is null || slug.Count(char.IsAsciiLetter) < FewestLetters || slug.Split('-').All(word => Meaningless.Contains(word) || word.All(char.IsAsciiDigit)) ? null : Shortened(slug);

    private static string Shortened(string slug)
    {
        if (slug.Length <= Longest)
            return slug;
        var end = slug.LastIndexOf('-', Longest);
        return slug[..(end > 0 ? end : Longest)];
    }

    private static string Unique(string proposal, IReadOnlySet<string> taken)
    {
        var unique = new StringBuilder(proposal);
        for (var copy = 2; taken.Contains(unique.ToString()) || !Slugs.IsSlug(unique.ToString()); copy++)
            unique.Clear().Append(System.Globalization.CultureInfo.InvariantCulture, $"{proposal}-{copy}");
        return unique.ToString();
    }
}
