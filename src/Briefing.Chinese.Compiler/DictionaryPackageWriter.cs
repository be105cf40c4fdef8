using System.Text;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Writes what <see cref="DictionaryPackage"/> reads.</summary>
internal static class DictionaryPackageWriter
{
    /// <summary>Writes a package.</summary>
    public static void Write(Stream output, DictionarySources sources)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(DictionaryPackage.Signature);
        writer.Write(0L);
        var blobs = new BlobWriter(writer);
        var pool = blobs.Add<char>(sources.Pool);
        var compatibility = blobs.Add(Bytes(w =>
        {
            w.Write(sources.Compatibility.Count);
            foreach (var (character, normal) in sources.Compatibility.OrderBy(pair => pair.Key))
            {
                w.Write(character);
                w.Write(normal);
            }
        }));
        var readings = blobs.Add(Bytes(w =>
        {
            w.Write(sources.Readings.Count);
            foreach (var (dictionary, phrase, others) in sources.Readings)
            {
                w.Write(dictionary);
                w.Write(phrase);
                WriteStrings(w, others);
            }
        }));
        var regional = sources.Regional.Select(words => blobs.Add(Bytes(w =>
        {
            w.Write(words.Count);
            foreach (var word in words)
            {
                w.Write(word.Source);
                w.Write(word.Target);
                w.Write(word.IsScriptOnly);
                w.Write(word.InformationTechnology);
            }
        }))).ToArray();
        var simplifiedOnly = blobs.Add<char>(sources.SimplifiedOnly);
        var traditionalOnly = blobs.Add<char>(sources.TraditionalOnly);
        var plans = sources.Plans.Select(plan => (plan.Id, Parts: new List<int>(
        [
            blobs.Add<char>(plan.Characters), blobs.Add<char>(plan.Results), blobs.Add<char>(plan.Irregular), blobs.Add<PhraseStart>(plan.FirstStageStarts), blobs.Add<PhraseStart>(plan.SecondStageStarts),
            .. plan.Tries.SelectMany(trie => new[] { blobs.Add<ulong>(trie.Edges()), blobs.Add<uint>(trie.Values()), blobs.Add<byte>(trie.Dictionaries()) }),
        ]))).ToList();

        var directory = output.Position;
        writer.Write(blobs.Places.Count);
        foreach (var place in blobs.Places) writer.Write(place);
        writer.Write(pool);
        writer.Write(compatibility);
        writer.Write(readings);
        foreach (var blob in regional) writer.Write(blob);
        writer.Write(simplifiedOnly);
        writer.Write(traditionalOnly);
        WriteStrings(writer, sources.Dictionaries);
        WriteStrings(writer, sources.Configurations);
        writer.Write(plans.Count);
        foreach (var (id, parts) in plans)
        {
            writer.Write(id);
            writer.Write((byte)parts.Count);
            foreach (var part in parts) writer.Write(part);
        }
        output.Position = sizeof(uint);
        writer.Write(directory);
    }

    private static void WriteStrings(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts) writer.Write(text);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
