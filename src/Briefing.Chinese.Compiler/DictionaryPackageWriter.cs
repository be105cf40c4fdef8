using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Writes what the library's <c>DictionaryPackage</c> finds its tables in.</summary>
internal static class DictionaryPackageWriter
{
    /// <summary>Writes a package.</summary>
    public static void Write(Stream output, DictionarySources sources)
    {
        var pool = sources.Pool;
        uint[] Texts(IEnumerable<string> texts) => [.. texts.Select(pool.Place)];

        // Every text is in the pool before the pool is written.
        var tables = new Dictionary<PackageTable, Array>
        {
            [PackageTable.CompatibilityKeys] = sources.Compatibility.Keys.Order().ToArray(),
            [PackageTable.CompatibilityValues] = Texts(sources.Compatibility.OrderBy(pair => pair.Key).Select(pair => pair.Value)),
            [PackageTable.ReadingDictionaries] = sources.Readings.Select(reading => reading.Dictionary).ToArray(),
            [PackageTable.ReadingTexts] = Texts(sources.Readings.SelectMany(reading => new[] { reading.Phrase, string.Join(' ', reading.Others) })),
            [PackageTable.ToMainlandFlags] = Flags(sources.Regional[0]),
            [PackageTable.ToMainlandTexts] = Texts(sources.Regional[0].SelectMany(word => new[] { word.Source, word.Target })),
            [PackageTable.ToTaiwanFlags] = Flags(sources.Regional[1]),
            [PackageTable.ToTaiwanTexts] = Texts(sources.Regional[1].SelectMany(word => new[] { word.Source, word.Target })),
            [PackageTable.SimplifiedOnly] = sources.SimplifiedOnly,
            [PackageTable.TraditionalOnly] = sources.TraditionalOnly,
            [PackageTable.Dictionaries] = Texts(sources.Dictionaries),
            [PackageTable.Configurations] = Texts(sources.Configurations),
            [PackageTable.PlanIds] = Texts(sources.Plans.Select(plan => plan.Id)),
        };
        tables[PackageTable.Pool] = pool.ToArray();
        var parts = new int[sources.Plans.Count * PackageFormat.PlanParts];
        tables[PackageTable.Plans] = parts;

        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(PackageFormat.Signature);
        writer.Write(0);
        var blobs = new BlobWriter(writer);
        foreach (var table in Enum.GetValues<PackageTable>().Where(table => table != PackageTable.Plans)) blobs.AddTable(table, tables[table]);
        blobs.Reserve(PackageTable.Plans);
        for (var plan = 0; plan < sources.Plans.Count; plan++) Describe(sources.Plans[plan], blobs, parts.AsSpan(plan * PackageFormat.PlanParts, PackageFormat.PlanParts));
        blobs.AddTable(PackageTable.Plans, parts);

        blobs.Align();
        var directory = output.Position;
        foreach (var (start, count) in blobs.Places)
        {
            writer.Write(start);
            writer.Write(count);
        }
        writer.Flush();
        output.Position = sizeof(int);
        writer.Write(checked((int)directory));
    }

    private static void Describe(PlanSource plan, BlobWriter blobs, Span<int> parts)
    {
        parts[0] = plan.IsDense ? 1 : 0;
        parts[1] = blobs.Add(plan.Units);
        parts[2] = blobs.Add(plan.Entries);
        parts[3] = blobs.Add(plan.Starts.ToArray());
        parts[4] = blobs.Add(plan.Joints.ToArray());
        parts[5] = blobs.Add(plan.PhraseStarts.ToArray());
        parts[6] = blobs.Add(plan.FirstStageStarts.ToArray());
        parts[7] = blobs.Add(plan.SecondStageStarts.ToArray());
        parts[8] = plan.Tries.Count;
        for (var i = 0; i < plan.Tries.Count; i++)
        {
            var trie = parts.Slice(PackageFormat.PlanHead + (i * PackageFormat.TrieParts), PackageFormat.TrieParts);
            trie[0] = blobs.Add(plan.Tries[i].Edges());
            trie[1] = blobs.Add(plan.Tries[i].Values.ToArray());
            trie[2] = blobs.Add(plan.Tries[i].Dictionaries.ToArray());
            trie[3] = blobs.Add(plan.Tries[i].Plain());
            trie[4] = plan.Tries[i].HasSingles ? 1 : 0;
            trie[5] = blobs.Add(plan.Tries[i].DecisiveEdges());
        }
    }

    private static byte[] Flags(IReadOnlyList<RegionalWord> words) =>
        [.. words.Select(word => (byte)((word.IsScriptOnly ? 1 : 0) | (word.InformationTechnology ? 2 : 0)))];
}
