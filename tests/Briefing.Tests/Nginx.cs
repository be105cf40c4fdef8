using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Briefing.Tests;

/// <summary>A running nginx that serves a folder by a configuration of ours.</summary>
public sealed class Nginx : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="folder">A folder for its own files, which holds the configuration and the served folder.</param>
    /// <param name="root">The served folder.</param>
    /// <param name="configuration">The configuration that the server block includes.</param>
    public Nginx(string folder, string root, string configuration)
    {
        var port = FreePort();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var main = Path.Combine(folder, "nginx-main.conf");
        File.WriteAllText(main, $$"""
            daemon off;
            user {{Environment.UserName}};
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log stderr;
            events {}
            http {
                include /etc/nginx/mime.types;
                access_log off;
                client_body_temp_path {{folder}}/t1; proxy_temp_path {{folder}}/t2; fastcgi_temp_path {{folder}}/t3; uwsgi_temp_path {{folder}}/t4; scgi_temp_path {{folder}}/t5;
                server {
                    listen 127.0.0.1:{{port.ToString(CultureInfo.InvariantCulture)}};
                    root {{root}};
                    include {{configuration}};
                }
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Executable!, ["-p", folder, "-c", main]) { RedirectStandardError = true })!;
        for (var attempt = 0; !Answers(port); attempt++)
        {
            if (_process.HasExited || attempt == 200)
                throw new InvalidOperationException("nginx does not serve: " + _process.StandardError.ReadToEnd());
            Thread.Sleep(25);
        }
    }

    /// <summary>Where nginx is; null where it is not installed.</summary>
    public static string? Executable { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

    public Uri Address { get; }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
