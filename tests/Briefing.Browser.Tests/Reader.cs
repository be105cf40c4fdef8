using System.Collections.Concurrent;

namespace Briefing.Browser.Tests;

/// <summary>Someone who reads the site: the window, the scheme, and whether scripts run.</summary>
internal sealed record Reader
{
    /// <summary>How long something may take that comes in the end, in milliseconds, on a machine that does much else.</summary>
    public const int Patience = 30_000;

    /// <summary>At a desk, in the light scheme, with a mouse.</summary>
    public static Reader AtDesk { get; } = new();

    /// <summary>With a phone.</summary>
    public static Reader OnPhone { get; } = new() { Width = 360, Height = 740, IsCoarse = true };

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;

    /// <summary>Whether the pointer is a finger.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>
    /// Opens a page and does what a reader does there. Fails when, on any page meanwhile, the policy forbade something, the console showed an
    /// error or a warning, or something was asked of another server.
    /// </summary>
    /// <param name="path">The address, with its first slash.</param>
    /// <param name="read">What the reader does.</param>
    /// <param name="status">The status that the page has.</param>
    public async Task ReadAsync(string path, Func<IPage, Task> read, int status = 200)
    {
        var shared = await TestBrowser.Shared;
        await using var context = await shared.Browser.NewContextAsync(new()
        {
            BaseURL = shared.Site.Address,
            ViewportSize = new() { Width = Width, Height = Height },
            ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = HasScript,
            HasTouch = IsCoarse,
            IsMobile = IsCoarse,
            Locale = "en",
        });
        context.SetDefaultTimeout(Patience);
        var faults = new ConcurrentQueue<string>();
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(status == 404 && message.Text.Contains("404", StringComparison.Ordinal)))
                faults.Enqueue($"console {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => faults.Enqueue($"uncaught: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(shared.Site.Address + "/", StringComparison.Ordinal))
                faults.Enqueue($"outside request: {request.Url}");
        };
        if (HasScript)
        {
            await context.AddInitScriptAsync(
                "document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
        }

        var page = await context.NewPageAsync();
        var response = await page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        await read(page);
        Assert.Empty(faults);
        Assert.Empty(await context.CookiesAsync());
    }
}
