using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>
/// What builds of one folder in one process leave to the next, so that a document is not processed again while its file, its neighbours in the
/// order of the site, what editors wrote and the theme are as they were. A build with a memory gives the files that a build without one gives;
/// those of documents that were not processed again are not written but named in <see cref="BuildReport.Kept"/>. For one build at a time.
/// </summary>
/// <param name="documentsWritten">
/// Called in each build but the first when the pages of the documents that changed have been written, and nothing wrong was found so far; all other pages follow.
/// </param>
public sealed class BuildMemory(Action documentsWritten)
{
    private readonly Dictionary<string, KnownDocument> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KnownHead> _heads = new(StringComparer.Ordinal);
    private KnownFiles? _files;
    private BuildPlan? _plan;
    private ImmutableArray<OutputFile> _assets = [];

    /// <summary>Paths of the files of the last build that were not written again.</summary>
    internal ImmutableArray<string> Kept { get; private set; } = [];

    /// <summary>Settings and desk: those of the last build where no file but documents has changed.</summary>
    internal InputFiles Files(ISourceTree input, ConcurrentQueue<Diagnostic> diagnostics)
    {
        var contents = input.Paths.Where(path => !InputFiles.IsDocument(path)).Select(path => KeyValuePair.Create(path, input.Read(path))).ToImmutableArray();
        if (_files is not { } known || !Same(known.Contents, contents))
        {
            var own = new ConcurrentQueue<Diagnostic>();
            _files = known = new KnownFiles(contents, InputFiles.Read(input, own), [.. own]);
        }

        foreach (var diagnostic in known.Diagnostics)
            diagnostics.Enqueue(diagnostic);
        return known.Files with { Documents = [.. input.Paths.Where(InputFiles.IsDocument)] };
    }

    /// <summary>The plan; of the last one what documents have no say in, where settings and desk are the same.</summary>
    internal BuildPlan Plan(ISourceTree input, InputFiles files, ITheme theme, BuildOptions options, ICollection<Diagnostic> diagnostics)
    {
        if (!theme.Assets.SequenceEqual(_assets, SameFile.Instance))
            _documents.Clear();
        _assets = theme.Assets;
        foreach (var path in _heads.Keys.Except(files.Documents, StringComparer.Ordinal))
            _heads.TryRemove(path, out _);
        return _plan = BuildPlan.Make(input, files, options, diagnostics, _plan, Head);
    }

    /// <summary>Processes the documents that it must, those that changed first, and brings all together.</summary>
    internal SiteIndex Process(ISourceTree input, BuildPlan plan, PageWriter output, ConcurrentQueue<Diagnostic> diagnostics)
    {
        var documents = plan.Documents;
        var bytes = documents.Select(document => input.Read(document.Path)).ToArray();
        var known = new KnownDocument?[documents.Length];
        for (var rank = 0; rank < known.Length; rank++)
        {
            if (_documents.TryGetValue(documents[rank].Path, out var document) && document.IsOf(plan, rank, bytes[rank]))
                known[rank] = document;
        }

        var isFirst = _documents.Count == 0;
        var isKept = Array.ConvertAll(known, document => document is not null);
        var empty = new SiteIndex(plan);
        if (!isFirst)
        {
            var changed = Enumerable.Range(0, known.Length).Where(rank => known[rank] is null).ToArray();
            OrderedWork.Run(changed.Length, PageWriter.Buffer, (item, buffer) => Make(changed[item], empty, buffer), made => known[made.Rank] = made);
            if (!changed.SelectMany(rank => known[rank]!.Digest.Diagnostics).Concat(diagnostics).Any(diagnostic => diagnostic.Stops(plan.LeftOut)))
                documentsWritten();
        }

        var index = new SiteIndex(plan);
        OrderedWork.Run(known.Length, PageWriter.Buffer, (rank, buffer) => known[rank] ?? Make(rank, index, buffer), made =>
        {
            if (isKept[made.Rank] && !index.HasAllOf(made.Digest))
            {
                made = Make(made.Rank, empty, PageWriter.Buffer());
                isKept[made.Rank] = false;
            }

            known[made.Rank] = made;
            index.Add(made.Digest);
            foreach (var diagnostic in made.Digest.Diagnostics)
                diagnostics.Enqueue(diagnostic);
        });
        _documents.Clear();
        foreach (var document in known)
            _documents.TryAdd(document!.Head.Path, document);
        Kept = [.. known.Where(document => isKept[document!.Rank]).SelectMany(document => document!.Files)];
        return index;

        KnownDocument Make(int rank, SiteIndex room, ArrayBufferWriter<byte> buffer)
        {
            var files = ImmutableArray.CreateBuilder<string>();
            var digest = DocumentProcess.Run(
                plan,
                rank,
                bytes[rank].Span,
                room,
                job =>
                {
                    output.Write(job, buffer);
                    files.Add(job.OutputPath);
                },
                file =>
                {
                    output.Write(file);
                    files.Add(file.Path);
                });
            return new KnownDocument(plan, rank, bytes[rank], digest, files.ToImmutable());
        }
    }

