using System.Collections.Concurrent;
using System.Text;
using Briefing.Core;
using Briefing.Theme;

namespace Briefing.Tests;

/// <summary>Whatever links lie in the input and output folders, a preview of a real build shows nothing from outside them.</summary>
public sealed class PreviewLinkTests : IAsyncLifetime
{
    private const string Secret = "機密內容";

    private readonly PreviewSession _preview = new();

    /// <summary>Everything that any build handed out.</summary>
    private readonly ConcurrentBag<byte[]> _built = [];

    private TemporaryFolder Folder => _preview.Desk.Folder;

    public Task InitializeAsync()
    {
        _preview.Desk.Build = (input, assets, options, write, progress, memory) => SiteBuild.Run(
            input,
            new BriefingTheme(assets, ThemeOverrides.Read(input)),
            options,
            file =>
            {
                _built.Add(file.Content.ToArray());
                write?.Invoke(file);
            },
            progress,
            memory);
        Folder.Write("input/site.yaml", "title: 測試\nlanguage: zh-Hant\neditions: [{ path: hant, language: zh-Hant, name: 繁體中文, short: 繁 }]\n");
        Folder.Write("input/documents/a.md", Document("甲文"));
        Folder.Write("outside/secret.md", Document(Secret));
        Folder.Write("outside/folder/secret.css", "/* " + Secret + " */");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _preview.DisposeAsync();

    private static string Document(string text) => $"---\ntitle: {text}\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有 }}\n---\n{text}。\n";

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Folder[path])!);
        File.CreateSymbolicLink(Folder[path], target);
    }

    [Fact]
    public async Task No_link_of_either_folder_is_served()
    {
        string[] links = ["secret.md", "relative.md", "chain.md", "loop.md", "self.md", "folder", "up", "passwd", "device.md"];
        foreach (var place in new[] { "input/documents/", "input/theme/", "input/theme/assets/", "input/entities/", "input/", "output/", "output/hant/", "output/assets/" })
        {
            Link(place + "secret.md", Folder["outside/secret.md"]);
            Link(place + "relative.md", string.Concat(Enumerable.Repeat("../", place.Count(c => c == '/'))) + "outside/secret.md");
            Link(place + "link-of-chain.md", Folder["outside/secret.md"]);
            Link(place + "chain.md", "link-of-chain.md");
            Link(place + "loop.md", "loop-back.md");
            Link(place + "loop-back.md", "loop.md");
            Link(place + "self.md", "self.md");
            Link(place + "folder", Folder["outside/folder"]);
            Link(place + "up", "..");
            Link(place + "passwd", "/etc/passwd");
            Link(place + "device.md", "/dev/zero");
        }

        await _preview.StartAsync();
        foreach (var place in new[] { "", "hant/", "assets/", "hant/documents/", "documents/", "input/", "output/", "theme/", "../", "%2e%2e/", "outside/" })
        {
            foreach (var link in links.SelectMany(link => new[] { link, link.Replace(".md", "/", StringComparison.Ordinal), link + "/secret.css", link + "/../site.yaml" }))
            {
                var answer = await _preview.SendGetAsync("/" + place + link, $"127.0.0.1:{_preview.Address.Port}");
                Assert.Matches("^HTTP/1.1 (404|400) ", answer);
                Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            }
        }

        NothingSecret();
        Assert.Contains("甲文", await _preview.GetAsync("hant/documents/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_becomes_a_link_while_it_is_read_is_not_followed()
    {
        await _preview.StartAsync();
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                Assert.DoesNotContain(Secret, await _preview.GetAsync("hant/documents/a/"), StringComparison.Ordinal);
        });
        for (var i = 0; i < 60; i++)
        {
            // Renamed into its place, so that the file is one or the other at any moment.
            Link("new", Folder["outside/secret.md"]);
            File.Move(Folder["new"], Folder["input/documents/a.md"], overwrite: true);
            await Task.Delay(i % 7);
            Folder.Write("new", Document("甲文"));
            File.Move(Folder["new"], Folder["input/documents/a.md"], overwrite: true);
            await Task.Delay(i % 5);
        }

        await done.CancelAsync();
        await reader;
        await PreviewSession.WaitAsync(async () => (await _preview.GetAsync("hant/documents/a/")).Contains("甲文", StringComparison.Ordinal));
        NothingSecret();
    }

    private void NothingSecret()
    {
        Assert.NotEmpty(_built);
        Assert.All(_built, content => Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(content), StringComparison.Ordinal));
    }
}
