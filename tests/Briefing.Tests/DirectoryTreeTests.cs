using System.Text;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Tests;

public sealed class DirectoryTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_files_in_ordinal_order_without_hidden_ones()
    {
        foreach (var path in new[] { "b/z.md", "b/A.md", "a.md", "b.md", ".git/config", "b/.x", "甲/乙.md" })
            _folder.Write("in/" + path, path);
        var tree = new DirectoryTree(_folder["in"]);
        Assert.Equal<string>(["a.md", "b.md", "b/A.md", "b/z.md", "甲/乙.md"], tree.Paths);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal("b/z.md"u8.ToArray(), tree.Read("b/z.md").ToArray());
    }

    [Fact]
    public void Follows_a_link_within_the_folder_only()
    {
        _folder.Write("in/real.md", "real");
        _folder.Write("secret.md", "secret");
        _folder.Write("outside/x.md", "x");
        _folder.Write("in/sub/y.md", "y");
        File.CreateSymbolicLink(_folder["in/inside.md"], "real.md");
        File.CreateSymbolicLink(_folder["in/out.md"], "../secret.md");
        File.CreateSymbolicLink(_folder["in/chain.md"], "out.md");
        File.CreateSymbolicLink(_folder["in/gone.md"], "nowhere");
        File.CreateSymbolicLink(_folder["in/loop.md"], "loop.md");
        Directory.CreateSymbolicLink(_folder["in/folder"], "../outside");
        Directory.CreateSymbolicLink(_folder["in/self"], ".");
        var tree = new DirectoryTree(_folder["in"]);
        Assert.Equal<string>(["inside.md", "real.md", "sub/y.md"], tree.Paths);
        Assert.Equal(
            ["chain.md", "folder", "gone.md", "loop.md", "out.md", "self"],
            tree.Diagnostics.Select(diagnostic => diagnostic.Position.Path));
        Assert.All(tree.Diagnostics, diagnostic => Assert.Equal("BRF1012", diagnostic.Rule.Code));
    }

    [Fact]
    public void A_link_out_and_in_again_is_within()
    {
        _folder.Write("real/in/a.md", "a");
        Directory.CreateSymbolicLink(_folder["linked"], "real/in");
        File.CreateSymbolicLink(_folder["real/in/b.md"], _folder["linked/a.md"]);
        Assert.Equal<string>(["a.md", "b.md"], new DirectoryTree(_folder["linked"]).Paths);
    }

    [Fact]
    public void A_file_that_did_not_change_is_not_read_again_and_one_that_did_is()
    {
        var contents = new FileContents();
        foreach (var name in new[] { "same.md", "longer.md", "later.md", "gone.md" })
        {
            _folder.Write("in/" + name, "one");
            File.SetLastWriteTimeUtc(_folder["in/" + name], new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        }

        var first = Read(contents);
        _folder.Write("in/longer.md", "three");
        _folder.Write("in/later.md", "two");
        File.Delete(_folder["in/gone.md"]);
        var second = Read(contents);
        Assert.Equal(["later.md", "longer.md", "same.md"], second.Keys);
        Assert.True(second["same.md"].Equals(first["same.md"]), "read again");
        Assert.Equal("two", Encoding.UTF8.GetString(second["later.md"].Span));
        Assert.Equal("three", Encoding.UTF8.GetString(second["longer.md"].Span));
        _folder.Write("in/gone.md", "new");
        Assert.Equal("new", Encoding.UTF8.GetString(Read(contents)["gone.md"].Span));
    }

    [Fact]
    public void A_file_that_was_changed_just_before_it_was_read_is_read_again_though_its_time_may_be_the_same()
    {
        var contents = new FileContents();
        var time = DateTime.UtcNow.AddMinutes(1);
        _folder.Write("in/a.md", "one");
        File.SetLastWriteTimeUtc(_folder["in/a.md"], time);
        Read(contents);
        _folder.Write("in/a.md", "two");
        File.SetLastWriteTimeUtc(_folder["in/a.md"], time);
        Assert.Equal("two", Encoding.UTF8.GetString(Read(contents)["a.md"].Span));
    }

    private SortedDictionary<string, ReadOnlyMemory<byte>> Read(FileContents contents)
    {
        var tree = new DirectoryTree(_folder["in"], contents);
        return new SortedDictionary<string, ReadOnlyMemory<byte>>(tree.Paths.ToDictionary(path => path, tree.Read), StringComparer.Ordinal);
    }

    [Fact]
    public void What_becomes_a_link_out_after_it_was_listed_is_not_read()
    {
        _folder.Write("in/a.md", "a");
        _folder.Write("in/sub/b.md", "b");
        _folder.Write("outside/b.md", "secret");
        var tree = new DirectoryTree(_folder["in"]);
        File.Delete(_folder["in/a.md"]);
        File.CreateSymbolicLink(_folder["in/a.md"], "../outside/b.md");
        Directory.Delete(_folder["in/sub"], recursive: true);
        Directory.CreateSymbolicLink(_folder["in/sub"], "../outside");
        Assert.Throws<LinkOutException>(() => tree.Read("a.md"));
        Assert.Throws<LinkOutException>(() => tree.Read("sub/b.md"));
        Assert.Equal("it has become a link out of the input folder", FileFailure.Describe(new LinkOutException()));
    }

    /// <summary>To open a pipe would be to wait for ever.</summary>
    [Fact]
    public void A_pipe_is_empty()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_folder["in"]);
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder["in/pipe.md"]))
            made.WaitForExit();
        File.CreateSymbolicLink(_folder["in/link.md"], "pipe.md");
        var tree = new DirectoryTree(_folder["in"]);
        Assert.Equal<string>(["link.md", "pipe.md"], tree.Paths);
        Assert.All(tree.Paths, path => Assert.Equal(0, tree.Read(path).Length));
    }

    [Fact]
    public void A_missing_folder_is_said_to_be_missing() =>
        Assert.Throws<DirectoryNotFoundException>(() => new DirectoryTree(_folder["none"]));
}
