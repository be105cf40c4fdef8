using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Briefing.Cli.Preview;

/// <summary>Listens on the loopback address and nowhere else.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private PreviewServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Begins to listen, on another port where the wanted one is taken.</summary>
    public static async Task<PreviewServer> StartAsync(int port, LivePreview live, PreviewDesk desk, CancellationToken stopping)
    {
        try
        {
            return await ListenAsync(port, live, desk, stopping);
        }
        catch (IOException) when (port != 0)
        {
            return await ListenAsync(0, live, desk, stopping);
        }
        catch (SocketException) when (port != 0)
        {
            return await ListenAsync(0, live, desk, stopping);
        }
    }

    private static async Task<PreviewServer> ListenAsync(int port, LivePreview live, PreviewDesk desk, CancellationToken stopping)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var application = builder.Build();
        application.Run(new PreviewHandler(live, desk, application.Lifetime.ApplicationStopping).AnswerAsync);
        try
        {
            await application.StartAsync(stopping);
            return new PreviewServer(application);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
