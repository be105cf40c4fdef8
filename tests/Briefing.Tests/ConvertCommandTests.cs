using System.Text;

namespace Briefing.Tests;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    private string Convert(string text, params string[] arguments)
    {
        _desk.Stdin = Encoding.UTF8.GetBytes(text);
        var code = _desk.Run(["convert", .. arguments]);
        Assert.Equal((0, ""), (code, _desk.Error));
        return Encoding.UTF8.GetString(_desk.OutBytes);
    }

    [Theory]
    [InlineData("tw2sp", "哈薩克當時屬於蘇聯", "哈萨克斯坦当时属于苏联")]
    [InlineData("s2twp", "软件和内存", "軟體和記憶體")]
    [InlineData("s2t", "汉字", "漢字")]
    [InlineData("t2s", "漢字", "汉字")]
    public void Converts_as_OpenCC_does(string configuration, string text, string expected) =>
        Assert.Equal(expected, Convert(text, "--config", configuration));

    [Fact]
    public void Converts_by_profile_with_the_sites_terms()
    {
        Assert.Equal("光明之路", Convert("光明之路", "--profile", "tw-cn"));
        _desk.Folder.Write("input/terms/a.yaml", "set: a\nterms:\n  - { tw: 光明之路, cn: 光明大道 }\n  - { tw: 程式, cn: 程序, direction: cn-tw }\n");
        _desk.Folder.Write("input/terms/b.yaml", "set: b\noptional: true\nterms:\n  - { tw: 車站, cn: 站点 }\n");
        Assert.Equal("光明大道的车站", Convert("光明之路的車站", "--profile", "tw-cn"));
        Assert.Equal("光明之路", Convert("光明大道", "-p", "cn-tw"));
        Assert.Equal("光明之路", Convert("光明之路", "--config", "tw2sp"));
    }

    [Fact]
    public void A_fault_in_the_terms_is_told_and_nothing_converted()
    {
        _desk.Folder.Write("input/terms/a.yaml", "set: a\nterms:\n  - { tw: 光明之路 }\n");
        _desk.Stdin = "光明之路"u8.ToArray();
        Assert.Equal(1, _desk.Run("convert", "--profile", "tw-cn"));
        Assert.StartsWith("input/terms/a.yaml(3,5): error BRF1004: ", _desk.Error, StringComparison.Ordinal);
        Assert.Empty(_desk.OutBytes);
    }

    [Theory]
    [InlineData("\uFEFF漢字\r\n漢字\n\r漢字\r", "\uFEFF汉字\r\n汉字\n\r汉字\r")]
    [InlineData("漢字", "汉字")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("", "")]
    [InlineData("漢\0字\u2028漢\n", "汉\0字\u2028汉\n")]
    public void Lines_and_marks_stay_as_they_are(string text, string expected)
    {
        Assert.Equal(expected, Convert(text, "--config", "t2s"));
        Assert.Equal(expected, Convert(text, "--profile", "tw-cn"));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_pass_through()
    {
        _desk.Stdin = [.. "漢"u8, 0xFF, 0xC0, 0xAF, .. "漢"u8, 0xE6, 0xBC];
        Assert.Equal(0, _desk.Run("convert", "--config", "t2s"));
        Assert.Equal([.. "汉"u8, 0xFF, 0xC0, 0xAF, .. "汉"u8, 0xE6, 0xBC], _desk.OutBytes);
    }

    [Fact]
    public void A_long_text_converts_line_for_line()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"{i} 哈薩克與臺灣之間的貿易{new string('漢', i % 37)}")).ToArray();
        var converted = Convert(string.Join('\n', lines), "--config", "t2s").Split('\n');
        Assert.Equal(lines.Select(line => line.Replace('漢', '汉').Replace("薩", "萨").Replace("與", "与").Replace("臺灣", "台湾").Replace("間", "间").Replace("貿", "贸")), converted);
    }

    [Fact]
    public void Files_come_one_after_the_other_with_standard_input_between()
    {
        _desk.Folder.Write("a.txt", "漢一\n");
        _desk.Folder.Write("b.txt", "漢三\n");
        Assert.Equal("汉一\n汉二\n汉三\n", Convert("漢二\n", "a.txt", "-", "b.txt", "-c", "t2s"));
    }

    [Theory]
    [InlineData]
    [InlineData("--profile", "tw-hk")]
    [InlineData("--config", "tw2klingon")]
    [InlineData("--config", "t2s", "--profile", "tw-cn")]
    public void A_conversion_that_is_not_named_is_2(params string[] arguments)
    {
        Assert.Equal(2, _desk.Run(["convert", .. arguments]));
        Assert.Empty(_desk.OutBytes);
    }

    [Fact]
    public void A_file_that_is_not_there_is_3()
    {
        Assert.Equal(3, _desk.Run("convert", "--config", "t2s", "none.txt"));
        Assert.Equal("briefing: error BRF1011: \"none.txt\" could not be read: it is not there.", _desk.Error.TrimEnd());
        Assert.Equal(3, _desk.Run("convert", "--profile", "tw-cn", "--input", "none", "x"));
        Assert.Contains("BRF9001", _desk.Error);
    }

    [Fact]
    public void Lists_all_profiles_and_configurations()
    {
        Assert.Equal(0, _desk.Run("convert", "--list"));
        var lines = _desk.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["--profile tw-cn", "--profile cn-tw"], lines[..2]);
        Assert.Contains("--config tw2sp", lines);
        Assert.Equal(18, lines.Length);
    }

    [Fact]
    public void Needs_no_input_folder()
    {
        using var elsewhere = new TemporaryFolder();
        _desk.Stdin = "漢字"u8.ToArray();
        Assert.Equal(0, _desk.RunIn(elsewhere.Path, "convert", "--profile", "tw-cn"));
        Assert.Equal("汉字", Encoding.UTF8.GetString(_desk.OutBytes));
    }
}
