using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Benchmarks.Searches;

/// <summary>Serves a site from a folder, compressed with gzip, and counts the bytes of what it sends.</summary>
internal sealed class CountingServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, int Bytes)> _sent = new();
    private readonly ConcurrentDictionary<string, byte[]> _compressed = new(StringComparer.Ordinal);
    private readonly string _site;
    private WebApplication? _application;

    private CountingServer(string site) => _site = site;

    /// <summary>Where the site is served, without a final slash.</summary>
    public string Address { get; private set; } = "";

    public static async Task<CountingServer> StartAsync(string site)
    {
        var server = new CountingServer(site);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server._application = builder.Build();
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        server.Address = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    /// <summary>What has been sent since the last call, in order: path and bytes of the body.</summary>
    public IReadOnlyList<(string Path, int Bytes)> TakeSent()
    {
        var sent = new List<(string, int)>();
        while (_sent.TryDequeue(out var file))
            sent.Add(file);
        return sent;
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        var file = Path.GetFullPath(Path.Combine(_site, path));
        if (!file.StartsWith(_site + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var content = _compressed.GetOrAdd(file, Compress);
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css",
            ".js" => "text/javascript",
            ".json" => "application/json",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = content.Length;
        _sent.Enqueue((path, content.Length));
        await context.Response.Body.WriteAsync(content);
    }

    private static byte[] Compress(string file)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return memory.ToArray();
    }
}
