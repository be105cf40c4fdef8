using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Theme.Articles;
using Briefing.Theme.Markup;
using Briefing.Theme.Strings;
using Briefing.Theme.Views;

namespace Briefing.Theme;

/// <summary>Sets every kind of page with the views of this project.</summary>
public sealed class BriefingTheme : ITheme
{
    private readonly StringTables _tables = new();
    private readonly ThemeAssets _assets = ThemeAssets.Load();

    /// <inheritdoc />
    public ImmutableArray<string> Strings => _tables.Keys;

    /// <inheritdoc />
    public ImmutableArray<OutputFile> Assets => _assets.Files;

    /// <inheritdoc />
    public void Render(Page page, IBufferWriter<byte> output)
    {
        var context = new PageContext(page.Frame, _tables.Of(page.Frame.Site.Edition), _tables, new HtmlOutput(output), new ElementIds());
        var layout = page switch
        {
            HomePage home => Lay("home", () => new Views_Home().Run(home, context)),
            DocumentIndexPage documents => Lay("documents", () => new Views_DocumentIndex().Run(documents, context)),
            DocumentPage document => Lay("document", () => new Views_Document().Run(document, context)),
            TopicIndexPage topics => Lay("topics", () => new Views_TopicIndex().Run(topics, context)),
            TopicPage topic => Lay("topic", () => new Views_Topic().Run(topic, context)),
            EntityIndexPage entities => Lay("entities", () => new Views_EntityIndex().Run(entities, context)),
            EntityPage entity => Lay("entity", () => new Views_Entity().Run(entity, context)),
            TimelinePage timeline => Lay("timeline", () => new Views_Timeline().Run(timeline, context)),
            TermsPage terms => Lay("terms", () => new Views_Terms().Run(terms, context)),
            SearchPage search => Lay("search-page", () => new Views_Search().Run(search, context)),
            AboutPage about => Lay("about", () => new Views_About().Run(about, context)),
            NotFoundPage missing => Lay("not-found", () => new Views_NotFound().Run(missing, context)) with { IsSolo = missing.Editions.Length > 1, IsIndexed = false },
            ChooserPage chooser => Lay("chooser", () => new Views_Chooser().Run(chooser, context)) with { IsSolo = true },
            _ => throw new NotSupportedException($"The theme cannot set a {page.GetType().Name}."),
        };
        new Views_Layout().Run(layout, context);
    }

    private LayoutModel Lay(string kind, Action body) => new(kind, IsSolo: false, IsIndexed: true, _assets, body);
}
