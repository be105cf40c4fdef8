using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Benchmarks;

/// <summary>
/// Finds the names of entities in a text of some million characters: the time is to grow with the text and hardly with the number of names.
/// The names are words of two to six characters cut from the text itself, so that they are found.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class NameSearches
{
    private string _text = "";
    private NameIndex _names = null!;

    /// <summary>Number of entities.</summary>
    [Params(100, 1_000, 10_000)]
    public int Entities { get; set; }

    /// <summary>Length of the text in thousands of characters.</summary>
    [Params(250, 1_000)]
    public int Thousands { get; set; }

    /// <summary>Makes the names.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var whole = BenchmarkText.Traditional;
        _text = whole[..(Thousands * 1_000)];
        var random = new Random(20_261_121);
        _names = new NameIndex(Enumerable.Range(0, Entities).Select(number => Named($"e{number}", Word(whole, random))), new TextFold());
    }

    /// <summary>The number of names found.</summary>
    [Benchmark]
    public int Find() => _names.Find(_text, "a").Count();

    private static string Word(string text, Random random)
    {
        while (true)
        {
            var start = random.Next(text.Length - 6);
            var word = text.Substring(start, random.Next(2, 7));
            if (word.All(c => c is >= '\u4E00' and <= '\u9FFF'))
                return word;
        }
    }

    private static Entity Named(string id, string name) => new(
        id,
        EntityKind.Concept,
        ImmutableDictionary<string, string>.Empty.Add("zh-Hant", name),
        [],
        [],
        [],
        null,
        [],
        null,
        null,
        null,
        [],
        new SourcePosition("entities.yaml", 1, 1));
}
