using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>What the documents of a site are processed with: the settings and the desk, ready for use, and the heads of all documents. Immutable and thread-safe.</summary>
internal sealed class BuildPlan
{
    private BuildPlan(SiteSettings settings, Desk desk, ImmutableArray<DocumentHead> documents, BuildOptions options, TextFold fold, Linker linker, DocumentReader reader)
    {
        Settings = settings;
        Desk = desk;
        Documents = documents;
        Fold = fold;
        Linker = linker;
        Reader = reader;
        Citations = new Citations(settings, desk);
        Cataloguer = new Cataloguer(new Gatherer(desk.Topics, fold), Citations, fold, settings.BaseUrl.Host);
        var converters = new EditionConverters(settings, desk.Terms);
        EditionWriter = new EditionWriter(converters, fold);
        var bySlug = documents.ToDictionary(document => document.Slug, StringComparer.Ordinal);
        var routes = new Routes(options.BaseUrl ?? settings.BaseUrl);
        Editions = ImmutableArray.CreateRange(settings.Editions, edition => new EditionDesk(settings, desk, bySlug, Frame(edition), converters));

        SiteFrame Frame(Edition edition) => new(
            edition,
            converters.Localize(settings.Title, edition),
            converters.Localize(settings.Tagline, edition),
            routes,
            options.Revision,
            options.Preview)
        {
            NoIndex = options.NoIndex,
            HasPrints = options.HasPrints,
            Rights = settings.Rights is { } rights ? converters.Localize(rights, edition) : null,
        };
    }

    /// <summary>The site settings.</summary>
    public SiteSettings Settings { get; }

    /// <summary>What editors wrote, topics in order and events by date.</summary>
    public Desk Desk { get; }

    /// <summary>The documents in the order of the site.</summary>
    public ImmutableArray<DocumentHead> Documents { get; }

    /// <summary>The fold that names and searches are compared by.</summary>
    public TextFold Fold { get; }

    /// <summary>Finds mentions.</summary>
    public Linker Linker { get; }

    /// <summary>Reads documents.</summary>
    public DocumentReader Reader { get; }

    /// <summary>What editors cite.</summary>
    public Citations Citations { get; }

    /// <summary>Catalogues documents.</summary>
    public Cataloguer Cataloguer { get; }

    /// <summary>Brings documents into editions.</summary>
    public EditionWriter EditionWriter { get; }

    /// <summary>The desk in each edition, in the site's order.</summary>
    public ImmutableArray<EditionDesk> Editions { get; }

    /// <summary>Makes the plan and checks every reference that can be checked before any document is read whole.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="files">What was read of it.</param>
    /// <param name="options">What the build is told besides.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static BuildPlan Make(ISourceTree input, InputFiles files, BuildOptions options, ICollection<Diagnostic> diagnostics)
    {
        var reader = new DocumentReader(files.Settings, ReaderSet.All);
        var heads = files.Documents.AsParallel().AsOrdered().Select(path =>
        {
            var bag = new List<Diagnostic>();
            var head = reader.Head(path, input.Read(path).Span, bag);
            return (Head: head is { Matter.IsDraft: true } && !options.Preview ? null : head, Diagnostics: bag);
        }).ToArray();
        foreach (var diagnostic in heads.SelectMany(head => head.Diagnostics))
            diagnostics.Add(diagnostic);
        var documents = heads.Select(head => head.Head).OfType<DocumentHead>().ToImmutableArray().Sort(DocumentHead.NewestFirst);
        var desk = files.Desk with
        {
            Topics = files.Desk.Topics.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id))),
            Events = [.. files.Desk.Events.OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)],
        };
        ReferenceCheck.Run(files.Settings, desk, documents, diagnostics);
        documents = [.. documents.DistinctBy(document => document.Slug, StringComparer.Ordinal)];
        var fold = new TextFold();
        var plan = new BuildPlan(files.Settings, desk, documents, options, fold, new Linker(desk.Entities, fold), reader);
        plan.Citations.ReportUnknown(documents.Select(document => document.Slug).ToHashSet(StringComparer.Ordinal), diagnostics);
        return plan;
    }
}
