using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Core.Search;

/// <summary>
/// The search index as files that a reader's browser fetches piece by piece: which pages each key of <see cref="TextKeys"/> stands in,
/// spread over shards, and what the pages are called. One index serves all editions, because texts are folded to one script and every
/// form that an edition shows is indexed. What the index finds is a page that holds all pairs of the words; the browser verifies it
/// against the page's own text.
/// <code>
/// search/index.json      {"pages":n,"entities":n,"shards":n,"group":n,"editions":["hant",…]}; the first pages are the entities
/// search/fold.json       {"from":"…","to":"…"}: a character as its distance from the one before, and what it folds to
/// search/keys/N.json     {"key in base 36":[[title pages],[text pages]]}, pages as differences less one
/// search/pages/N.json    [[path,kind,[titles],[names]],…], pages N×group and following
/// </code>
/// </summary>
public static class SearchIndex
{
    /// <summary>How many pages one file of names holds.</summary>
    public const int Group = 16;

    /// <summary>How many bytes of postings a shard should hold about.</summary>
    private const int ShardBytes = 10_000;

    /// <summary>The code unit that stands for the distance 0, so that distances are printable characters.</summary>
    private const int FoldBase = 0x20;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The files of the index, in pieces of work that may be done on any threads at once.</summary>
    /// <param name="pages">The pages, entities before all others, the more important first; their order breaks ties.</param>
    /// <param name="texts">The keys of their texts.</param>
    /// <param name="editions">Paths of the editions, in the order of the pages' titles.</param>
    /// <param name="fold">The fold.</param>
    public static ImmutableArray<Func<IEnumerable<OutputFile>>> Build(IReadOnlyList<SearchablePage> pages, PostingsTable texts, ImmutableArray<string> editions, TextFold fold)
    {
        var titles = new PostingsTable();
        for (var i = 0; i < pages.Count; i++)
            titles.Add(TextKeys.Of(pages[i].Titles.Concat(pages[i].Names), fold), i);
        var shards = (int)Math.Clamp(((2 * (texts.Count + titles.Count)) + (12L * texts.Keys.Count)) / ShardBytes, 1, 65_536);
        var keys = texts.Keys.Union(titles.Keys).Select(key => ((long)Shard(key, shards) << 32) | key).ToArray();
        Array.Sort(keys);
        var starts = new int[shards + 1];
        foreach (var key in keys)
            starts[(key >> 32) + 1]++;
        for (var i = 1; i <= shards; i++)
            starts[i] += starts[i - 1];
        return
        [
            () => [Json("search/index.json", json => WriteIndex(json, pages, shards, editions))],
            () => [Json("search/fold.json", json => WriteFold(json, fold, texts.Keys.Concat(titles.Keys)))],
            .. Enumerable.Range(0, (pages.Count + Group - 1) / Group).Select(group => (Func<IEnumerable<OutputFile>>)(() =>
                [Json(FormattableString.Invariant($"search/pages/{group}.json"), json => WritePages(json, pages, group))])),
            .. Enumerable.Range(0, shards).Select(shard => (Func<IEnumerable<OutputFile>>)(() =>
                [Json(FormattableString.Invariant($"search/keys/{shard}.json"), json => WriteShard(json, keys.AsSpan(starts[shard], starts[shard + 1] - starts[shard]), titles, texts))])),
        ];
    }

    /// <summary>The shard that holds a key: Fibonacci hashing, modulo.</summary>
    public static int Shard(uint key, int shards) => (int)(unchecked(key * 0x9E37_79B1u) % (uint)shards);

    private static OutputFile Json(string path, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return new OutputFile(path, buffer.WrittenMemory);
    }

    private static void WriteIndex(Utf8JsonWriter json, IReadOnlyList<SearchablePage> pages, int shards, ImmutableArray<string> editions)
    {
        json.WriteStartObject();
        json.WriteNumber("pages", pages.Count);
        json.WriteNumber("entities", pages.Count(page => page.Kind == SearchablePage.Entity));
        json.WriteNumber("shards", shards);
        json.WriteNumber("group", Group);
        json.WriteStartArray("editions");
        foreach (var edition in editions)
            json.WriteStringValue(edition);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The ideographs that fold to another that some text holds; browsers fold letters and full-width forms by themselves.</summary>
    private static void WriteFold(Utf8JsonWriter json, TextFold fold, IEnumerable<uint> keys)
    {
        var held = keys.Where(key => key <= char.MaxValue).Select(key => (char)key).ToHashSet();
        var folded = Enumerable.Range(0x2E80, 0xFB00 - 0x2E80).Select(c => (char)c).Where(c => fold.Fold(c) != c && held.Contains(fold.Fold(c))).ToArray();
        json.WriteStartObject();
        json.WriteString("from", string.Concat(folded.Select((c, i) => (char)(FoldBase + c - (i == 0 ? 0x2E80 : folded[i - 1])))));
        json.WriteString("to", string.Concat(folded.Select(fold.Fold)));
        json.WriteEndObject();
    }

    private static void WritePages(Utf8JsonWriter json, IReadOnlyList<SearchablePage> pages, int group)
    {
        json.WriteStartArray();
        for (var i = group * Group; i < Math.Min(pages.Count, (group + 1) * Group); i++)
        {
            var page = pages[i];
            json.WriteStartArray();
            json.WriteStringValue(page.Path);
            json.WriteStringValue(page.Kind);
            WriteStrings(json, page.Titles);
            WriteStrings(json, page.Names);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, ImmutableArray<string> strings)
    {
        json.WriteStartArray();
        foreach (var text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteShard(Utf8JsonWriter json, ReadOnlySpan<long> keys, PostingsTable titles, PostingsTable texts)
    {
        Span<byte> digits = stackalloc byte[7];
        json.WriteStartObject();
        foreach (var shardAndKey in keys)
        {
            var key = (uint)shardAndKey;
            json.WriteStartArray(digits[Base36(key, digits)..]);
            WritePostings(json, titles.Of(key));
            WritePostings(json, texts.Of(key));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePostings(Utf8JsonWriter json, Postings? postings)
    {
        json.WriteStartArray();
        foreach (var difference in postings?.Differences() ?? [])
            json.WriteNumberValue(difference);
        json.WriteEndArray();
    }

    /// <summary>Writes a number in base 36, as JavaScript's <c>toString(36)</c> does, at the end of the digits; returns where it begins.</summary>
    private static int Base36(uint value, Span<byte> digits)
    {
        var at = digits.Length;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"u8[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return at;
    }
}
