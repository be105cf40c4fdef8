using System.Globalization;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;
using Xunit.Abstractions;

namespace Briefing.Core.Tests.Knowledge;

/// <summary>Measures the linker against mentions that were marked by hand; the format stands in the head of the file.</summary>
public sealed class GoldMentionTests(ITestOutputHelper output)
{
    [Fact]
    public void Mentions_are_found_with_precision_98_and_recall_97()
    {
        var documents = Linked();
        var (hits, misses, extras) = (0, new List<string>(), new List<string>());
        var marked = 0;
        foreach (var (slug, stretch, marks) in Gold())
        {
            var document = documents[slug];
            var places = new QuotationIndex(document.Source).Find(stretch).ToArray();
            Assert.True(places.Length == 1, $"{slug}: the stretch stands in {places.Length} blocks: {stretch}");
            var block = BlockTree.Texts(document.Source.Article).First(text => text.Id == places[0].BlockId);
            var text = PlainText.Of(block.Content);
            var expected = marks.Select(mark => (Span: Locate(text, places[0].Span, mark.Start, mark.Length), mark.Entity)).ToHashSet();
            var found = document.Mentions.Where(mention => mention.BlockId == block.Id && places[0].Span.Contains(mention.Span)).Select(mention => (mention.Span, Entity: mention.EntityId)).ToHashSet();
            marked += expected.Count;
            hits += expected.Count(found.Contains);
            misses.AddRange(expected.Where(mark => !found.Contains(mark)).Select(mark => $"{slug}: missed {text.Substring(mark.Span.Start, mark.Span.Length)} = {mark.Entity} in {stretch[..Math.Min(40, stretch.Length)]}"));
            extras.AddRange(found.Where(mark => !expected.Contains(mark)).Select(mark => $"{slug}: found {text.Substring(mark.Span.Start, mark.Span.Length)} = {mark.Entity} in {stretch[..Math.Min(40, stretch.Length)]}"));
        }

        var precision = hits / (double)(hits + extras.Count);
        var recall = hits / (double)marked;
        var summary = string.Create(CultureInfo.InvariantCulture, $"Gold mentions: {marked} marked, {hits} found, {extras.Count} found besides; precision {precision:F4}, recall {recall:F4}.");
        output.WriteLine(summary);
        Console.WriteLine(summary);
        Assert.True(marked >= 300, "The gold set has fewer than 300 mentions.");
        Assert.True(precision >= 0.98 && recall >= 0.97, string.Join('\n', misses.Concat(extras).Prepend(summary)));
    }

    private static Dictionary<string, LinkedDocument> Linked()
    {
        var diagnostics = new List<Diagnostic>();
        var input = Repository.Input;
        YamlNode? Yaml(string path) => YamlText.Parse(path, TextFile.Decode(path, input.Read(path).Span, diagnostics), 0, diagnostics);
        var settings = SiteSettingsReader.Read(Yaml(SiteSettingsReader.FileName), diagnostics);
        var entities = input.Paths.Where(path => path.StartsWith("entities/", StringComparison.Ordinal)).SelectMany(path => DeskReader.Entities(Yaml(path), settings.Language, diagnostics));
        var linker = new Linker([.. entities], new TextFold());
        var reader = new DocumentReader(settings, ReaderSet.All);
        var documents = input.Paths.Where(path => path.StartsWith("documents/", StringComparison.Ordinal)).Select(path => (Head: reader.Head(path, input.Read(path).Span, diagnostics)!, Path: path)).Select(file => reader.Read(file.Head, input.Read(file.Path).Span, diagnostics)).ToArray();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Rule.Severity == Severity.Error);
        return documents.ToDictionary(document => document.Document.Slug, linker.Link, StringComparer.Ordinal);
    }

    /// <summary>The gold lines: document, stretch without marks, and marks by their place in the stretch without white space.</summary>
    private static IEnumerable<(string Slug, string Stretch, List<(int Start, int Length, string Entity)> Marks)> Gold()
    {
        var slug = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests/Briefing.Core.Tests/Knowledge/gold-mentions.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
                slug = line[2..].Trim();
            if (line.Length == 0 || line[0] is '#' or '=')
                continue;
            var stretch = new StringBuilder();
            var marks = new List<(int, int, string)>();
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] != '{')
                {
                    stretch.Append(line[i]);
                    continue;
                }

                var bar = line.IndexOf('|', i);
                var close = line.IndexOf('}', bar);
                var words = line[(i + 1)..bar];
                marks.Add((Squeezed(stretch.ToString()), Squeezed(words), line[(bar + 1)..close]));
                stretch.Append(words);
                i = close;
            }

            yield return (slug, stretch.ToString(), marks);
        }
    }

    private static int Squeezed(string text) => text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>The span in a block's text of some characters of a stretch, both counted without white space.</summary>
    private static TextSpan Locate(string text, TextSpan stretch, int start, int length)
    {
        var places = Enumerable.Range(stretch.Start, stretch.Length).Where(i => !char.IsWhiteSpace(text[i])).ToArray();
        return TextSpan.FromBounds(places[start], places[start + length - 1] + 1);
    }
}
