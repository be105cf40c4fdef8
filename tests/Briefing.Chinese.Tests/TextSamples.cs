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

    private static ILookup<char, string> KeysByFirst { get; } = Keys.ToLookup(key => key[0]);

    /// <summary>Keys each of which starts with the last character of the one before, or with one inside it.</summary>
    public static string Overlapping(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var back = Math.Min(text.Length, random.Next(1, 3));
            var starts = back == 0 ? Keys : [.. KeysByFirst[text[^back]]];
            var key = starts.Length == 0 ? Keys[random.Next(Keys.Length)] : starts[random.Next(starts.Length)];
            text.Length -= starts.Length == 0 ? 0 : back;
            text.Append(key);
        }
        return text.ToString();
    }

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
