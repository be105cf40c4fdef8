using System.Collections.Frozen;
using System.IO.Compression;
using System.Net;
using Briefing.Cli.Preview;
using Briefing.Core.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Browser.Tests;

/// <summary>Serves a site on the loopback address as it is deployed: with its headers, compressed, and its own page for what is not there.</summary>
internal sealed class SiteServer
{
    private readonly PreviewSite _site;

    private SiteServer(FrozenDictionary<string, ReadOnlyMemory<byte>> files) => _site = new PreviewSite(files);

    /// <summary>Where a site is served, without a final slash.</summary>
    public string Address { get; private set; } = "";

    public static async Task<SiteServer> StartAsync(FrozenDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var server = new SiteServer(files);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        server.Address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    /// <summary>A file as it goes over the wire.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return memory.ToArray();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = _site.Answer(context.Request.Path.Value ?? "/");
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in SiteHeaders.Security)
            response.Headers[name] = value;
        if (answer.Path.StartsWith("assets/", StringComparison.Ordinal))
            response.Headers.CacheControl = SiteHeaders.CacheForever;
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
            return;
        }

        response.ContentType = ContentTypes.Of(answer.Path);
        response.Headers.ContentEncoding = "gzip";
        var content = Compress(answer.Content.Span);
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content);
    }
}
