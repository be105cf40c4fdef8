using System.Collections.Concurrent;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Briefing.Benchmarks.Corpus;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Search;
using Briefing.Core.Sources;
using Briefing.Theme;

namespace Briefing.Benchmarks;

/// <summary>
/// What a document of a corpus costs at each stage after it was read (<see cref="Readings"/>), alone on one thread: time and bytes allocated. The
/// index is that of all documents together, shared among them.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class Stages
{
    private const int Documents = 200;

    private readonly List<Diagnostic> _diagnostics = [];
    private BuildPlan _plan = null!;
    private PageWriter _pages = null!;
    private ReadDocument[] _read = [];
    private LinkedDocument[] _linked = [];
    private CatalogueEntry[] _entries = [];
    private ImmutableArray<EditionDocument>[] _written = [];
    private SearchablePage[] _titles = [];
    private long _bytes;

    /// <summary>Takes the documents through all stages once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Directory.CreateTempSubdirectory("stages").FullName;
        try
        {
            CorpusCommand.Write(Documents, folder);
            var input = new DirectoryTree(folder);
            _plan = BuildPlan.Make(input, InputFiles.Read(input, new ConcurrentQueue<Diagnostic>()), new BuildOptions(), _diagnostics);
            _read = [.. _plan.Documents.Select(head => _plan.Reader.Read(head, input.Read(head.Path).Span, _diagnostics))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        _pages = new PageWriter(new BriefingTheme(), file => _bytes += file.Content.Length);
        _linked = Array.ConvertAll(_read, _plan.Linker.Link);
        _entries = Array.ConvertAll(_linked, linked => _plan.Cataloguer.Enter(linked, _diagnostics));
        _written = Array.ConvertAll(_linked, Editions);
        _titles = [.. _plan.Documents.Select(head => new SearchablePage(Routes.DocumentPath(head.Slug), "document", [.. _plan.Editions.Select(_ => head.Title)], []))];
    }

    /// <summary>Finds mentions and links them.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Link() => _read.Sum(document => _plan.Linker.Link(document).Mentions.Length);

    /// <summary>Enters mentions, passages, quotations and figures.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Catalogue() => _linked.Sum(linked => _plan.Cataloguer.Enter(linked, _diagnostics).Mentions.Length);

    /// <summary>Brings a document into both editions.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Convert() => _linked.Sum(linked => Editions(linked).Length);

    /// <summary>Sets its page in both editions.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public long Write()
    {
        var buffer = PageWriter.Buffer();
        for (var rank = 0; rank < Documents; rank++)
        {
            for (var edition = 0; edition < _plan.Editions.Length; edition++)
            {
                var (desk, document, entry) = (_plan.Editions[edition], _written[rank][edition], _entries[rank]);
                _pages.Write(new PageJob("page", () => DocumentPages.Document(desk, document, entry, previous: null, next: null)), buffer);
            }
        }

        return _bytes;
    }

    /// <summary>Cuts its text into slices for search and enters their grams.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Index() => Indexed().Postings().Keys.Count();

    /// <summary>Sets the files of the index.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public long IndexFiles() =>
        SearchIndex.Build(_titles, Indexed(), _plan.EntityNames, [.. _plan.Editions.Select(desk => desk.Edition.Path)], _plan.Fold)
            .Sum(make => make().Sum(file => (long)file.Content.Length));

    private ImmutableArray<EditionDocument> Editions(LinkedDocument linked) =>
        ImmutableArray.CreateRange(_plan.Editions, desk => _plan.EditionWriter.Write(linked, desk.Edition));

    private SliceTable Indexed()
    {
        var slices = new SliceTable();
        foreach (var written in _written)
            slices.Add(SearchText.Write(written, _plan.Fold, _plan.EntityNames, _ => { }));
        return slices;
    }
}