    private (DocumentHead? Head, ImmutableArray<Diagnostic> Diagnostics) Head(DocumentReader reader, string path, ReadOnlyMemory<byte> bytes, ReadBodies bodies)
    {
        if (!_heads.TryGetValue(path, out var known) || known.Reader != reader || !known.Bytes.Span.SequenceEqual(bytes.Span))
        {
            var bag = new List<Diagnostic>();
            _heads[path] = known = new KnownHead(reader, bytes, reader.Head(path, bytes.Span, bag, bodies), [.. bag]);
        }

        return (known.Head, known.Diagnostics);
    }

    private static bool Same(ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> some, ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> others) =>
        some.Length == others.Length && some.Zip(others).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.Span.SequenceEqual(pair.Second.Value.Span));

    private sealed record KnownFiles(ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> Contents, InputFiles Files, ImmutableArray<Diagnostic> Diagnostics);

    private sealed record KnownHead(DocumentReader Reader, ReadOnlyMemory<byte> Bytes, DocumentHead? Head, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>A document as it was processed last.</summary>
    private sealed class KnownDocument(BuildPlan plan, int rank, ReadOnlyMemory<byte> bytes, DocumentDigest digest, ImmutableArray<string> files)
    {
        private readonly ReadOnlyMemory<byte> _bytes = bytes;
        private readonly Cataloguer _desk = plan.Cataloguer;
        private readonly (string, string, string)? _before = Neighbour(plan, rank - 1);
        private readonly (string, string, string)? _after = Neighbour(plan, rank + 1);

        public int Rank { get; private set; } = rank;

        public DocumentHead Head { get; } = plan.Documents[rank];

        public DocumentDigest Digest { get; } = digest;

        public ImmutableArray<string> Files { get; } = files;

        /// <summary>Whether processing would do the same again; it then stands at this rank.</summary>
        public bool IsOf(BuildPlan plan, int rank, ReadOnlyMemory<byte> bytes)
        {
            if (plan.Cataloguer != _desk || plan.Documents[rank] != Head || Neighbour(plan, rank - 1) != _before || Neighbour(plan, rank + 1) != _after || !bytes.Span.SequenceEqual(_bytes.Span))
                return false;
            Rank = rank;
            return true;
        }

        /// <summary>What a page shows of the document before or after it.</summary>
        private static (string Slug, string Title, string Language)? Neighbour(BuildPlan plan, int rank) =>
            rank >= 0 && rank < plan.Documents.Length ? (plan.Documents[rank].Slug, plan.Documents[rank].Title, plan.Documents[rank].Language) : null;
    }

    private sealed class SameFile : IEqualityComparer<OutputFile>
    {
        public static SameFile Instance { get; } = new();

        public bool Equals(OutputFile? one, OutputFile? other) => one?.Path == other?.Path && one is not null && one.Content.Span.SequenceEqual(other!.Content.Span);

        public int GetHashCode(OutputFile file) => file.Path.GetHashCode(StringComparison.Ordinal);
    }
}
