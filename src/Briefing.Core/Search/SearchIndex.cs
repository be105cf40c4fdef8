using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;

namespace Briefing.Core.Search;

/// <summary>
/// The search index as files that a reader's browser fetches piece by piece: which slices of the documents (<see cref="SearchText"/>) and which
/// pages' titles each of <see cref="Grams"/> stands in, spread over shards, and what the pages are called. One index serves all editions, because
/// texts are folded to one script and every form that an edition shows is indexed. What the index finds is a slice that holds all grams of the
/// words; the browser makes sure with the slice's own text. Lists are in ascending order and the important first. A long list lies in blocks of its
/// own, once as it is, so that a first answer needs the beginnings of lists only, and once parted by what follows the gram, so that of a common pair
/// in a phrase only a thirtieth is read.
/// <code>
/// search/index.json        {"pages":n,"entities":n,"shards":n,"group":n,"slicesInFile":n,"editions":["hant",…],"slices":"…"}:
///                          the first pages are the entities, the last the documents; of each document how many slices it has
/// search/fold.json         {"from":"…","to":"…"}: a character as its distance from the one before, and what it folds to
/// search/grams/N.json      {"gram in base 36":"titles.slices","gram":"titles..blocks","gram":"titles..blocks.following","=name":[[gram, …],[name, …]]}:
///                          the pages that have the gram in their title and the slices that have it, as <see cref="PostingsTable"/> writes them; of a
///                          longer list, where each block but the first starts; where the first gram of an entity's name is, the grams of all that
///                          are called so and all their names
/// search/blocks/GRAM-N.json     "…": block N of a gram's slices, what follows left out where the list is parted by it
/// search/following/GRAM-N.json  "…": block N of its slices by what follows: kind of <see cref="Grams.Next"/> × all slices + slice
/// search/pages/N.json      [[path,kind,[titles],[names]],…], pages N×group and following
/// </code>
/// </summary>
internal static class SearchIndex
{
    /// <summary>How many pages one file of names holds.</summary>
    private const int Group = 16;

    /// <summary>How many signs of a list stand in its shard at most.</summary>
    private const int InlineLength = 2_000;

    /// <summary>How many signs a list has at most that is not parted by what follows.</summary>
    private const int WholeLength = 4_000;

    /// <summary>How many signs a block of a longer list has at least, but for the last.</summary>
    private const int BlockLength = 10_000;

    /// <summary>As <see cref="BlockLength"/>, of lists parted by what follows; where a part ends, half is enough.</summary>
    private const int FollowingLength = 5_500;

    /// <summary>How many bytes a gram takes beside its list, about.</summary>
    private const int KeyLength = 13;

    /// <summary>The code unit that stands for the distance 0, so that distances are printable characters.</summary>
    private const int FoldBase = 0x20;

    /// <summary>The files of the index, in pieces of work that may be done on any threads at once.</summary>
    /// <param name="pages">The pages, entities before all others and documents last, the more important first; their order breaks ties.</param>
    /// <param name="texts">The documents' slices.</param>
    /// <param name="names">The names of the entities.</param>
    /// <param name="editions">Paths of the editions, in the order of the pages' titles.</param>
    /// <param name="fold">The fold.</param>
    public static ImmutableArray<Func<IEnumerable<OutputFile>>> Build(
        IReadOnlyList<SearchablePage> pages,
        SliceTable texts,
        EntityNames names,
        ImmutableArray<string> editions,
        TextFold fold)
    {
        var titles = Titles(pages, names, fold);
        var postings = texts.Postings();
        var grams = postings.Keys.Union(titles.Keys).ToArray();
        var length = titles.Length + grams.Sum(gram => KeyLength + (long)(postings.LengthOf(gram) <= InlineLength ? postings.LengthOf(gram) : KeyLength));
        // The more there is, the larger a shard may be: a reader of a large site fetches somewhat more, and the site has not too many files.
        var shards = (int)Math.Clamp(length / Math.Clamp((long)(0.9 * Math.Sqrt(length)), 2_100, 6_000), 1, 65_536);
        var own = names.Names
            .SelectMany((forms, entity) => forms.Select(form => (Name: form, Entity: entity)))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToLookup(name => Shard(Grams.First(name.Key), shards), name => (Name: name.Key, Entities: name.Select(pair => pair.Entity).ToArray()));
        var keys = Array.ConvertAll(grams, gram => ((long)Shard(gram, shards) << 32) | gram);
        Array.Sort(keys);
        var starts = new int[shards + 1];
        foreach (var key in keys)
            starts[(key >> 32) + 1]++;
        for (var i = 1; i <= shards; i++)
            starts[i] += starts[i - 1];
        return
        [
            () => [Json("search/index.json", json => WriteIndex(json, pages, shards, texts, editions))],
            () => [Json("search/fold.json", json => WriteFold(json, fold, grams))],
            .. Enumerable.Range(0, (pages.Count + Group - 1) / Group).Select(group => (Func<IEnumerable<OutputFile>>)(() =>
                [Json(FormattableString.Invariant($"search/pages/{group}.json"), json => WritePages(json, pages, group))])),
            .. Enumerable.Range(0, shards).Select(shard => (Func<IEnumerable<OutputFile>>)(() =>
            {
                var blocks = new List<OutputFile>();
                return [Json(FormattableString.Invariant($"search/grams/{shard}.json"), json => WriteShard(json, keys.AsSpan(starts[shard], starts[shard + 1] - starts[shard]), own[shard], titles, postings, texts.Count, names, blocks.AddRange)), .. blocks];
            })),
        ];
    }

