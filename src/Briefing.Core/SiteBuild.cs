using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Readers;
using Briefing.Core.Search;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>The build, from an input folder to the files of a site.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Builds the site. Nothing is written when the input has errors; all of them are in the report.
    /// The result depends on <paramref name="input"/>, <paramref name="theme"/> and <paramref name="options"/> alone.
    /// </summary>
    /// <param name="input">The input folder.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="options">What the build is told besides.</param>
    /// <param name="write">Takes each file as it is ready, from several threads at once, in no particular order; null checks only.</param>
    /// <param name="progress">Told how far the build has come, from several threads.</param>
    /// <exception cref="IOException">An input file could not be read.</exception>
    public static BuildReport Run(
        ISourceTree input,
        ITheme theme,
        BuildOptions options,
        Action<OutputFile>? write,
        IProgress<BuildProgress>? progress = null)
    {
        var diagnostics = new ConcurrentQueue<Diagnostic>();
        var clock = new PhaseClock();

        var files = InputFiles.Read(input, diagnostics);
        CheckSettings(files, theme, diagnostics);
        clock.Finish("Input");

        var fold = new TextFold();
        var linker = new Linker(files.Desk.Entities, fold);
        var documents = Process(input, files, linker, options, diagnostics, progress);
        clock.Finish("Process");

        var postDiagnostics = new List<Diagnostic>();
        var library = LibraryBuilder.Build(files.Settings, files.Desk, documents, fold, postDiagnostics);
        if (documents.All(linked => linked.Document.IsReadable))
            DeskCheck.Run(library, linker, postDiagnostics);
        postDiagnostics.ForEach(diagnostics.Enqueue);
        if (diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error))
        {
            clock.Finish("PostProcess");
            return Report(diagnostics, Counts(library), clock);
        }

        var editions = Editions(library, fold, options);
        var terms = new TermRows(editions.SelectMany(edition => edition.Documents), library.Desk.Terms);
        foreach (var place in editions.SelectMany(edition => edition.Documents).SelectMany(document => document.Ambiguous))
        {
            diagnostics.Enqueue(new Diagnostic(
                Rules.AmbiguousConversion,
                place.Position,
                $"By {place.Profile} '{place.Source}' became '{place.Result}' in '{place.Context.ReplaceLineEndings(" ")}'; it could also be {string.Join(" or ", place.Alternatives)}. A term settles it."));
        }

        var jobs = SitePages.All(editions, terms.For).ToArray();
        foreach (var collision in jobs.GroupBy(job => job.OutputPath, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            diagnostics.Enqueue(new Diagnostic(Rules.RouteCollision, SourcePosition.File(SiteSettingsReader.FileName), $"Two pages would be written to {collision.Key}; expected one."));
        LinkCheck.Run(library, jobs.Select(job => job.OutputPath), diagnostics);
        clock.Finish("PostProcess");
        if (diagnostics.Any(diagnostic => diagnostic.Rule == Rules.RouteCollision))
            return Report(diagnostics, Counts(library), clock);

        var counts = Counts(library) with
        {
            ConvertedCharacters = editions.Sum(edition => edition.Documents.Where(document => document.IsConverted).Sum(document => (long)document.Document.Characters)),
            RegionalWords = editions.Sum(edition => edition.Documents.Sum(document => document.Words.Length)),
        };
        var hosting = HostingRules.Of(editions, options.NoIndex);
        if (write is not null)
            counts = Output(jobs, editions, theme, fold, hosting, options, write, progress, counts);
        clock.Finish("Output");
        return Report(diagnostics, counts, clock) with { Hosting = hosting };
    }

    private static void CheckSettings(InputFiles files, ITheme theme, ConcurrentQueue<Diagnostic> diagnostics)
    {
        foreach (var edition in files.Settings.Editions.Where(edition => !theme.Strings.Contains(edition.Strings)))
        {
            diagnostics.Enqueue(new Diagnostic(
                Rules.UnresolvedReference,
                SourcePosition.File(SiteSettingsReader.FileName),
                $"The theme has no interface strings '{edition.Strings}' for the edition '{edition.Path}'; expected one of {string.Join(", ", theme.Strings)}."));
        }

        var bag = new List<Diagnostic>();
        TermBook.ReportContradictions(TermBook.Holding(files.Desk.Terms, files.Settings.TermSets), bag);
        bag.ForEach(diagnostics.Enqueue);
    }

    private static ImmutableArray<LinkedDocument> Process(
        ISourceTree input, InputFiles files, Linker linker, BuildOptions options, ConcurrentQueue<Diagnostic> diagnostics, IProgress<BuildProgress>? progress)
    {
        var reader = new DocumentReader(files.Settings, ReaderSet.All);
        var done = 0;
        return
        [
            .. files.Documents.AsParallel().AsOrdered().Select(path =>
            {
                var bag = new List<Diagnostic>();
                var document = reader.Read(path, input.Read(path).Span, bag);
                bag.ForEach(diagnostics.Enqueue);
                var read = Interlocked.Increment(ref done);
                progress?.Report(new BuildProgress("Process", read, files.Documents.Length));
                return document is null || (document.Matter.IsDraft && !options.Preview) ? null : linker.Link(document);
            }).OfType<LinkedDocument>(),
        ];
    }

    private static ImmutableArray<EditionSite> Editions(Library library, TextFold fold, BuildOptions options)
    {
        var converters = new EditionConverters(library.Settings, library.Desk.Terms);
        var writer = new EditionWriter(converters, fold);
        var routes = new Routes(options.BaseUrl ?? library.Settings.BaseUrl);
        return ImmutableArray.CreateRange(library.Settings.Editions, edition => new EditionSite(
            library,
            [.. library.Documents.AsParallel().AsOrdered().Select(document => writer.Write(document, edition))],
            new SiteFrame(
                edition,
                converters.Localize(library.Settings.Title, edition),
                converters.Localize(library.Settings.Tagline, edition),
                routes,
                options.Revision,
                options.Preview)
            {
                NoIndex = options.NoIndex,
                Rights = library.Settings.Rights is { } rights ? converters.Localize(rights, edition) : null,
            },
            converters));
    }

    private static BuildCounts Output(
        PageJob[] jobs,
        ImmutableArray<EditionSite> editions,
        ITheme theme,
        TextFold fold,
        HostingRules hosting,
        BuildOptions options,
        Action<OutputFile> write,
        IProgress<BuildProgress>? progress,
        BuildCounts counts)
    {
        var pages = 0;
        var otherFiles = 0;
        var bytes = 0L;
        Parallel.ForEach(
            Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering),
            () => new ArrayBufferWriter<byte>(64 * 1024),
            (job, _, buffer) =>
            {
                buffer.ResetWrittenCount();
                theme.Render(job.Make(), buffer);
                write(new OutputFile(job.OutputPath, buffer.WrittenMemory));
                Interlocked.Add(ref bytes, buffer.WrittenCount);
                var written = Interlocked.Increment(ref pages);
                progress?.Report(new BuildProgress("Output", written, jobs.Length));
                return buffer;
            },
            _ => { });
        foreach (var file in SiteFiles.Of(editions, theme, hosting, options).Concat(SearchIndex.Build(SearchPages.Of(editions), [.. editions.Select(edition => edition.Edition.Path)], fold)))
        {
            write(file);
            otherFiles++;
            bytes += file.Content.Length;
        }

        return counts with { Pages = pages, Files = pages + otherFiles, Bytes = bytes };
    }

    private static BuildCounts Counts(Library library) => new()
    {
        Documents = library.Documents.Length,
        Characters = library.Documents.Sum(linked => (long)linked.Document.Characters),
        LedgerEntries = library.Documents.Sum(linked => linked.Document.Ledger.Length),
        Lacunae = library.Documents.Sum(linked => Lacunae.Of(linked.Document.Article).Count()),
        Entities = library.Desk.Entities.Length,
        Mentions = library.Documents.Sum(linked => linked.Mentions.Length),
        Links = library.Documents.Sum(linked => linked.Links),
        Topics = library.Desk.Topics.Length,
        Passages = library.Passages.Values.Sum(passages => passages.Length),
        Events = library.Desk.Events.Length,
    };

    private static BuildReport Report(ConcurrentQueue<Diagnostic> diagnostics, BuildCounts counts, PhaseClock clock) => new(
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Position.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Position.Line)
                .ThenBy(diagnostic => diagnostic.Position.Column)
                .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ],
        counts,
        clock.Phases);

    private sealed class PhaseClock
    {
        private readonly ImmutableArray<KeyValuePair<string, TimeSpan>>.Builder _phases = ImmutableArray.CreateBuilder<KeyValuePair<string, TimeSpan>>();
        private long _start = Stopwatch.GetTimestamp();

        public ImmutableArray<KeyValuePair<string, TimeSpan>> Phases => _phases.ToImmutable();

        public void Finish(string phase)
        {
            var now = Stopwatch.GetTimestamp();
            _phases.Add(new(phase, Stopwatch.GetElapsedTime(_start, now)));
            _start = now;
        }
    }
}
