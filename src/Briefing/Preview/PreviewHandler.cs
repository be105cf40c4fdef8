using Briefing.Core.Publishing;

namespace Briefing.Cli.Preview;

/// <summary>
/// Answers with the last good build and the headers that it is deployed with. Answers only to the names of the loopback address,
/// so that no page of another site can reach it by having its own name lead here (DNS rebinding).
/// </summary>
/// <param name="live">What to show.</param>
/// <param name="desk">What opens the files that it is made of.</param>
/// <param name="stopping">Set when the server wants to stop.</param>
internal sealed class PreviewHandler(LivePreview live, PreviewDesk desk, CancellationToken stopping)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!IsLoopbackName(request.Headers.Host.ToString(), context.Connection.LocalPort))
        {
            response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        foreach (var (name, value) in SiteHeaders.Security)
        {
            if (name != SiteHeaders.TransportSecurity)
                response.Headers[name] = value;
        }

        response.Headers.CacheControl = "no-store";
        var path = request.Path.Value ?? "/";
        switch (path)
        {
            case PreviewPage.Folder + "events":
                await TellAsync(context);
                break;
            case PreviewPage.Folder + "reload.js" or PreviewPage.Folder + "overlay.css":
                await SendAsync(context, 200, path, EmbeddedFile.Read(typeof(PreviewHandler).Assembly, Path.GetFileName(path)), isPage: false);
                break;
            case PreviewPage.Folder + "edit":
                Edit(context);
                break;
            default:
                await AnswerPageAsync(context, path);
                break;
        }
    }

    /// <summary>Leads to the editor's program, for preview's own pages alone: no page of another site may open files.</summary>
    private void Edit(HttpContext context)
    {
        var isOwn = context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        var address = isOwn ? desk.Address(context.Request.Query["at"].ToString()) : null;
        context.Response.StatusCode = address is null ? StatusCodes.Status404NotFound : StatusCodes.Status302Found;
        if (address is not null)
            context.Response.Headers.Location = address;
    }

    /// <summary>Whether the header names this server, to the letter: it is compared as it was sent, for to decode a name is to let others choose what it becomes.</summary>
    private static bool IsLoopbackName(string host, int port) => new[] { "localhost", "127.0.0.1" }.Any(name =>
        host.Equals(FormattableString.Invariant($"{name}:{port}"), StringComparison.OrdinalIgnoreCase) || (port == 80 && host.Equals(name, StringComparison.OrdinalIgnoreCase)));

    private async Task AnswerPageAsync(HttpContext context, string path)
    {
        var state = live.Current;
        var answer = Answer(state, path);
        if (answer.Location is { } location)
            context.Response.Headers.Location = location + context.Request.QueryString;
        await SendAsync(context, answer.Status, answer.Path, answer.Content, isPage: answer.Path.EndsWith(".html", StringComparison.Ordinal) && answer.Location is null);
    }

    private static PreviewAnswer Answer(PreviewState state, string path) =>
        state.Site?.Answer(path) ?? new PreviewAnswer(503, "index.html", PreviewPage.WithoutSite(state.Problems), Location: null);

    private static async Task SendAsync(HttpContext context, int status, string path, ReadOnlyMemory<byte> content, bool isPage)
    {
        var response = context.Response;
        var isEmpty = response.Headers.Location.Count > 0;
        response.StatusCode = status;
        if (!isEmpty)
            response.ContentType = ContentTypes.Of(path);
        var added = isPage ? PreviewPage.Elements(content.Span) : [];
        response.ContentLength = content.Length + added.Length;
        if (HttpMethods.IsHead(context.Request.Method) || isEmpty)
            return;
        var place = isPage ? PreviewPage.Place(content.Span) : content.Length;
        await response.Body.WriteAsync(content[..place], context.RequestAborted);
        await response.Body.WriteAsync(added, context.RequestAborted);
        await response.Body.WriteAsync(content[place..], context.RequestAborted);
    }

    /// <summary>Tells a page what it should look like, now and after each build (Server-Sent Events, WHATWG HTML 9.2).</summary>
    private async Task TellAsync(HttpContext context)
    {
        var path = context.Request.Query["path"].ToString();
        context.Response.ContentType = "text/event-stream";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            while (true)
            {
                var (state, changed) = live.Watch();
                var version = PreviewPage.Version(Answer(state, Uri.UnescapeDataString(path)).Content.Span);
                await context.Response.Body.WriteAsync(PreviewPage.Event(version, state.Site is null ? [] : state.Problems), ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
                while (await Task.WhenAny(changed, Task.Delay(Heartbeat, ending.Token)) != changed)
                {
                    await context.Response.Body.WriteAsync(":\n\n"u8.ToArray(), ending.Token);
                    await context.Response.Body.FlushAsync(ending.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has left, or preview ends.
        }
    }
}
