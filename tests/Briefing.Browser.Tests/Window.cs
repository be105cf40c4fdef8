using System.Collections.Concurrent;

namespace Briefing.Browser.Tests;

/// <summary>
/// A browser window with a profile of its own. One reader after another uses it, for opening one takes longer than most of what readers do;
/// nothing that a reader leaves is there for the next.
/// </summary>
internal sealed class Window
{
    private static readonly ConcurrentDictionary<(bool HasScript, bool IsCoarse), ConcurrentBag<Window>> _free = new();

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly string _site;
    private volatile bool _expectsNotFound;

    private Window(IBrowserContext context, string site)
    {
        _site = site;
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(_expectsNotFound && message.Text.Contains("404", StringComparison.Ordinal)))
                _faults.Enqueue($"console {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => _faults.Enqueue($"uncaught: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_site + "/", StringComparison.Ordinal))
                _faults.Enqueue($"outside request: {request.Url}");
        };
    }

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
        _expectsNotFound = status == 404;
        // A browser that is sent to where it is would go to where it was on the page, too.
        if (Page.Url.StartsWith(_site + path, StringComparison.Ordinal))
            await Page.GotoAsync("about:blank");
        var response = await Page.GotoAsync(path);
        Assert.Equal(status, response!.Status);
        await read(Page);
        Assert.Empty(_faults);
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
        if (reader.HasScript)
        {
            await context.AddInitScriptAsync(
                "document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");
        }

        return new Window(context, shared.Site.Address) { Page = await context.NewPageAsync() };
    }
}
