using System.Diagnostics;
using System.Text;
using Briefing.Cli.Printing;
using Briefing.Core.Pages;

namespace Briefing.Browser.Tests;

/// <summary><c>briefing build --pdf</c>.</summary>
public sealed class PdfTests
{
    [Fact]
    public async Task A_topic_is_printed_with_bookmarks_its_text_and_its_own_addresses()
    {
        _ = await TestBrowser.Shared;
        var prints = new TopicPrints(ChromiumProgram.Find() ?? (await Playwright.CreateAsync()).Chromium.ExecutablePath);
        foreach (var (path, content) in BuiltSite.Files.Where(file => file.Key == "hans/topics/visas/index.html" || file.Key.StartsWith("assets/", StringComparison.Ordinal)))
            prints.Take(new OutputFile(path, content));
        var print = Assert.Single(prints.Print(CancellationToken.None));
        Assert.Equal("hans/topics/visas/visas.pdf", print.Path);
        var pdf = Encoding.Latin1.GetString(print.Content.Span);
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
        Assert.Contains("/ToUnicode", pdf, StringComparison.Ordinal);
        Assert.Matches(@"/MediaBox \[0 0 59[45]\.?\d* 84[12]", pdf);
        Assert.DoesNotContain("/CreationDate", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/URI (file:", pdf, StringComparison.Ordinal);
        if (await TextOfAsync(print.Content) is { } text)
        {
            var sheets = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
            Assert.All(sheets.Index(), sheet => Assert.Matches($@"\b{sheet.Index + 1}\s*/\s*{sheets.Length}\s*$", sheet.Item));
            Assert.Contains("签证与旅行", text, StringComparison.Ordinal);
            Assert.Contains("两国公民都须申请签证", string.Concat(text.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal);
        }
    }

    /// <summary>The text of a print, as Poppler reads it; null where Poppler is not installed.</summary>
    internal static async Task<string?> TextOfAsync(ReadOnlyMemory<byte> pdf) => File.Exists("/usr/bin/pdftotext") ? await TextAsync(pdf) : null;

    private static async Task<string> TextAsync(ReadOnlyMemory<byte> pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return await text;
    }
}
