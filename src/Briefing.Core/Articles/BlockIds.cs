using System.Globalization;
using System.Text;

namespace Briefing.Core.Articles;

/// <summary>Gives each block its id: <c>p-</c> and 8 hexadecimal digits of a hash of its source text, so that it changes only when that text does.</summary>
public static class BlockIds
{
    /// <summary>The same article with ids. A text that stands more than once gets <c>-2</c>, <c>-3</c> … in reading order.</summary>
    public static Article Assign(Article article)
    {
        var seen = new Dictionary<uint, int>();
        return BlockTree.Map(article, block => block with { Id = Next(Hash(KeyOf(block)), seen) });
    }

    private static string Next(uint hash, Dictionary<uint, int> seen)
    {
        var count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        var id = "p-" + hash.ToString("x8", CultureInfo.InvariantCulture);
        return count == 1 ? id : id + "-" + count.ToString(CultureInfo.InvariantCulture);
    }

    private static string KeyOf(Block block) => block switch
    {
        TextBlock text => PlainText.Of(text.Content),
        CodeBlock code => code.Text,
        Figure figure => "figure " + (figure.PageUrl ?? figure.MediaUrl),
        _ => block.GetType().Name + " " + string.Join(' ', BlockTree.All([block]).OfType<TextBlock>().Take(4).Select(text => PlainText.Of(text.Content))),
    };

    /// <summary>FNV-1a over the UTF-8 of the text without white space, folded to 32 bits with a final avalanche (MurmurHash3's fmix32).</summary>
    private static uint Hash(string text)
    {
        var hash = 2_166_136_261u;
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                continue;
            var length = rune.EncodeToUtf8(utf8);
            for (var i = 0; i < length; i++)
                hash = (hash ^ utf8[i]) * 16_777_619u;
        }

        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
