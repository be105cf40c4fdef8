using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Sources;
using Briefing.Theme.Articles;
using Briefing.Theme.Markup;
using Briefing.Theme.Strings;
using Briefing.Theme.Views;

namespace Briefing.Theme;

/// <summary>Sets every kind of page with the views of this project.</summary>
public sealed class BriefingTheme : ITheme
{
    private readonly ThemeOverrides _overrides;
    private readonly ThemeAssets _assets;

    /// <summary>The theme.</summary>
    /// <param name="assetsFolder">The folder to read style, script and icon from; null for those that are compiled in.</param>
    /// <param name="overrides">What the site has in place of the theme's own; null for nothing.</param>
    public BriefingTheme(string? assetsFolder = null, ThemeOverrides? overrides = null)
    {
        _overrides = overrides ?? ThemeOverrides.None;
        _assets = ThemeAssets.Load(assetsFolder, _overrides);
    }

    private StringTables Tables => _overrides.Strings;

    /// <inheritdoc />
    public ImmutableArray<string> Strings => Tables.Keys;

    /// <inheritdoc />
    public ImmutableArray<OutputFile> Assets => _assets.Files;

    /// <inheritdoc />
    public ImmutableArray<Diagnostic> Diagnostics => _overrides.Diagnostics;

    /// <inheritdoc />
    public void Render(Page page, IBufferWriter<byte> output)
    {
        var words = Tables.Of(page.Frame.Site.Edition);
        var context = new PageContext(page.Frame, words, Tables, new HtmlOutput(output), new ElementIds());
        var layout = page switch
        {
            HomePage home => Lay("home", null, null, () => new Views_Home().Run(home, context)),
            DocumentIndexPage documents => Lay("documents", words.Documents, words.DocumentsLead(documents.Documents.Length), () => new Views_DocumentIndex().Run(documents, context)),
            DocumentPage document => Lay("document", null, null, () => new Views_Document().Run(document, context)),
            TopicIndexPage topics => Lay("topics", words.Topics, words.TopicsLead(topics.Topics.Length), () => new Views_TopicIndex().Run(topics, context)),
            TopicPage topic => Lay("topic", null, null, () => new Views_Topic().Run(topic, context)),
            EntityIndexPage entities => Lay("entities", words.Entities, words.EntitiesLead(entities.Groups.Sum(group => group.Entities.Length)), () => new Views_EntityIndex().Run(entities, context)),
            EntityPage entity => Lay("entity", null, null, () => new Views_Entity().Run(entity, context)),
            TimelinePage timeline => Lay("timeline", (timeline.Topic?.Title ?? timeline.Entity?.Name) is { } subject ? words.TimelineOf(subject) : words.Timeline, words.TimelineLead(timeline.Events.Length), () => new Views_Timeline().Run(timeline, context)),
            TermsPage terms => Lay("terms", words.Terms, words.TermsLead(terms.Terms.Length), () => new Views_Terms().Run(terms, context)),
            SearchPage search => Lay("search-page", words.Search, words.SearchThisSite, () => new Views_Search().Run(search, context)),
            AboutPage about => Lay("about", words.About, null, () => new Views_About().Run(about, context)),
            ProvenancePage provenance => Lay("provenance", provenance.Part is { } part ? words.ProvenanceOf(words.ProvenancePart(part)) : words.Provenance, words.ProvenanceLead, () => new Views_Provenance().Run(provenance, context)),
            NotFoundPage missing => Lay("not-found", words.NotFound, null, () => new Views_NotFound().Run(missing, context)) with { IsSolo = missing.Editions.Length > 1, HasAddress = false },
            MovedPage moved => Lay("moved", words.Moved, words.MovedLead, () => new Views_Moved().Run(moved, context)),
            ChooserPage chooser => Lay("chooser", null, null, () => new Views_Chooser().Run(chooser, context)) with { IsSolo = true },
            _ => throw new NotSupportedException($"The theme cannot set a {page.GetType().Name}."),
        };
        var (title, description) = (page.Frame.Title ?? layout.Title, page.Frame.Description ?? layout.Description);
        new Views_Layout().Run(
            layout with
            {
                Title = title,
                Description = description,
                StructuredData = StructuredData.Of(page, title ?? page.Frame.Site.Title, description, words.SectionName),
            },
            context);
    }

    /// <inheritdoc />
    public void RenderText(PageFrame frame, Article article, IBufferWriter<byte> output)
    {
        var context = new PageContext(frame, Tables.Of(frame.Site.Edition), Tables, new HtmlOutput(output), new ElementIds());
        new ArticleWriter(context, ArticleSetting.Apart).Blocks(article.Blocks);
    }

    /// <inheritdoc />
    public string NameOf(Section section, Edition edition) => Tables.Of(edition).SectionName(section);

    private LayoutModel Lay(string kind, string? title, string? description, Action body) => new(kind, title, description, IsSolo: false, HasAddress: true, _assets, body);
}
