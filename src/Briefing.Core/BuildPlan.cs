using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Readers;
using Briefing.Core.Search;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>What the documents of a site are processed with: the settings and the desk, ready for use, and the heads of all documents. Thread-safe, and immutable but for the bodies, which are handed out once.</summary>
internal sealed class BuildPlan
{
    private readonly Desk _received;
    private readonly BuildOptions _options;
    private readonly EditionConverters _converters;

    /// <summary>A plan without documents.</summary>
    private BuildPlan(InputFiles files, BuildOptions options)
    {
        _received = files.Desk;
        _options = options;
        Settings = files.Settings;
        Desk = files.Desk with
        {
            Topics = files.Desk.Topics.Sort((a, b) => (a.Order, a.Id).CompareTo((b.Order, b.Id))),
            Events = [.. files.Desk.Events.OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal)],
        };
        (Documents, Bodies) = ([], new ReadBodies());
        Editions = [];
        Fold = new TextFold();
        EntityNames = new EntityNames([], Fold);
        Linker = new Linker(Desk.Entities, Fold);
        Reader = new DocumentReader(Settings, ReaderSet.All);
        Citations = new Citations(Settings, Desk);
        Cataloguer = new Cataloguer(new Gatherer(Desk.Topics, Fold), Citations, Fold, Settings.BaseUrl.Host);
        _converters = new EditionConverters(Settings, Desk.Terms);
        EditionWriter = new EditionWriter(_converters, Fold);
    }

    /// <summary>The plan of a desk with documents.</summary>
    private BuildPlan(BuildPlan desk, ImmutableArray<DocumentHead> documents, ReadBodies bodies)
    {
        (_received, _options, _converters) = (desk._received, desk._options, desk._converters);
        (Settings, Desk, Fold, Linker, Reader) = (desk.Settings, desk.Desk, desk.Fold, desk.Linker, desk.Reader);
        (Citations, Cataloguer, EditionWriter) = (desk.Citations, desk.Cataloguer, desk.EditionWriter);
        (Documents, Bodies) = (documents, bodies);
        var bySlug = documents.ToDictionary(document => document.Slug, StringComparer.Ordinal);
        var routes = new Routes(_options.BaseUrl ?? Settings.BaseUrl);
        Editions = ImmutableArray.CreateRange(Settings.Editions, edition => new EditionDesk(Settings, Desk, bySlug, Frame(edition), _converters));
        EntityNames = desk.Editions.IsEmpty ? new EntityNames(Desk.Entities.Select(entity => SearchPages.NamesOf(Editions, entity)), Fold) : desk.EntityNames;

        SiteFrame Frame(Edition edition) => new(
            edition,
            _converters.Localize(Settings.Title, edition),
            _converters.Localize(Settings.Tagline, edition),
            routes,
            _options.Revision,
            _options.Preview)
        {
            NoIndex = _options.NoIndex,
            HasPrints = _options.HasPrints,
            Rights = Settings.Rights is { } rights ? _converters.Localize(rights, edition) : null,
        };
    }

    /// <summary>The site settings.</summary>
    public SiteSettings Settings { get; }

    /// <summary>What editors wrote, topics in order and events by date.</summary>
    public Desk Desk { get; }

    /// <summary>The documents in the order of the site.</summary>
    public ImmutableArray<DocumentHead> Documents { get; }

    /// <summary>Paths of documents that no reader understands and that the site is built without: none where what editors wrote refers to one of them.</summary>
    public ImmutableArray<string> LeftOut { get; private init; } = [];

    /// <summary>Bodies that were read for their heads.</summary>
    public ReadBodies Bodies { get; }

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

    /// <summary>The names that entities are searched for by.</summary>
    public EntityNames EntityNames { get; }

    /// <summary>Makes the plan and checks every reference that can be checked before any document is read whole.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="files">What was read of it.</param>
    /// <param name="options">What the build is told besides.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="previous">A plan for the same folder: what documents have no say in is taken over where settings, desk and options are the same.</param>
    /// <param name="headOf">Reads the head of a document, on any thread; null reads it from its file.</param>
    public static BuildPlan Make(
        ISourceTree input,
        InputFiles files,
        BuildOptions options,
        ICollection<Diagnostic> diagnostics,
        BuildPlan? previous = null,
        Func<DocumentReader, string, ReadOnlyMemory<byte>, ReadBodies, (DocumentHead? Head, ImmutableArray<Diagnostic> Diagnostics)>? headOf = null)
    {
        var desk = previous is not null && ReferenceEquals(previous.Settings, files.Settings) && ReferenceEquals(previous._received, files.Desk) && previous._options == options ? previous : new BuildPlan(files, options);
        var bodies = new ReadBodies();
        var heads = new (DocumentHead? Head, ImmutableArray<Diagnostic> Diagnostics)[files.Documents.Length];
        Parallel.For(0, heads.Length, rank => heads[rank] = (headOf ?? HeadOf)(desk.Reader, files.Documents[rank], input.Read(files.Documents[rank]), bodies));
        foreach (var diagnostic in heads.SelectMany(head => head.Diagnostics))
            diagnostics.Add(diagnostic);
        var documents = heads.Select(head => head.Head).OfType<DocumentHead>().Where(head => options.Preview || !head.Matter.IsDraft).ToImmutableArray().Sort(DocumentHead.NewestFirst);
        var faults = CheckReferences(desk, documents);
        foreach (var fault in faults)
            diagnostics.Add(fault);
        var understood = documents.RemoveAll(document => document.Kind is null);
        return new BuildPlan(desk, [.. understood.DistinctBy(document => document.Slug, StringComparer.Ordinal)], bodies)
        {
            LeftOut = understood.Length < documents.Length && !CheckReferences(desk, understood).Except(faults).Any()
                ? [.. documents.Where(document => document.Kind is null).Select(document => document.Path)]
                : [],
        };
    }

    private static List<Diagnostic> CheckReferences(BuildPlan desk, ImmutableArray<DocumentHead> documents)
    {
        var faults = new List<Diagnostic>();
        ReferenceCheck.Run(desk.Settings, desk.Desk, documents, faults);
        desk.Citations.ReportUnknown(documents.Select(document => document.Slug).ToHashSet(StringComparer.Ordinal), faults);
        return faults;
    }

    private static (DocumentHead? Head, ImmutableArray<Diagnostic> Diagnostics) HeadOf(DocumentReader reader, string path, ReadOnlyMemory<byte> bytes, ReadBodies bodies)
    {
        var bag = new List<Diagnostic>();
        var head = reader.Head(path, bytes.Span, bag, bodies);
        return (head, [.. bag]);
    }
}
