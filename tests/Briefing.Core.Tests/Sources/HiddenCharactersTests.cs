using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Sources;

public sealed class HiddenCharactersTests
{
    private const string Scotland = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";

    /// <summary>Texts and what is shown of them; attributes cannot hold lone surrogates.</summary>
    private static readonly (string Text, string Shown)[] Cases =
    [
        ("", ""),
        ("哈薩克\t\r\n\u200E\u200F𠀀", "哈薩克\t\r\n\u200E\u200F𠀀"),
        ("甲\u0001乙\uD800\U00020000\uFFFE\u0085", "甲\uFFFD乙\uFFFD\U00020000\uFFFD\uFFFD"),
        ("a\u202Eb\u2066c\u2069\uDC00", "a\uFFFDb\uFFFDc\uFFFD\uFFFD"),
        ("\uD800\uD800\uDC00\uDC00", "\uFFFD\uD800\uDC00\uFFFD"),
        ("甲\U000E0041\U000E0042乙", "甲\uFFFD\uFFFD\uFFFD\uFFFD乙"),
        ("\U000E0041", "\uFFFD\uFFFD"),
        ("甲" + Scotland + "乙", "甲" + Scotland + "乙"),
        ("甲" + Scotland + "乙\U000E0041", "甲" + Scotland + "乙\uFFFD\uFFFD"),
        ("\u0001\U0001F3F4\U000E0067乙\U000E0067", "\uFFFD\U0001F3F4\U000E0067乙\uFFFD\uFFFD"),
    ];

    [Fact]
    public void Are_shown_as_one_replacement_each() => Assert.All(Cases, item =>
    {
        Assert.Equal(item.Shown, HiddenCharacters.Shown(item.Text));
        Assert.Equal(item.Shown == item.Text, HiddenCharacters.IndexIn(item.Text) < 0);
        Assert.True(HiddenCharacters.IndexIn(item.Shown) < 0);
    });

    /// <summary>Every character by itself, between others, says the same by search and by replacement.</summary>
    [Fact]
    public void The_first_is_found_where_the_first_is_replaced()
    {
        for (var c = 0; c <= 0x10FFFF; c += c is >= 0x3100 and < 0xD700 ? 251 : c > 0xFFFF && c is < 0xE0000 or > 0xE0200 ? 4093 : 1)
        {
            var text = "甲乙" + (c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() : char.ConvertFromUtf32(c)) + "丙";
            var shown = HiddenCharacters.Shown(text);
            Assert.Equal(HiddenCharacters.IndexIn(text), shown == text ? -1 : 2);
        }
    }

    [Fact]
    public void Millions_of_them_take_no_longer_than_millions_of_others() =>
        Assert.Equal(new string('\uFFFD', 4_000_000), HiddenCharacters.Shown(string.Concat(Enumerable.Repeat("\uFFFF\uD800", 2_000_000))));

    [Fact]
    public void Have_a_number() => Assert.Equal(("U+0001", "U+E0041", "U+D800"), (HiddenCharacters.Name("\u0001", 0), HiddenCharacters.Name("甲\U000E0041", 1), HiddenCharacters.Name("\uD800", 0)));
}
