using System.Text;

namespace Briefing.Chinese.Tests;

/// <summary>Texts to convert: real ones, and hostile mixtures of dictionary keys.</summary>
internal static class TextSamples
{
    private static readonly string[] Oddities =
    [
        " ", "\n", "，", "。", "「", "』", "“", "’", "A", "B", "PN", "ab12", "𠀀", "𪢮", "\uD842", "\uDC80", "⿰", "⿰木木", "⿱⿰木木", "㇯",
        "\uF900", "\uFA0A", "\U0002F801", "\U0002F9D4", "\0", "\t", "é", "○", "http://例.tw/後", "-{後}-",
    ];

    /// <summary>The keys of every dictionary, for mixtures.</summary>
    public static string[] Keys { get; } =
        [.. Directory.GetFiles(OpenCcData.DataFolder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => OpenCcData.Dictionary(Path.GetFileName(file)).Select(entry => entry.Key)).Distinct(StringComparer.Ordinal)];

    /// <summary>The documents of the site, as received.</summary>
    public static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "input", "documents")).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>A mixture of whole keys, parts of keys, single characters and oddities.</summary>
    public static string Mixture(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            var key = Keys[random.Next(Keys.Length)];
            switch (random.Next(8))
            {
                case 0:
                    text.Append(Oddities[random.Next(Oddities.Length)]);
                    break;
                case 1:
                    text.Append((char)random.Next(0x4E00, 0xA000));
                    break;
                case 2 or 3:
                    text.Append(key.AsSpan(0, random.Next(key.Length) + 1));
                    break;
                case 4:
                    text.Append(key.AsSpan(random.Next(key.Length)));
                    break;
                default:
                    text.Append(key);
                    break;
            }
        }
        return text.ToString();
    }
}