    /// <summary>The shard that holds a gram: Fibonacci hashing, modulo.</summary>
    public static int Shard(uint gram, int shards) => (int)(unchecked(gram * 0x9E37_79B1u) % (uint)shards);

    private static PostingsTable Titles(IReadOnlyList<SearchablePage> pages, EntityNames names, TextFold fold)
    {
        var titles = new PostingsTable(keepsNext: false);
        var grams = new GramSet();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var title in pages[i].Titles.Concat(pages[i].Names).Select(title => fold.Squeeze(title)).Distinct(StringComparer.Ordinal))
            {
                grams.AddText(title);
                names.Find(title, grams);
            }

            titles.Add(grams.Take(), i);
        }

        titles.Enter();
        return titles;
    }

    /// <summary>The slices of a gram with a long list: those with the first kind of what follows, then those with the second, and so on.</summary>
    private static IEnumerable<int> Following(IReadOnlyList<(int Text, uint Next)> postings, int slices)
    {
        var kinds = Enumerable.Range(0, Grams.NextBits).Select(_ => new List<int>()).ToArray();
        foreach (var (text, next) in postings)
        {
            for (var left = next; left != 0; left &= left - 1)
            {
                var kind = BitOperations.TrailingZeroCount(left);
                kinds[kind].Add((kind * slices) + text);
            }
        }

        return kinds.SelectMany(numbers => numbers);
    }

    private static IEnumerable<OutputFile> Files(string folder, uint gram, PostingsBlocks blocks) =>
        Enumerable.Range(0, blocks.Count).Select(i => Json(FormattableString.Invariant($"search/{folder}/{Base36(gram)}-{i}.json"), json => json.WriteStringValue(blocks[i])));

    private static OutputFile Json(string path, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        SiteJson.Write(buffer, isIndented: false, write);
        return new OutputFile(path, buffer.WrittenMemory);
    }

    private static void WriteIndex(Utf8JsonWriter json, IReadOnlyList<SearchablePage> pages, int shards, SliceTable texts, ImmutableArray<string> editions)
    {
        json.WriteStartObject();
        json.WriteNumber("pages", pages.Count);
        json.WriteNumber("entities", pages.Count(page => page.Kind == SearchablePage.Entity));
        json.WriteNumber("shards", shards);
        json.WriteNumber("group", Group);
        json.WriteNumber("slicesInFile", SearchText.SlicesInFile);
        json.WriteStartArray("editions");
        foreach (var edition in editions)
            json.WriteStringValue(edition);
        json.WriteEndArray();
        json.WriteString("slices", texts.Counts());
        json.WriteEndObject();
    }

    /// <summary>The ideographs that fold to another that some text holds; browsers fold letters and full-width forms by themselves.</summary>
    private static void WriteFold(Utf8JsonWriter json, TextFold fold, IEnumerable<uint> grams)
    {
        var held = grams.Where(gram => gram <= char.MaxValue).Select(gram => (char)gram).ToHashSet();
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

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<string> strings)
    {
        json.WriteStartArray();
        foreach (var text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes a gram's slices, or where their blocks start.</summary>
    private static void WriteSlices(ArrayBufferWriter<byte> value, uint gram, PostingsTable texts, int slices, Action<IEnumerable<OutputFile>> file)
    {
        var length = texts.LengthOf(gram);
        if (length <= InlineLength)
        {
            texts.Read(gram, value);
            return;
        }

        value.Write("."u8);
        if (texts.HasNext(gram) && length <= WholeLength)
        {
            var list = new ArrayBufferWriter<byte>(length);
            texts.Read(gram, list);
            file([Json($"search/blocks/{Base36(gram)}-0.json", json => json.WriteStringValue(list.WrittenSpan))]);
            return;
        }

        var postings = texts.Postings(gram);
        var all = new PostingsBlocks(postings.Select(posting => posting.Text), BlockLength);
        value.Write(all.Starts);
        file(Files("blocks", gram, all));
        if (!texts.HasNext(gram))
            return;
        var following = new PostingsBlocks(Following(postings, slices), FollowingLength, slices);
        value.Write("."u8);
        value.Write(following.Starts);
        file(Files("following", gram, following));
    }

    private static void WriteShard(
        Utf8JsonWriter json,
        ReadOnlySpan<long> keys,
        IEnumerable<(string Name, int[] Entities)> own,
        PostingsTable titles,
        PostingsTable texts,
        int slices,
        EntityNames names,
        Action<IEnumerable<OutputFile>> file)
    {
        json.WriteStartObject();
        var value = new ArrayBufferWriter<byte>(InlineLength + 1_024);
        foreach (var shardAndGram in keys)
        {
            var gram = (uint)shardAndGram;
            value.ResetWrittenCount();
            titles.Read(gram, value);
            value.Write("."u8);
            WriteSlices(value, gram, texts, slices, file);
            json.WriteString(Base36(gram), value.WrittenSpan);
        }

        foreach (var (name, entities) in own.OrderBy(name => name.Name, StringComparer.Ordinal))
        {
            json.WriteStartArray("=" + name);
            json.WriteStartArray();
            foreach (var gram in entities.Select(Grams.Name).Distinct())
                json.WriteNumberValue(gram);
            json.WriteEndArray();
            WriteStrings(json, EntityNames.FormsOf([.. entities.SelectMany(entity => names.Names[entity])]));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A number in base 36, as JavaScript's <c>toString(36)</c> writes it.</summary>
    private static string Base36(uint value)
    {
        Span<char> digits = stackalloc char[7];
        var at = digits.Length;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return digits[at..].ToString();
    }
}
