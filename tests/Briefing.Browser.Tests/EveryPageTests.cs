using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace Briefing.Browser.Tests;

/// <summary>Every page of the site judged by axe, on a phone in the light scheme and at a desk in the dark one; <c>.ci/run</c> asks for it.</summary>
public sealed class EveryPageTests(ITestOutputHelper output)
{
    /// <summary>Processors that the tests take, as in <c>TestAssembly.cs</c>.</summary>
    private const int Windows = 2;

    [EveryPageFact]
    public async Task Every_page_is_accessible()
    {
        var pages = new ConcurrentQueue<string>(BuiltSite.Pages);
        var faults = new ConcurrentQueue<string>();
        var judged = 0;
        await Task.WhenAll(Enumerable.Range(0, Windows).Select(async _ =>
        {
            while (pages.TryDequeue(out var path))
            {
                // One visit for both: the window changes, as it does for a reader who turns a tablet.
                await Reader.OnPhone.ReadAsync(path, async page =>
                {
                    await TellAsync(faults, $"{path} on a phone", async () =>
                    {
                        await PageChecks.AxeAsync(page);
                        await PageChecks.LandmarksAsync(page);
                        await PageChecks.TargetSizeAsync(page);
                        await PageChecks.FiguresAsync(page);
                        await PageChecks.FitsSmallWindowAsync(page);
                    });
                    await page.SetViewportSizeAsync(Reader.AtDesk.Width, Reader.AtDesk.Height);
                    await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
                    await TellAsync(faults, $"{path} at a desk", async () =>
                    {
                        await PageChecks.AxeAsync(page);
                        await PageChecks.TargetSizeAsync(page);
                    });
                });
                Interlocked.Increment(ref judged);
            }
        }));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{judged} pages, each twice"));
        Assert.Equal(BuiltSite.Pages.Count(), judged);
        Assert.True(faults.IsEmpty, $"{faults.Count} faults:\n{string.Join('\n', faults.Take(100))}");
    }

    private static async Task TellAsync(ConcurrentQueue<string> faults, string where, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Xunit.Sdk.XunitException fault)
        {
            faults.Enqueue($"{where}: {fault.Message}");
        }
    }
}
