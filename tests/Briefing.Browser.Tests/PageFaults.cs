using System.Collections.Concurrent;

namespace Briefing.Browser.Tests;

/// <summary>Takes note of what no page of a site may do, whoever reads it.</summary>
internal sealed class PageFaults
{
    /// <summary>Tells of what the policy forbade, and of functions that no script of the site calls and every attacker does.</summary>
    private const string Watch =
        """
        document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
            window[name] = (...words) => console.error('called: ' + name + '(' + words + ')');
        """;

    private readonly ConcurrentQueue<string> _seen = new();

    private PageFaults()
    {
    }

    /// <summary>What was seen, in order: errors and warnings of the console, uncaught errors, requests to other servers, dialogues, windows and downloads that nobody asked for.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    /// <summary>Whether the next page is known not to be there.</summary>
    public bool ExpectNotFound { get; set; }

    /// <summary>Begins to watch all pages of a profile.</summary>
    /// <param name="context">The profile.</param>
    /// <param name="site">Address of the site, without a final slash.</param>
    /// <param name="hasScript">Whether scripts run in it.</param>
    public static async Task<PageFaults> WatchAsync(IBrowserContext context, string site, bool hasScript)
    {
        var faults = new PageFaults();
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !(faults.ExpectNotFound && message.Text.Contains("404", StringComparison.Ordinal)))
                faults._seen.Enqueue($"console {message.Type}: {message.Text} ({message.Page?.Url})");
        };
        context.WebError += (_, error) => faults._seen.Enqueue($"uncaught: {error.Error} ({error.Page?.Url})");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site + "/", StringComparison.Ordinal))
                faults._seen.Enqueue($"outside request: {request.Url}");
        };
        context.Dialog += (_, dialog) =>
        {
            faults._seen.Enqueue($"dialogue: {dialog.Message} ({dialog.Page?.Url})");
            _ = dialog.DismissAsync();
        };
        context.Page += (_, page) =>
        {
            page.Popup += (_, popup) => faults._seen.Enqueue($"window: {popup.Url} ({page.Url})");
            page.Download += (_, download) => faults._seen.Enqueue($"download: {download.Url} ({page.Url})");
        };
        if (hasScript)
            await context.AddInitScriptAsync(Watch);
        return faults;
    }
}
