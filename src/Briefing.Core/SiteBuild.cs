using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Search;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>The build, from an input folder to the files of a site.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Builds the site. All errors of the input are in the report; where there are any, the files that were handed out are no site.
    /// The result depends on <paramref name="folder"/>, <paramref name="theme"/> and <paramref name="options"/> alone.
    /// </summary>
    /// <param name="folder">The input folder; a file of it that cannot be read is an error in the report.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="options">What the build is told besides.</param>
    /// <param name="write">Takes each file as it is ready, from several threads at once, in no particular order; null checks only.</param>
    /// <param name="progress">Told how far the build has come, from several threads.</param>
    /// <param name="memory">What earlier builds of the folder left; null for a build of its own. Only for builds that write.</param>
    public static BuildReport Run(
        ISourceTree folder,
        ITheme theme,
        BuildOptions options,
        Action<OutputFile>? write,
        IProgress<BuildProgress>? progress = null,
        BuildMemory? memory = null)
    {
        var diagnostics = new ConcurrentQueue<Diagnostic>(folder.Diagnostics);
        var clock = new PhaseClock();
        var input = new TolerantTree(folder, diagnostics);

        var files = memory?.Files(input, diagnostics) ?? InputFiles.Read(input, diagnostics);
        CheckSettings(files, theme, diagnostics);
        var bag = new List<Diagnostic>();
        var plan = memory?.Plan(input, files, theme, options, bag) ?? BuildPlan.Make(input, files, options, bag);
        Take(bag, diagnostics);
        clock.Finish("Input");

        var output = write is null || IsStopped(plan, diagnostics) ? null : new PageWriter(theme, write);
        var index = memory is not null && output is not null ? memory.Process(input, plan, output, diagnostics) : Process(input, plan, output, diagnostics, progress);
        clock.Finish("Process");

        var library = index.Library.Build();
        if (!diagnostics.Any(diagnostic => diagnostic.Rule == Rules.UnknownKind))
        {
            bag.Clear();
            index.Library.Report(library, plan.Linker, bag);
            Take(bag, diagnostics);
        }

        var counts = index.Counts with { Entities = plan.Desk.Entities.Length, Topics = plan.Desk.Topics.Length, Events = plan.Desk.Events.Length };
        if (IsStopped(plan, diagnostics))
        {
            clock.Finish("PostProcess");
            return Report(diagnostics, input, plan, counts, clock);
        }

        var editions = plan.Editions.Zip(index.Editions, (desk, shown) => new EditionSite(library, desk, shown)).ToImmutableArray();
        var jobs = SitePages.All(editions, index.Terms).ToArray();
        foreach (var collision in jobs.Select(job => job.OutputPath).Concat(DocumentPaths(plan)).CountBy(path => path, StringComparer.OrdinalIgnoreCase).Where(path => path.Value > 1))
            diagnostics.Enqueue(new Diagnostic(Rules.RouteCollision, SourcePosition.File(SiteSettingsReader.FileName), $"Two pages would be written to {collision.Key}; expected one."));
        LinkCheck.Run(library, jobs.Select(job => job.OutputPath).Concat(DocumentPaths(plan)), slug => BlocksOf(input, plan, slug), diagnostics);
        clock.Finish("PostProcess");
        var hosting = HostingRules.Of(editions, options.NoIndex);
        if (output is not null && !IsStopped(plan, diagnostics))
            counts = Output(jobs, editions, index, theme, plan, hosting, output, progress, counts);
        clock.Finish("Output");
        return Report(diagnostics, input, plan, counts, clock) with { Hosting = hosting, Kept = memory?.Kept ?? [] };
    }

    private static void Take(List<Diagnostic> bag, ConcurrentQueue<Diagnostic> diagnostics) => bag.ForEach(diagnostics.Enqueue);

    private static bool IsStopped(BuildPlan plan, ConcurrentQueue<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Stops(plan.LeftOut));

    private static IEnumerable<string> DocumentPaths(BuildPlan plan) =>
        plan.Editions.SelectMany(desk => plan.Documents.Select(document => SitePages.OutputPath(desk.Edition.Path, Routes.DocumentPath(document.Slug))));

    private static HashSet<string> BlocksOf(TolerantTree input, BuildPlan plan, string slug) =>
        plan.Documents.FirstOrDefault(document => document.Slug == slug) is { } head
            ? BlockTree.All(plan.Reader.Read(head, input.Read(head.Path).Span, []).Article.Blocks).Select(block => block.Id).ToHashSet(StringComparer.Ordinal)
            : [];

    private static void CheckSettings(InputFiles files, ITheme theme, ConcurrentQueue<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in theme.Diagnostics)
            diagnostics.Enqueue(diagnostic);
        foreach (var edition in files.Settings.Editions.Where(edition => !theme.Strings.Contains(edition.Strings)))
        {
            diagnostics.Enqueue(new Diagnostic(
                Rules.UnresolvedReference,
                SourcePosition.File(SiteSettingsReader.FileName),
                $"The theme has no interface strings '{edition.Strings}' for the edition '{edition.Path}'; expected one of {string.Join(", ", theme.Strings)}."));
        }

        var bag = new List<Diagnostic>();
        TermBook.ReportContradictions(TermBook.Holding(files.Desk.Terms, files.Settings.TermSets), bag);
        Take(bag, diagnostics);
    }

    private static SiteIndex Process(TolerantTree input, BuildPlan plan, PageWriter? output, ConcurrentQueue<Diagnostic> diagnostics, IProgress<BuildProgress>? progress)
    {
        var index = new SiteIndex(plan);
        OrderedWork.Run(
            plan.Documents.Length,
            PageWriter.Buffer,
            (rank, buffer) => DocumentProcess.Run(plan, rank, input.Read(plan.Documents[rank].Path).Span, index, output is null ? null : job => output.Write(job, buffer), output is null ? null : output.Write),
            digest =>
            {
                index.Add(digest);
                foreach (var diagnostic in digest.Diagnostics)
                    diagnostics.Enqueue(diagnostic);
                progress?.Report(new BuildProgress("Process", index.Counts.Documents, plan.Documents.Length));
            });
        return index;
    }

    private static BuildCounts Output(
        PageJob[] jobs,
        ImmutableArray<EditionSite> editions,
        SiteIndex index,
        ITheme theme,
        BuildPlan plan,
        HostingRules hosting,
        PageWriter output,
        IProgress<BuildProgress>? progress,
        BuildCounts counts)
    {
        var done = 0;
        IEnumerable<Func<IEnumerable<OutputFile>>> searchFiles = [];
        Parallel.Invoke(
            () => searchFiles = SearchIndex.Build(SearchPages.Of(editions), index.SearchSlices, plan.EntityNames, [.. editions.Select(edition => edition.Edition.Path)], plan.Fold),
            () => InParallel(jobs, PageWriter.Buffer, (job, buffer) =>
            {
                output.Write(job, buffer);
                progress?.Report(new BuildProgress("Output", Interlocked.Increment(ref done), jobs.Length));
            }));
        InParallel(SiteFiles.Of(editions, index.Found, theme, hosting).Concat(searchFiles), () => output, (make, writer) =>
        {
            foreach (var file in make())
                writer.Write(file);
        });
        return counts with { Pages = output.Pages, Files = output.Files, Bytes = output.Bytes };
    }

    /// <summary>Does work on all cores. The work may not wait for the thread pool, which this holds.</summary>
    private static void InParallel<T, TState>(IEnumerable<T> items, Func<TState> start, Action<T, TState> work) =>
        Parallel.ForEach(
            Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            start,
            (item, _, state) =>
            {
                work(item, state);
                return state;
            },
            _ => { });

    private static BuildReport Report(ConcurrentQueue<Diagnostic> diagnostics, TolerantTree input, BuildPlan plan, BuildCounts counts, PhaseClock clock)
    {
        var (told, silenced) = Silencing.Apply([.. diagnostics.Where(diagnostic => diagnostic.Rule == Rules.UnreadableFile || !input.IsUnread(diagnostic.Position.Path))], plan.Settings.Silences);
        return new BuildReport(
            [
                .. told
                    .OrderBy(diagnostic => diagnostic.Position.Path, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Position.Line)
                    .ThenBy(diagnostic => diagnostic.Position.Column)
                    .ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)
                    .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
            ],
            counts,
            clock.Phases)
        {
            Silenced = silenced,
            LeftOut = plan.LeftOut,
        };
    }

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
