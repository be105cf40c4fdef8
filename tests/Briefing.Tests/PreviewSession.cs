using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Briefing.Tests;

/// <summary>A running <c>briefing preview</c>, spoken to over the loopback address as a browser or an attacker would.</summary>
public sealed class PreviewSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly LineWriter _text = new();
    private Task<int> _running = Task.FromResult(0);

    public Desk Desk { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public HttpClient Browser { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    /// <summary>Starts it and waits for the first build.</summary>
    public async Task StartAsync(params string[] arguments)
    {
        Desk.Text = _text;
        Desk.Stopping = _stopping.Token;
        _running = Task.Run(() => Desk.Run(["preview", .. arguments.Contains("--port") ? arguments : ["--port", "0", .. arguments]]));
        var line = await NextLineAsync();
        Address = new Uri(line.Split(' ')[2]);
        await NextLineAsync();
        // The state is published after the line.
        await WaitAsync(async () => (await Browser.GetAsync(Address)).StatusCode != System.Net.HttpStatusCode.ServiceUnavailable || Desk.Diagnostics.Count > 0);
    }

    public Task<string> NextLineAsync() => _text.Lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async Task<string> GetAsync(string path) => await (await Browser.GetAsync(new Uri(Address, path))).Content.ReadAsStringAsync();

    /// <summary>Changes an input file and waits for the build that follows.</summary>
    public async Task<string> EditAsync(string text)
    {
        Desk.Folder.Write("input/site.yaml", text);
        return await NextLineAsync();
    }

    public static async Task WaitAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
            await Task.Delay(10, patience.Token);
    }

    /// <summary>Sends a request byte for byte and returns the whole answer.</summary>
    public async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", Address.Port).WaitAsync(Patience);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(Patience);
    }

    public Task<string> SendGetAsync(string target, string host) => SendAsync($"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");

    /// <summary>Stops it as Ctrl+C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await _stopping.CancelAsync();
        return await _running.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        var code = await StopAsync();
        Assert.True(code == 0, $"The preview ended with {code}: {Desk.Error}");
        Browser.Dispose();
        Desk.Dispose();
        _stopping.Dispose();
    }

    private sealed class LineWriter : StringWriter
    {
        public Channel<string> Lines { get; } = Channel.CreateUnbounded<string>();

        public override void WriteLine(string? value) => Lines.Writer.TryWrite(value ?? "");
    }
}
