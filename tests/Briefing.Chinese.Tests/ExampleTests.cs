using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Chinese.Tests;

/// <summary>The examples of the documentation are compiled and run here, line by line as they stand there.</summary>
public sealed partial class ExampleTests
{
    [Fact]
    public void What_the_documentation_shows_is_so()
    {
        var utf8 = "漢字"u8;
        var bufferWriter = new ArrayBufferWriter<byte>();
        using var reader = new StringReader("漢字");
        using var writer = new StringWriter();
        using var inputStream = new MemoryStream("漢字"u8.ToArray());
        using var outputStream = new MemoryStream();

        // <example>
        var converter = ChineseConverter.FromOpenCc("t2s");
        converter.Convert("漢字");
        converter.Convert(utf8, bufferWriter);
        converter.Convert(reader, writer);
        converter.Convert(inputStream, outputStream);

        var toMainland = ChineseConverter.FromProfile(
            ConversionProfile.TaiwanToMainland,
            [
                new Term("哈薩克", "哈萨克斯坦", TermOrigin.Site, "countries"),
                new Term("哈薩克族", "哈萨克族", TermOrigin.Site, "countries"),
            ]);
        toMainland.Convert("哈薩克的哈薩克族說「你好」");

        var ofDocument = toMainland.With([new Term("哈薩克", "哈萨克", TermOrigin.Document, "front matter")]);

        var conversion = toMainland.Align("訪問哈薩克", keep: []);
        // </example>

        Assert.Equal("汉字", converter.Convert("漢字"));
        Assert.Equal("汉字", Encoding.UTF8.GetString(bufferWriter.WrittenSpan));
        Assert.Equal("汉字", writer.ToString());
        Assert.Equal("汉字", Encoding.UTF8.GetString(outputStream.ToArray()));
        Assert.Equal("哈萨克斯坦的哈萨克族说“你好”", toMainland.Convert("哈薩克的哈薩克族說「你好」"));
        Assert.Equal("哈萨克", ofDocument.Convert("哈薩克"));
        Assert.Equal("访问哈萨克斯坦", conversion.Result);
        Assert.Equal(new TextSpan(2, 5), conversion.Map(new TextSpan(2, 3)));
    }

    [Fact]
    public void The_documentation_shows_what_is_run()
    {
        var shown = Lines(File.ReadAllText(Path.Combine(Repository.Root, "docs", "converter.md"))).ToHashSet();
        Assert.All(Run(), line => Assert.Contains(line, shown));
    }

    [Fact]
    public void What_the_members_document_as_examples_is_run()
    {
        var run = Run().ToHashSet();
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src", "Briefing.Chinese", "ChineseConverter.cs"));
        var examples = ExampleCode().Matches(source).SelectMany(match => Lines(match.Groups[1].Value.Replace("///", "", StringComparison.Ordinal))).ToArray();
        Assert.True(examples.Length >= 10);
        Assert.All(examples, line => Assert.Contains(line, run));
    }

    private static IEnumerable<string> Run()
    {
        var code = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Briefing.Chinese.Tests", "ExampleTests.cs"));
        return Lines(code[(code.IndexOf("// <example>", StringComparison.Ordinal) + 12)..code.IndexOf("// </example>", StringComparison.Ordinal)]);
    }

    private static IEnumerable<string> Lines(string code) => Comment().Replace(code, "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex ExampleCode();

    [GeneratedRegex("[ ]*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
