using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Fuzz;

/// <summary>Everything of the program that reads what others wrote, with the laws that its results obey whatever it is given.</summary>
public static class FuzzTargets
{
    private const string File = "documents/fuzz.md";

    private static readonly TextFold Fold = new();

    private static readonly ImmutableArray<byte[]> Documents = [.. Input("documents", "*"), Bytes(SampleDesk.With(), "documents/note.md"), Bytes(SampleDesk.With(), "documents/2024-02-03-post.md")];

    private static readonly Lazy<Linker> RealLinker = new(() =>
        new Linker([.. Input("entities", "*.yaml").SelectMany(file => DeskReader.Entities(Parse(Encoding.UTF8.GetString(file), []), "zh-Hant", []))], Fold));

    private static readonly Lazy<ChineseConverter> ToMainland = new(() => ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, []));

    private static readonly Lazy<ChineseConverter> ToTaiwan = new(() => ChineseConverter.FromProfile(ConversionProfile.MainlandToTaiwan, []));

    /// <summary>The targets.</summary>
    public static ImmutableArray<FuzzTarget> All { get; } =
    [
        new("front-matter", Documents, FrontMatter),
        .. ReaderSet.All.Select(reader => new FuzzTarget(reader.Kind, Documents, bytes => Read(reader, bytes))),
        new("converter", Documents, Convert),
        new("linker", Documents, Link),
        new("terms", [.. Input("terms", "*.yaml"), Bytes(SampleDesk.With(), "terms/words.yaml")], Terms),
        new("entities", [.. Input("entities", "*.yaml"), Bytes(SampleDesk.With(), "entities/a.yaml")], Entities),
        .. SampleDesk.With().Keys.Select(path => new FuzzTarget("site:" + path, [Bytes(SampleDesk.With(), path)], bytes => Site(path, bytes))),
    ];

    private static byte[] Bytes(Dictionary<string, byte[]> files, string path) => files[path];

    /// <summary>Files of the repository's own input folder.</summary>
    private static IEnumerable<byte[]> Input(string folder, string pattern)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var found = Path.Combine(above.FullName, "input", folder);
            if (Directory.Exists(found))
                return Directory.GetFiles(found, pattern).Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllBytes);
        }

        return [];
    }

    private static YamlNode? Parse(string yaml, List<Diagnostic> diagnostics) => YamlText.Parse("fuzz.yaml", yaml, 0, diagnostics);

    private static void FrontMatter(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var text = TextFile.Decode(File, (byte[])[.. "---\n"u8, .. bytes, .. "\n---\n後文。\n"u8], diagnostics);
        var (matter, source) = FrontMatterReader.Read(File, text, diagnostics);
        Clear(diagnostics);
        Expect(source.BodyStart >= 0 && source.BodyStart <= source.Text.Length, "The body begins outside the file.");
        Expect(matter.Slug is null || Slugs.IsSlug(matter.Slug), "A slug that is none.");
        Expect(matter.Url is null || SafeUrl.Accept(matter.Url) is not null, "An address that is not safe.");
        Expect(matter.Title is null || HiddenCharacters.IndexIn(matter.Title) < 0, "A title with hidden characters.");
    }

    private static SourceText Decode(byte[] bytes) => new(File, TextFile.Decode(File, bytes, new List<Diagnostic>()));

    private static void Read(IReader reader, byte[] bytes)
    {
        var source = Decode(bytes);
        Expect(reader.Recognise(source) is >= 0 and <= 1, "A reader is surer than it can be.");
        var result = reader.Read(source);
        Clear(result.Diagnostics);
        ReaderLaws.Hold(source, result, readsMarkup: reader.Kind != "pdf-text");
    }

    private static void Convert(byte[] bytes)
    {
        var text = bytes.Length > 0 && bytes[0] % 4 == 0 ? Encoding.Unicode.GetString(bytes) : Encoding.UTF8.GetString(bytes);
        foreach (var converter in new[] { ToMainland.Value, ToTaiwan.Value })
        {
            var result = converter.Convert(text);
            var aligned = converter.Align(text);
            Expect(aligned.Result == result, "The aligned conversion differs from the plain one.");
            Expect(string.Concat(aligned.Spans.Select(span => aligned.SourceOf(span).ToString())) == text, "The spans do not cover the source.");
            Expect(string.Concat(aligned.Spans.Select(span => aligned.ResultOf(span).ToString())) == result, "The spans do not cover the result.");
            Expect(text.Contains("-{", StringComparison.Ordinal) || text.Where(char.IsAsciiLetterOrDigit).SequenceEqual(result.Where(char.IsAsciiLetterOrDigit)), "ASCII letters were changed.");
            var output = new ArrayBufferWriter<byte>();
            var utf8 = Encoding.UTF8.GetBytes(text);
            converter.Convert(utf8, output);
            Expect(Encoding.UTF8.GetString(output.WrittenSpan) == converter.Convert(Encoding.UTF8.GetString(utf8)), "UTF-8 converts differently from UTF-16.");
        }
    }

    private static void Link(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var kinds = ReaderSet.All;
        var kind = kinds[bytes.Length == 0 ? 0 : bytes[0] % kinds.Length].Kind;
        var document = Document([.. Encoding.UTF8.GetBytes($"---\ntitle: 文\nsource: {{ kind: {kind} }}\n---\n"), .. bytes], diagnostics);
        Clear(diagnostics);
        var linked = RealLinker.Value.Link(document);
        var texts = BlockTree.Texts(document.Article).GroupBy(block => block.Id).ToDictionary(group => group.Key, group => PlainText.Of(group.First().Content));
        foreach (var mention in linked.Mentions)
            Expect(texts.TryGetValue(mention.BlockId, out var text) && mention.Span.Start >= 0 && mention.Span.Length > 0 && mention.Span.End <= text.Length, "A mention stands outside its paragraph.");
        foreach (var block in linked.Mentions.GroupBy(mention => mention.BlockId))
        {
            var end = 0;
            foreach (var mention in block.OrderBy(mention => mention.Span.Start))
            {
                Expect(mention.Span.Start >= end, "Two mentions overlap.");
                end = mention.Span.End;
            }
        }
    }

    private static ReadDocument Document(byte[] bytes, List<Diagnostic> diagnostics)
    {
        var reader = new DocumentReader(new SiteSettings(), ReaderSet.All);
        return reader.Read(reader.Head(File, bytes, diagnostics)!, bytes, diagnostics);
    }

    private static void Terms(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var list = TermList.Read(Parse(TextFile.Decode("terms/fuzz.yaml", bytes, diagnostics), diagnostics), diagnostics);
        if (list is not null)
            TermBook.ReportContradictions(list.Terms, diagnostics);
        Clear(diagnostics);
        if (list is null || diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error))
            return;
        foreach (var (profile, converter) in new[] { (TermBook.TaiwanToMainland, ToMainland.Value), (TermBook.MainlandToTaiwan, ToTaiwan.Value) })
        {
            var own = converter.With([.. TermBook.InDirection(profile, list.Terms, TermOrigin.Site)]);
            var text = string.Concat(list.Terms.SelectMany(term => term.Taiwan.Concat(term.Mainland)).Take(200)) + "哈薩克與后發。";
            Expect(own.Align(text).Result == own.Convert(text), "The aligned conversion differs from the plain one.");
        }
    }

    private static void Entities(byte[] bytes)
    {
        var diagnostics = new List<Diagnostic>();
        var entities = DeskReader.Entities(Parse(TextFile.Decode("entities/fuzz.yaml", bytes, diagnostics), diagnostics), "zh-Hant", diagnostics);
        Clear(diagnostics);
        if (diagnostics.Any(diagnostic => diagnostic.Rule.Severity == Severity.Error))
            return;
        new Linker(entities, Fold).Link(Document([.. "---\ntitle: 文\nsource: { kind: markdown }\n---\n哈薩克與阿拉木圖。\n"u8], diagnostics));
    }

    private static void Site(string path, byte[] bytes)
    {
        var files = SampleDesk.And(path, bytes);
        var (report, output) = SiteRun.Of(new MemoryTree(files.Select(file => KeyValuePair.Create(file.Key, (ReadOnlyMemory<byte>)file.Value))));
        Clear(report.Diagnostics);
        if (!report.HasErrors && OutputFaults.Of(output) is { Count: > 0 } faults)
            throw new BrokenLawException(faults[0]);
    }

    private static void Clear(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var fault in diagnostics.SelectMany(DiagnosticFaults.Of))
            throw new BrokenLawException(fault);
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
            throw new BrokenLawException(otherwise);
    }
}
