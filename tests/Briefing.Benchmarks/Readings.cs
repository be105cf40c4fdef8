using System.Text;
using BenchmarkDotNet.Attributes;
using Briefing.Benchmarks.Corpus;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Benchmarks;

/// <summary>
/// Reads the documents of a corpus, each kind with its reader. The figures are those of one document on average: time, bytes allocated and, in
/// the column MB/s, megabytes of UTF-8 source.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
[Config(typeof(ReadingConfig))]
public class Readings
{
    /// <summary>Documents of each kind that are read in a run.</summary>
    public const int Documents = 50;

    private IReader _reader = null!;
    private SourceText[] _sources = [];

    /// <summary>The kind of the documents and of the reader.</summary>
    [Params("wiki-markdown", "news-html", "pdf-text", "markdown")]
    public string Kind { get; set; } = "";

    /// <summary>Makes the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reader = ReaderSet.All.Single(reader => reader.Kind == Kind);
        _sources = [.. Sources(Kind)];
    }

    /// <summary>Blocks read.</summary>
    [Benchmark(OperationsPerInvoke = Documents)]
    public int Read() => _sources.Sum(source => _reader.Read(source).Article.Blocks.Length);

    /// <summary>The first documents of a kind.</summary>
    internal static IEnumerable<SourceText> Sources(string kind) =>
        CorpusCommand.Documents(Documents * CorpusWriter.Kinds.Length).Where((_, number) => CorpusWriter.Kinds[number % CorpusWriter.Kinds.Length] == kind)
            .Select(document => new SourceText(document.FileName, document.Text, BodyStart(document.Text)));

    /// <summary>Bytes of UTF-8 that a document of a kind has on average.</summary>
    internal static double MeanBytes(string kind) => Sources(kind).Average(source => Encoding.UTF8.GetByteCount(source.Body));

    private static int BodyStart(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) + 5 : 0;
}
