using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text.Json;
using Briefing.Core;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;

namespace Briefing.Tests;

public sealed class PreviewTests : IAsyncLifetime
{
    private readonly PreviewSession _preview = new();

    private Desk Desk => _preview.Desk;

    public Task InitializeAsync()
    {
        Desk.Files["index.html"] = "<!DOCTYPE html><html><body><p>root</p></body></html>";
        Desk.Files["hant/index.html"] = "<!DOCTYPE html><html><body><p>繁體</p></body></html>";
        Desk.Files["hant/404.html"] = "<body>此頁不存在</body>";
        Desk.Files["404.html"] = "<body>either</body>";
        Desk.Files["assets/site.css"] = "p{}";
        Desk.Files["sitemap.xml"] = "<urlset/>";
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _preview.DisposeAsync();

    [Fact]
    public async Task Serves_the_build_with_drafts_and_its_own_address()
    {
        await _preview.StartAsync();
        Assert.True(Desk.Options!.Preview);
        Assert.Equal(_preview.Address, Desk.Options.BaseUrl);
        Assert.StartsWith("<!DOCTYPE html><html><body><p>繁體</p><link rel=\"stylesheet\" href=\"/.preview/overlay.css\"><script src=\"/.preview/reload.js?v=", await _preview.GetAsync("hant/"), StringComparison.Ordinal);
        Assert.Equal("p{}", await _preview.GetAsync("assets/site.css"));
        Assert.False(Directory.Exists(Desk.Folder["output"]));
    }

    [Theory]
    [InlineData("", 200, "text/html; charset=utf-8")]
    [InlineData("hant/", 200, "text/html; charset=utf-8")]
    [InlineData("assets/site.css", 200, "text/css; charset=utf-8")]
    [InlineData("sitemap.xml", 200, "application/xml; charset=utf-8")]
    [InlineData("hant", 301, null)]
    [InlineData("hant/none/", 404, "text/html; charset=utf-8")]
    [InlineData(".preview/reload.js", 200, "text/javascript; charset=utf-8")]
    [InlineData(".preview/overlay.css", 200, "text/css; charset=utf-8")]
    [InlineData(".preview/none.js", 404, "text/html; charset=utf-8")]
    public async Task Answers_with_status_and_type(string path, int status, string? type)
    {
        await _preview.StartAsync();
        var answer = await _preview.Browser.GetAsync(new Uri(_preview.Address, path));
        Assert.Equal((status, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        if (status == 301)
            Assert.Equal("/hant/", answer.Headers.Location?.OriginalString);
        foreach (var (name, value) in SiteHeaders.Security.Where(header => header.Key != SiteHeaders.TransportSecurity))
            Assert.Equal(value, answer.Headers.GetValues(name).Single());
        Assert.False(answer.Headers.Contains(SiteHeaders.TransportSecurity));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task An_edition_has_a_page_of_its_own_for_what_is_missing()
    {
        await _preview.StartAsync();
        Assert.Contains("此頁不存在", await _preview.GetAsync("hant/none"));
        Assert.Contains("either", await _preview.GetAsync("none"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.evil.example:{port}")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:1")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("[::1]:{port}")]
    [InlineData("2130706433:{port}")]
    [InlineData("127.0.0.1.nip.io:{port}")]
    [InlineData("LOCALHOST.evil.example:{port}")]
    [InlineData("localhost.:{port}")]
    [InlineData("localhost.localdomain:{port}")]
    [InlineData("127.0.0.1.:{port}")]
    [InlineData("127.1:{port}")]
    [InlineData("127.0.0.2:{port}")]
    [InlineData("0x7f000001:{port}")]
    [InlineData("0177.0.0.1:{port}")]
    [InlineData("[::ffff:127.0.0.1]:{port}")]
    [InlineData("xn--localhost-.example:{port}")]
    [InlineData("xn--localhost-:{port}")]
    [InlineData("xn--:{port}")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1:0{port}1")]
    public async Task Another_name_gets_nothing(string host)
    {
        await _preview.StartAsync();
        var answer = await _preview.SendGetAsync("/hant/", host.Replace("{port}", _preview.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("繁體", answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":{port}")]
    [InlineData("localhost:{port}@evil.example")]
    [InlineData("evil.example@127.0.0.1:{port}")]
    [InlineData("127.0.0.1:{port}, evil.example")]
    [InlineData("127.0.0.1:{port}.evil.example")]
    [InlineData("127.0.0.1:{port}\r\nHost: evil.example")]
    [InlineData("evil.example\r\nHost: 127.0.0.1:{port}")]
    [InlineData("evil.example\r\nX-Forwarded-Host: 127.0.0.1:{port}")]
    [InlineData("127.0.0.1:{port}/")]
    [InlineData("127.0.0.1:{port}:{port}")]
    [InlineData("http://127.0.0.1:{port}")]
    [InlineData("[::]:{port}")]
    public async Task What_is_no_name_gets_nothing(string host)
    {
        await _preview.StartAsync();
        var answer = await _preview.SendGetAsync("/hant/", host.Replace("{port}", _preview.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Matches("^HTTP/1.1 (400|421) ", answer);
        Assert.DoesNotContain("繁體", answer);
    }

    [Fact]
    public async Task The_names_of_the_loopback_address_are_served()
    {
        await _preview.StartAsync();
        Assert.Contains("繁體", await _preview.SendGetAsync("/hant/", $"127.0.0.1:{_preview.Address.Port}"));
        Assert.Contains("繁體", await _preview.SendGetAsync("/hant/", $"LOCALHOST:{_preview.Address.Port}"));
    }

    [Fact]
    public async Task A_request_without_a_name_gets_nothing()
    {
        await _preview.StartAsync();
        Assert.DoesNotContain("繁體", await _preview.SendAsync("GET /hant/ HTTP/1.0\r\n\r\n"));
        Assert.DoesNotContain("繁體", await _preview.SendAsync("GET /hant/ HTTP/1.1\r\n\r\n"));
        Assert.DoesNotContain("繁體", await _preview.SendAsync($"GET http://evil.example/hant/ HTTP/1.1\r\nHost: 127.0.0.1:{_preview.Address.Port}\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("/../input/site.yaml")]
    [InlineData("/hant/../../input/site.yaml")]
    [InlineData("/..%2finput/site.yaml")]
    [InlineData("/%2e%2e/input/site.yaml")]
    [InlineData("/..%5cinput%5csite.yaml")]
    [InlineData("//etc/passwd")]
    [InlineData("/etc/passwd%00.html")]
    [InlineData("/%c0%ae%c0%ae/input/site.yaml")]
    [InlineData("/.preview/../../input/site.yaml")]
    [InlineData("/input/site.yaml")]
    [InlineData("/.briefing-manifest")]
    [InlineData("/%252e%252e%252finput%252fsite.yaml")]
    [InlineData("/..%255cinput%255csite.yaml")]
    [InlineData("/.%2e/.%2e/etc/passwd")]
    [InlineData("/....//....//input/site.yaml")]
    [InlineData("/hant/..;/..;/input/site.yaml")]
    [InlineData("/hant/..%00/..%00/input/site.yaml")]
    [InlineData("\\..\\input\\site.yaml")]
    [InlineData("/\\..\\input\\site.yaml")]
    [InlineData("/%u002e%u002e/input/site.yaml")]
    [InlineData("/%c0%af..%c0%afinput/site.yaml")]
    [InlineData("/%e0%80%ae%e0%80%ae/input/site.yaml")]
    [InlineData("/%ef%bc%8e%ef%bc%8e/input/site.yaml")]
    [InlineData("/%2e%2e%ef%bc%8finput/site.yaml")]
    [InlineData("/file:///etc/passwd")]
    [InlineData("/C:/Windows/win.ini")]
    [InlineData("/proc/self/environ")]
    [InlineData("/hant/index.html/../../input/site.yaml")]
    [InlineData("/hant/index.html%2f..%2f..%2finput%2fsite.yaml")]
    [InlineData("/.preview/%2e%2e/%2e%2e/input/site.yaml")]
    [InlineData("/.preview/reload.js/../../input/site.yaml")]
    [InlineData("/.preview/site.yaml")]
    [InlineData("/assets/site.css%20")]
    [InlineData("/assets/site.css%3a%3a$DATA")]
    public async Task No_file_outside_is_served(string target)
    {
        Desk.Folder.Write("input/site.yaml", "secret");
        await _preview.StartAsync();
        var answer = await _preview.SendGetAsync(target, $"127.0.0.1:{_preview.Address.Port}");
        Assert.Matches("^HTTP/1.1 (404|400) ", answer);
        Assert.DoesNotContain("secret", answer);
        Assert.DoesNotContain("root:", answer);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    [InlineData("X")]
    public async Task Only_reading_is_allowed(string method)
    {
        await _preview.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), _preview.Address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _preview.Browser.SendAsync(request)).StatusCode);
    }

    /// <summary>Requests that are made to be understood in two ways, or to take up room.</summary>
    [Theory]
    [InlineData("GET /hant/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /secret HTTP/1.1\r\n\r\n")]
    [InlineData("GET /hant/ HTTP/1.1\r\nHost: {host}\r\nX-HTTP-Method-Override: DELETE\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hant/ HTTP/1.1\r\nHost: {host}\r\nX-Original-URL: /../input/site.yaml\r\nX-Rewrite-URL: /../input/site.yaml\r\nConnection: close\r\n\r\n")]
    [InlineData("CONNECT evil.example:443 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("get /hant/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hant/ HTTP/9.9\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hant%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /hant?%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET //evil.example/hant HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /\\evil.example/hant HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("POST /.preview/edit?at=site.yaml HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100000000\r\nConnection: close\r\n\r\n")]
    public async Task An_odd_request_gets_a_page_of_the_site_or_a_refusal(string request)
    {
        Desk.Folder.Write("input/site.yaml", "secret");
        await _preview.StartAsync();
        var answer = await _preview.SendAsync(request.Replace("{host}", $"127.0.0.1:{_preview.Address.Port}", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\nSet-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)\nlocation: *(//|[a-z]+:|/\\\\)", answer);
        Assert.DoesNotMatch("(?i)\nlocation:.*evil.example/", answer);
        Assert.Contains("繁體", await _preview.GetAsync("hant/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_addresses_and_headers_are_refused_and_parts_are_not_made()
    {
        await _preview.StartAsync();
        var host = $"127.0.0.1:{_preview.Address.Port}";
        Assert.Matches("^HTTP/1.1 (404|414) ", await _preview.SendGetAsync("/" + new string('a', 7_000), host));
        Assert.Matches("^HTTP/1.1 (400|414) |^$", await _preview.SendGetAsync("/" + new string('a', 100_000), host));
        Assert.Matches("^HTTP/1.1 (400|431) |^$", await _preview.SendGetAsync("/hant/", host + "\r\nX: " + new string('a', 100_000)));
        foreach (var range in new[] { "bytes=0-1", "bytes=-1", "bytes=5-1", "bytes=0-0,1-1,2-2", "bytes=99999999999999999999-" })
        {
            var answer = await _preview.SendGetAsync("/hant/", $"{host}\r\nRange: {range}");
            Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
            Assert.Contains("繁體", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Head_has_the_length_and_no_body()
    {
        await _preview.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(_preview.Address, "hant/"));
        var head = await _preview.Browser.SendAsync(request);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(await _preview.GetAsync("hant/")), head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Listens_on_the_loopback_address_only()
    {
        await _preview.StartAsync();
        var others = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        foreach (var address in others)
        {
            using var client = new TcpClient();
            await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(address, _preview.Address.Port));
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--poll")]
    public async Task A_change_rebuilds_and_tells_the_page(params string[] arguments)
    {
        await _preview.StartAsync(arguments);
        using var events = await EventsAsync("/hant/");
        var before = await VersionAsync(events);
        Assert.Contains($"reload.js?v={before}\"", await _preview.GetAsync("hant/"));
        Desk.Files["hant/index.html"] = "<body>新</body>";
        Assert.Contains("1 file changed", await _preview.EditAsync("title: 新的\n"));
        var after = await VersionAsync(events);
        Assert.NotEqual(before, after);
        Assert.Contains($"reload.js?v={after}\"", await _preview.GetAsync("hant/"));
        Assert.Contains("新", await _preview.GetAsync("hant/"));
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_reloaded()
    {
        await _preview.StartAsync();
        using var events = await EventsAsync("/hant/");
        var before = await VersionAsync(events);
        Desk.Files["hans/index.html"] = "<body>新</body>";
        await _preview.EditAsync("title: 新的\n");
        Assert.Equal(before, await VersionAsync(events));
    }

    [Fact]
    public async Task An_edit_link_leads_into_the_editor_and_nowhere_else()
    {
        Desk.Folder.Write("input/documents/甲 (1).md", "x");
        await _preview.StartAsync("--editor", "vscode");
        Assert.Equal("vscode://file" + string.Join('/', Desk.Folder["input/documents/甲 (1).md"].Split('/').Select(Uri.EscapeDataString)) + ":12:3", await LocationAsync("documents/甲 (1).md(12,3)"));
        Assert.EndsWith("input/site.yaml:1:1", await LocationAsync("site.yaml"), StringComparison.Ordinal);
        foreach (var place in new[] { "", "../outside.md(1,1)", "/etc/passwd(1,1)", "documents/none.md(1,1)", "site.yaml(1)", "site.yaml(1,-1)", "site.yaml(1,1)x", "\0" })
            Assert.Null(await LocationAsync(place));
        Assert.Null(await LocationAsync("site.yaml(1,1)", "cross-site"));

        async Task<string?> LocationAsync(string place, string site = "same-origin")
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_preview.Address, ".preview/edit?at=" + Uri.EscapeDataString(place)));
            request.Headers.Add("Sec-Fetch-Site", site);
            using var answer = await _preview.Browser.SendAsync(request);
            return answer.Headers.Location?.OriginalString;
        }
    }

    [Fact]
    public async Task An_error_is_shown_over_the_last_good_build_until_it_is_mended()
    {
        await _preview.StartAsync();
        using var events = await EventsAsync("/hant/");
        var version = await VersionAsync(events);
        Desk.Tell(Rules.MissingKey, "documents/<b>.md", 2, 5, "'title' is \"missing\".");
        Assert.Contains("not built; the last good build stays", await _preview.EditAsync("title: 壞\n"));
        var state = await StateAsync(events);
        Assert.Equal(version, state.GetProperty("version").GetString());
        var problem = state.GetProperty("problems")[0];
        Assert.Equal(("BRF1004", "input/documents/<b>.md", 2, 5, "'title' is \"missing\"."), (
            problem.GetProperty("code").GetString(),
            problem.GetProperty("file").GetString(),
            problem.GetProperty("line").GetInt32(),
            problem.GetProperty("column").GetInt32(),
            problem.GetProperty("message").GetString()));
        Assert.Equal("documents/<b>.md(2,5)", problem.GetProperty("at").GetString());
        Assert.Contains("繁體", await _preview.GetAsync("hant/"));
        Desk.Diagnostics.Clear();
        await _preview.EditAsync("title: 好\n");
        Assert.Equal(0, (await StateAsync(events)).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Before_there_is_a_good_build_every_address_tells_what_is_wrong()
    {
        Desk.Tell(Rules.MissingKey, "documents/<b>.md", 2, 5, "<script>alert(1)</script>");
        await _preview.StartAsync();
        await PreviewSession.WaitAsync(async () => (await _preview.GetAsync("hant/x")).Contains("does not build", StringComparison.Ordinal));
        var page = await _preview.GetAsync("hant/x");
        Assert.Contains("input/documents/&lt;b&gt;.md(2,5)", page);
        Assert.Contains("&lt;script&gt;", page);
        Assert.DoesNotContain("<script>alert", page);
        Desk.Diagnostics.Clear();
        await _preview.EditAsync("title: 好\n");
        await PreviewSession.WaitAsync(async () => (await _preview.GetAsync("hant/")).Contains("繁體", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_the_build_does_not_end_preview()
    {
        await _preview.StartAsync();
        using var events = await EventsAsync("/hant/");
        await StateAsync(events);
        File.WriteAllText(Desk.Folder["input/fail"], "");
        Assert.Equal("BRF9999", (await StateAsync(events)).GetProperty("problems")[0].GetProperty("code").GetString());
        File.Delete(Desk.Folder["input/fail"]);
        Assert.Equal(0, (await StateAsync(events)).GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Takes_another_port_where_the_wanted_one_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await _preview.StartAsync("--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEqual(port, _preview.Address.Port);
        Assert.Contains("繁體", await _preview.GetAsync("hant/"));
    }

    [Fact]
    public async Task Readers_see_whole_builds_only()
    {
        WriteBuild(0);
        await _preview.StartAsync();
        await RebuildAsync(1, 20);
    }

    [LongFact]
    public async Task After_a_thousand_builds_under_readers_no_more_memory_is_held_than_after_a_hundred()
    {
        WriteBuild(0);
        await _preview.StartAsync();
        await RebuildAsync(1, 100);
        var early = GC.GetTotalMemory(forceFullCollection: true);
        await RebuildAsync(101, 1_100);
        var late = GC.GetTotalMemory(forceFullCollection: true);
        Assert.True(late < early + (4 * 1024 * 1024), $"{early:N0} bytes after 100 builds, {late:N0} after 1,100.");
    }

    private void WriteBuild(int number)
    {
        for (var i = 0; i < 50; i++)
            Desk.Files[FormattableString.Invariant($"hant/{i}/index.html")] = FormattableString.Invariant($"<body>{number}</body>");
    }

    /// <summary>Builds again and again while four readers read.</summary>
    private async Task RebuildAsync(int first, int last)
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(async () =>
        {
            var seen = 0;
            for (var i = reader; !done.IsCancellationRequested; i++)
            {
                var page = await _preview.GetAsync(FormattableString.Invariant($"hant/{i % 50}/"));
                var number = int.Parse(page["<body>".Length..page.IndexOf("<link", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(number >= seen, "An older build came after a newer one.");
                seen = number;
            }
        })).ToArray();
        for (var build = first; build <= last; build++)
        {
            WriteBuild(build);
            await _preview.EditAsync(FormattableString.Invariant($"title: {build}\n"));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    private async Task<StreamReader> EventsAsync(string path) =>
        new(await _preview.Browser.GetStreamAsync(new Uri(_preview.Address, $".preview/events?path={Uri.EscapeDataString(path)}")));

    private static async Task<JsonElement> StateAsync(StreamReader events)
    {
        while (true)
        {
            var line = await events.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            if (line!.StartsWith("data: ", StringComparison.Ordinal))
                return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        }
    }

    private static async Task<string?> VersionAsync(StreamReader events) => (await StateAsync(events)).GetProperty("version").GetString();

    [Fact]
    public async Task Being_stopped_while_it_builds_is_no_failure()
    {
        var builds = 0;
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Desk.Build = (_, _, _, write, _, _) =>
        {
            if (Interlocked.Increment(ref builds) == 2)
            {
                second.SetResult();
                Desk.Stopping.WaitHandle.WaitOne();

                // As files that are written by several threads say it.
                throw new AggregateException(new OperationCanceledException(Desk.Stopping), new OperationCanceledException(Desk.Stopping));
            }

            write?.Invoke(new OutputFile("index.html", "甲"u8.ToArray()));
            return new BuildReport([], new BuildCounts(), []);
        };
        await _preview.StartAsync();
        Desk.Folder.Write("input/site.yaml", "title: 另一\n");
        await second.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, await _preview.StopAsync());
    }
}
