using System.Collections.Immutable;
using System.Text;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>The site's guide for language models, <c>llms.txt</c> (llmstxt.org): Markdown with a title, a summary and lists of links, in the default edition.</summary>
public static class LanguageModelGuide
{
    private const int MostDocuments = 100;

    /// <summary>The guide.</summary>
    public static OutputFile Of(ImmutableArray<EditionSite> editions, ITheme theme)
    {
        var site = SitePages.Main(editions);
        var (edition, routes, desk) = (site.Edition, site.Routes, site.Library.Desk);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(site.Frame.Title)).Append("\n\n");
        if (site.Frame.Tagline.Length > 0)
            text.Append("> ").Append(Plain(site.Frame.Tagline)).Append("\n\n");
        if (site.Localize(site.Library.Settings.Description) is { Length: > 0 } description)
            text.Append(Plain(description)).Append("\n\n");

        Heading(theme.NameOf(Section.Topics, edition));
        foreach (var topic in desk.Topics)
            Item(site.Topic(topic.Id).Title, routes.Topic(edition, topic.Id), site.Topic(topic.Id).Summary);
        Heading(theme.NameOf(Section.Documents, edition));
        foreach (var card in site.Documents.Take(MostDocuments))
            Item(card.Title, card.Href, About(card));
        if (site.Documents.Count > MostDocuments)
            Item(theme.NameOf(Section.Documents, edition), routes.Documents(edition), null);
        Heading(theme.NameOf(Section.Entities, edition));
        Item(theme.NameOf(Section.Entities, edition), routes.Entities(edition), null);
        Item(theme.NameOf(Section.Timeline, edition), routes.Timeline(edition), null);
        Item(theme.NameOf(Section.Terms, edition), routes.Terms(edition), null);
        // The standard gives this heading its meaning: what may be skipped.
        Heading("Optional");
        Item("JSON", routes.OpenData, null);
        Item("Atom", routes.Feed(edition), null);
        foreach (var other in editions.Where(other => other.Edition.Path != edition.Path))
            Item($"{other.Frame.Title} ({other.Edition.Name})", routes.Home(other.Edition), other.Frame.Tagline);
        return new OutputFile("llms.txt", Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n"));

        void Heading(string words) => text.Append(text[^2] == '\n' ? "" : "\n").Append("## ").Append(Plain(words)).Append("\n\n");

        void Item(string title, string href, string? about)
        {
            text.Append("- [").Append(Plain(title)).Append("](").Append(routes.Absolute(href)).Append(')');
            if (!string.IsNullOrEmpty(about))
                text.Append(": ").Append(Plain(about));
            text.Append('\n');
        }
    }

    /// <summary>Who published it and when, and what the editors say of it.</summary>
    private static string About(DocumentCard card) =>
        string.Join("; ", new[] { card.Author, card.Publication, card.Published?.ToString(), card.Summary }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Text on one line in which nothing is markup (CommonMark 0.31, §2.4).</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in SafeText.Line(text))
        {
            if (c is '\\' or '[' or ']' or '<' or '>' or '`' or '*' or '_' or '#' or '!' or '&')
                plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString();
    }
}
