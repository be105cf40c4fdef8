using System.Collections.Concurrent;

namespace Briefing.Browser.Tests;

/// <summary>
/// A browser window with a profile of its own. One reader after another uses it, for opening one takes longer than most of what readers do;
/// nothing that a reader leaves is there for the next.
/// </summary>
internal sealed class Window
{
    private static readonly ConcurrentDictionary<(bool HasScript, bool IsCoarse), ConcurrentBag<Window>> _free = new();

    private readonly PageFaults _faults;
    private readonly string _site;

    private Window(PageFaults faults, string site) => (_faults, _site) = (faults, site);

    public required IPage Page { get; init; }

    /// <summary>A window that no one uses, or a new one.</summary>
    public static async Task<Window> OpenAsync(Reader reader)
    {
        var window = FreeFor(reader).TryTake(out var free) ? free : await NewAsync(reader);
        await window.Page.SetViewportSizeAsync(reader.Width, reader.Height);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = reader.IsDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        return window;
    }

    /// <summary>
    /// Opens a page, runs what a reader does there, and leaves the window for the next reader. Fails when, on any page meanwhile, the policy
    /// forbade something, the console showed an error or a warning, something was asked of another server, or a cookie was set.
    /// </summary>
    public async Task ReadAsync(Reader reader, string path, Func<IPage, Task> read, int status)
    {
        _faults.ExpectNotFound = status == 404;
        // A browser that is sent to where it is would go to where it was on the page, too.
        if (Page.Url.StartsWith(_site + path, StringComparison.Ordinal))
            await Page.GotoAsync("about:blank");
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        await read(Page);
        Assert.Empty(_faults.Seen);
        Assert.Empty(await Page.Context.CookiesAsync());
        if (reader.HasScript)
            await Page.EvaluateAsync("localStorage.clear(), sessionStorage.clear()");
        FreeFor(reader).Add(this);
    }

    private static ConcurrentBag<Window> FreeFor(Reader reader) => _free.GetOrAdd((reader.HasScript, reader.IsCoarse), _ => []);

    private static async Task<Window> NewAsync(Reader reader)
    {
        var shared = await TestBrowser.Shared;
        var context = await shared.Browser.NewContextAsync(new()
        {
            BaseURL = shared.Site.Address,
            JavaScriptEnabled = reader.HasScript,
            HasTouch = reader.IsCoarse,
            IsMobile = reader.IsCoarse,
            Locale = "en",
        });
        context.SetDefaultTimeout(Reader.Patience);
        var faults = await PageFaults.WatchAsync(context, shared.Site.Address, reader.HasScript);
        return new Window(faults, shared.Site.Address) { Page = await context.NewPageAsync() };
    }
}
