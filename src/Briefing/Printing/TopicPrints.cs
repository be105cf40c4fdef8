using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Briefing.Cli.Commands;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;

namespace Briefing.Cli.Printing;

/// <summary>
/// Prints the page of each topic to PDF through a browser, with the headings as bookmarks. The pages are put into a temporary folder with the style
/// sheet beside them; the browser is kept off the network, so nothing but those two files goes into a print.
/// </summary>
internal sealed partial class TopicPrints(string browser)
{
    private const string StyleName = "site.css";

    /// <summary>A reader's browser prints on the reader's paper; these prints are on the paper of both shores.</summary>
    private static ReadOnlySpan<byte> Paper => "\n@page { size: A4; }"u8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, byte[]> _pages = new(StringComparer.Ordinal);
    private byte[] _style = [];

    /// <summary>Prints with the installed browser.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static TopicPrints WithInstalledBrowser() => new(ChromiumProgram.Find() ?? throw new CommandException(
        ExitCode.Failure,
        Rules.NoBrowser,
        $"--pdf prints with an installed Chromium or Chrome, and there is none on the search path. Install one, or name the program in the environment variable {ChromiumProgram.Variable}."));

    /// <summary>Keeps a file of the site if a print needs it.</summary>
    public void Take(OutputFile file)
    {
        if (IsTopic(file.Path))
            _pages[file.Path] = file.Content.ToArray();
        else if (StylePath().IsMatch(file.Path))
            _style = [.. file.Content.Span, .. Paper];
    }

    /// <summary>Prints the topics; each file lies beside its page and bears its name.</summary>
    /// <exception cref="CommandException">The browser failed.</exception>
    public IEnumerable<OutputFile> Print(CancellationToken stopping)
    {
        var folder = Directory.CreateTempSubdirectory("briefing-print-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, StyleName), _style);
            foreach (var (path, page) in _pages.OrderBy(page => page.Key, StringComparer.Ordinal))
            {
                stopping.ThrowIfCancellationRequested();
                yield return new OutputFile(PdfPath(path), Print(folder, path, page, stopping));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Where the print of a topic's page lies: <c>hant/topics/visas/visas.pdf</c>.</summary>
    internal static string PdfPath(string pagePath)
    {
        var parts = pagePath.Split('/');
        return $"{string.Join('/', parts[..^1])}/{parts[^2]}.pdf";
    }

    private static bool IsTopic(string path) => path.Split('/') is [_, "topics", _, "index.html"];

    private byte[] Print(string folder, string path, byte[] page, CancellationToken stopping)
    {
        var (source, target) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
        File.WriteAllText(source, Standalone(Encoding.UTF8.GetString(page), Path.Combine(folder, StyleName)));
        File.Delete(target);
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf", $"--print-to-pdf={target}",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(source).AbsoluteUri);
        var said = Run(start, stopping);
        if (!File.Exists(target))
            throw Failure(path, said);
        return WithoutDates(File.ReadAllBytes(target));
    }

    private string Run(ProcessStartInfo start, CancellationToken stopping)
    {
        try
        {
            using var process = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            patience.CancelAfter(Patience);
            using var ended = patience.Token.Register(() => process.Kill(entireProcessTree: true));
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            stopping.ThrowIfCancellationRequested();
            return said;
        }
        catch (Win32Exception exception)
        {
            throw new CommandException(ExitCode.Failure, Rules.NoBrowser, $"The browser \"{browser}\" could not be started: {exception.Message}.", exception);
        }
    }

    private CommandException Failure(string path, string said)
    {
        var last = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";
        return new CommandException(ExitCode.Failure, Rules.OutputNotWritten, $"The browser \"{browser}\" did not print {path}: {last}. The previous site stands as it was.");
    }

    /// <summary>The page with its own address as the base of its links, the style sheet beside it, and neither script nor icon.</summary>
    private static string Standalone(string html, string stylePath)
    {
        var address = Address().Match(html).Groups[1].Value;
        // A base holds for the style sheet too, wherever it stands.
        var style = new Uri(stylePath).AbsoluteUri;
        var opening = $"""<head><link rel="stylesheet" href="{style}">{(address.Length > 0 ? $"""<base href="{address}">""" : "")}""";
        return Fetched().Replace(html, "").Replace("<head>", opening, StringComparison.Ordinal);
    }

    /// <summary>The file without the times at which it was made, its length kept because the file's own table counts bytes.</summary>
    private static byte[] WithoutDates(byte[] pdf)
    {
        foreach (var key in new[] { "/CreationDate"u8.ToArray(), "/ModDate"u8.ToArray() })
        {
            var at = pdf.AsSpan().IndexOf(key);
            var length = at < 0 ? -1 : pdf.AsSpan(at).IndexOf((byte)')');
            if (length > 0)
                pdf.AsSpan(at, length + 1).Fill((byte)' ');
        }

        return pdf;
    }

    [GeneratedRegex("^assets/site\\.[0-9a-f]+\\.css$")]
    private static partial Regex StylePath();

    [GeneratedRegex("<meta property=\"og:url\" content=\"([^\"]*)\">")]
    private static partial Regex Address();

    [GeneratedRegex("<link rel=\"(?:stylesheet|icon)\"[^>]*>|<script type=\"module\"[^>]*></script>")]
    private static partial Regex Fetched();
}
