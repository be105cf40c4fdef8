using System.Collections.Immutable;
using System.Text;

namespace Briefing.Fuzz;

/// <summary>Makes inputs out of others, byte by byte. The same random numbers give the same inputs.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="seeds">What inputs are made of.</param>
public sealed class Mutator(Random random, ImmutableArray<byte[]> seeds)
{
    private const int LongestWindow = 2_048;
    private const int LongestInput = 16_384;
    private const int MostSteps = 12;

    /// <summary>Pieces of the languages that are read, and what their readers are known to trip over.</summary>
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\n", "\n\n", "\r\n", "\r", "\t", " ", "　", "---\n", "***\n", "# ", "## ", "- ", "1. ", "> ", "    ", "```\n", "`", "*", "**", "_", "[", "]", "](", "![", "](https://e.org/ \"題\")", "](../Page/甲.md \"wikilink\")", "[^1]", "[^1]: ", "\\[1\\]", "\\", "|", "|---|\n", "<!--", "-->",
            "<p>", "</p>", "<b>", "</i>", "<br>", "<div>", "</div>", "<table>", "<tr><td>", "</table>", "<script>", "</script>", "<style>", "<svg>", "<math>", "<template>", "<a href=\"", "<img alt=\"", "\">", "<![CDATA[", "]]>", "<?", "<", ">", "&amp;", "&#x", "&#0;", "&", ";", "'", "\"",
            "-{zh-hans:着;zh-hant:著;}-", "-{", "}-", "$", "$$", "{{", "}}", "''", "（", "）", "「", "」", "。", "，", "：", "1", "2", "①", "[1]", "一、", "（一）", "第一章", "圖1", "表2", "註1：", "頁", "12", "\f", "摘要", "關鍵詞：", "參考文獻\n", "中央社", "（中央社台北15日電）", "責任編輯",
            "title: ", "language: zh-Hant\n", "source:\n", "  kind: markdown\n", "- { id: a, kind: place, name: 甲 }\n", "{", "}", ": ", ", ", "&a ", "*a", "!!str ", "|\n", ">-\n", "? ", "%YAML 1.2\n", "\"\\u", "~", "null", "true", "1e9", "2024-01-01", "0x10", "哈薩克", "哈萨克斯坦", "後", "后", "發", "𠮷", "é", "e\u0301",
            "\u200B", "\u202E", "\u2066", "\uFEFF", "\uFFFD", "\uFFFE", "\u2028", "\0", "\u0001", "\u007F", "\u0085",
        }.Select(Encoding.UTF8.GetBytes),
        [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xFF], [0xE5, 0x93],
    ];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = new List<byte>(Window().ToArray());
        for (var steps = random.Next(1, MostSteps); steps > 0; steps--)
            Change(input);
        if (input.Count > LongestInput)
            input.RemoveRange(LongestInput, input.Count - LongestInput);
        return [.. input];
    }

    private ReadOnlySpan<byte> Window()
    {
        if (seeds.IsEmpty || random.Next(40) == 0)
            return [];
        var seed = seeds[random.Next(seeds.Length)];
        if (seed.Length <= LongestWindow || random.Next(4) == 0)
            return seed.AsSpan(0, Math.Min(seed.Length, LongestInput));
        return seed.AsSpan(random.Next(seed.Length - LongestWindow), random.Next(1, LongestWindow));
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, 1 << random.Next(9));
        switch (random.Next(11))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 4:
                Repeat(input, at, length);
                break;
            case 5:
                var piece = Window();
                var from = random.Next(piece.Length + 1);
                input.InsertRange(at, piece[from..Math.Min(piece.Length, from + 256)].ToArray());
                break;
            case 6:
                input.RemoveRange(at, input.Count - at);
                break;
            case 7:
                var moved = input.GetRange(at, length);
                input.RemoveRange(at, length);
                input.InsertRange(random.Next(input.Count + 1), moved);
                break;
            default:
                input.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
        }
    }

    private void Repeat(List<byte> input, int at, int length)
    {
        var unit = input.GetRange(at, Math.Min(length, 32));
        for (var times = 1 << random.Next(8); times > 0 && input.Count < LongestInput; times--)
            input.InsertRange(at, unit);
    }
}
