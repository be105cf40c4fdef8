using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;

namespace Briefing.Tests;

public sealed class DirectoryOutputTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private PublishedFiles Publish(params (string Path, string Text)[] files)
    {
        using var output = DirectoryOutput.Open(_folder["site"]);
        foreach (var (path, text) in files)
            output.Write(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
        return output.Commit();
    }

    private Rule Refused(params (string Path, string Text)[] files) => Assert.Throws<PublishingException>(() => Publish(files)).Rule;

    [Fact]
    public void Writes_files_and_the_list_of_them_and_leaves_nothing_beside()
    {
        Assert.Equal(new PublishedFiles(3, 0, 0, 0), Publish(("b/z.html", "z"), ("a.txt", "a"), ("b/甲.html", "甲")));
        Assert.Equal(["a.txt\nb/z.html\nb/甲.html\n"], _folder.Snapshot("site").Where(file => file.Key == ".briefing-manifest").Select(file => file.Value));
        Assert.Equal("甲", File.ReadAllText(_folder["site/b/甲.html"]));
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unchanged_files_keep_their_times_and_others_do_not(bool inPlace)
    {
        Publish(("a.txt", "a"), ("b/c.txt", "c"), ("d.txt", "d"));
        if (inPlace)
            _folder.Write("site/foreign/x", "x");
        foreach (var path in new[] { "a.txt", "b/c.txt", "d.txt" })
            File.SetLastWriteTimeUtc(_folder["site/" + path], LongAgo);
        Assert.Equal(new PublishedFiles(1, 1, 1, 1), Publish(("a.txt", "a"), ("b/c.txt", "C"), ("e.txt", "e")));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["site/a.txt"]));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(_folder["site/b/c.txt"]));
        Assert.False(File.Exists(_folder["site/d.txt"]));
    }

    [Fact]
    public void A_build_that_changes_nothing_touches_nothing()
    {
        Publish(("a.txt", "a"), ("b/c.txt", "c"));
        foreach (var entry in new DirectoryInfo(_folder["site"]).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            entry.LastWriteTimeUtc = LongAgo;
        Directory.SetLastWriteTimeUtc(_folder["site"], LongAgo);
        Assert.Equal(new PublishedFiles(0, 0, 2, 0), Publish(("a.txt", "a"), ("b/c.txt", "c")));
        Assert.All(
            new DirectoryInfo(_folder["site"]).EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Append(new DirectoryInfo(_folder["site"])),
            entry => Assert.Equal(LongAgo, entry.LastWriteTimeUtc));
    }

    [Fact]
    public void Files_of_others_are_neither_touched_nor_removed()
    {
        _folder.Write("site/CNAME", "example.org");
        _folder.Write("site/.git/config", "[core]");
        Directory.CreateDirectory(_folder["site/empty"]);
        File.CreateSymbolicLink(_folder["site/link"], "nowhere");
        Publish(("index.html", "1"), ("old/x.html", "x"));
        _folder.Write("site/old/notes.txt", "mine");
        Publish(("index.html", "2"));
        Publish();
        Assert.Equal(
            [".briefing-manifest", ".git/config", "CNAME", "empty/", "link", "old/notes.txt"],
            _folder.Snapshot("site").Keys);
    }

    [Fact]
    public void A_file_of_others_is_not_overwritten()
    {
        _folder.Write("site/index.html", "by hand");
        _folder.Write("site/a", "by hand");
        _folder.Write("site/d/x", "by hand");
        File.CreateSymbolicLink(_folder["site/dangling"], "nowhere");
        Directory.CreateSymbolicLink(_folder["site/away"], _folder["site/d"]);
        var before = _folder.Snapshot("site");
        Assert.Equal("BRF6003", Refused(("index.html", "1")).Code);
        Assert.Equal("BRF6003", Refused(("a/b", "1")).Code);
        Assert.Equal("BRF6003", Refused(("d", "1")).Code);
        Assert.Equal("BRF6003", Refused(("dangling", "1")).Code);
        Assert.Equal("BRF6003", Refused(("away/y", "1")).Code);
        Assert.Equal(before, _folder.Snapshot("site"));
        var message = Assert.Throws<PublishingException>(() => Publish(("index.html", "1"))).Message;
        Assert.Contains("\"index.html\"", message);
    }

    [Fact]
    public void A_file_of_others_with_the_very_same_bytes_is_adopted()
    {
        _folder.Write("site/index.html", "1");
        Publish(("index.html", "1"));
        Publish(("index.html", "2"));
        Assert.Equal("2", File.ReadAllText(_folder["site/index.html"]));
    }

    [Fact]
    public void A_file_becomes_a_folder_and_a_folder_a_file()
    {
        Publish(("a", "1"), ("b/c/d", "2"));
        Publish(("a/x", "3"), ("b", "4"));
        Assert.Equal([".briefing-manifest", "a/x", "b"], _folder.Snapshot("site").Keys);
        _folder.Write("site/foreign/x", "x");
        Publish(("a", "1"), ("b/c/d", "2"));
        Assert.Equal([".briefing-manifest", "a", "b/c/d", "foreign/x"], _folder.Snapshot("site").Keys);
    }

    [Fact]
    public void A_large_site_leaves_its_retired_folder_and_the_next_build_takes_it_over()
    {
        PublishLarge(("a/x", "1"), ("a/y", "1"), ("b", "1"));
        File.SetLastWriteTimeUtc(_folder["site/a/y"], LongAgo);
        _folder.Write("site/CNAME", "example.org");
        PublishLarge(("a/x", "2"), ("a/y", "1"), ("c/d", "1"));
        Assert.Equal(["a/x", "a/y", "b", "CNAME"], _folder.Snapshot(".site.briefing/next").Keys.Where(path => path != ".briefing-manifest").OrderBy(path => path, StringComparer.OrdinalIgnoreCase));

        File.Delete(_folder["site/CNAME"]);
        File.Delete(_folder[".site.briefing/next/a/y"]);
        _folder.Write(".site.briefing/next/a/y", "not the same file");
        _folder.Write(".site.briefing/next/c", "in the way");
        PublishLarge(("a/x", "3"), ("a/y", "1"), ("c/d", "2"));
        Assert.Equal(["3", "1", "2"], _folder.Snapshot("site").Where(file => file.Key != ".briefing-manifest").Select(file => file.Value));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(_folder["site/a/y"]));

        Publish(("index.html", "1"));
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Nothing_is_written_through_a_link_in_a_retired_folder()
    {
        _folder.Write("elsewhere/x", "mine");
        Directory.CreateDirectory(_folder["site"]);
        Directory.CreateSymbolicLink(_folder["site/a"], _folder["elsewhere"]);
        File.CreateSymbolicLink(_folder["site/b"], _folder["elsewhere/x"]);
        PublishLarge(("c", "1"));
        PublishLarge(("c", "2"));
        File.Delete(_folder["site/a"]);
        File.Delete(_folder["site/b"]);
        PublishLarge(("a/x", "1"), ("b", "1"));
        Assert.Equal("mine", File.ReadAllText(_folder["elsewhere/x"]));
        Assert.Equal("1", File.ReadAllText(_folder["site/a/x"]));
        Assert.Null(new FileInfo(_folder["site/b"]).LinkTarget);
    }

    private void PublishLarge(params (string Path, string Text)[] files)
    {
        using var output = DirectoryOutput.Open(_folder["site"], _ => { }, largestTidied: 0);
        foreach (var (path, text) in files)
            output.Write(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
        output.Commit();
    }

    [Fact]
    public void A_second_build_stops_and_the_first_goes_on()
    {
        using var first = DirectoryOutput.Open(_folder["site"]);
        var refusal = Assert.Throws<PublishingException>(() => DirectoryOutput.Open(_folder["site/"]));
        Assert.Equal("BRF6002", refusal.Rule.Code);
        first.Write(new OutputFile("a", "1"u8.ToArray()));
        first.Commit();
        Assert.Equal("1", File.ReadAllText(_folder["site/a"]));
    }

    [Fact]
    public void The_lock_of_a_dead_build_does_not_bind()
    {
        var dead = DirectoryOutput.Open(_folder["site"]);
        dead.Write(new OutputFile("a", "1"u8.ToArray()));
        dead.Abandon();
        Assert.Equal(new PublishedFiles(1, 0, 0, 0), Publish(("b", "2")));
        Assert.Equal([".briefing-manifest", "b"], _folder.Snapshot("site").Keys);
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Without_a_commit_the_previous_site_stands()
    {
        Publish(("a", "1"));
        var before = _folder.Snapshot("site");
        using (var output = DirectoryOutput.Open(_folder["site"]))
            output.Write(new OutputFile("a", "2"u8.ToArray()));
        Assert.Equal(before, _folder.Snapshot("site"));
        Assert.Equal([_folder["site"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/x")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("C:/x")]
    [InlineData("a:stream")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("nul")]
    [InlineData("x/Con.html")]
    [InlineData("COM1/x")]
    [InlineData("lpt\u00B2.txt")]
    [InlineData("CONIN$")]
    [InlineData("a./b")]
    [InlineData("a ")]
    [InlineData("a?b")]
    [InlineData("a\u007Fb")]
    [InlineData(".briefing-manifest")]
    [InlineData(".briefing/lock")]
    public void A_path_that_leads_out_or_that_some_system_cannot_hold_is_refused(string path)
    {
        Assert.Equal("BRF6004", Refused((path, "x")).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_name_may_have_255_bytes_and_no_more()
    {
        Assert.Null(OutputPath.Fault(new string('甲', 85)));
        Assert.NotNull(OutputPath.Fault(new string('甲', 86)));
    }

    [Fact]
    public void A_path_is_well_formed_Unicode() => Assert.Equal("BRF6004", Refused(("a\uD800", "x")).Code);

    [Theory]
    [InlineData("console/index.html")]
    [InlineData("com/index.html")]
    [InlineData("com10")]
    [InlineData("null")]
    [InlineData("..a/b..c")]
    [InlineData(".well-known/x")]
    [InlineData("哈薩克/𠮷.html")]
    public void An_ordinary_path_is_none_of_these(string path) => Assert.Null(OutputPath.Fault(path));

    [Fact]
    public void Names_that_differ_in_letter_case_only_collide()
    {
        Assert.Equal("BRF6004", Refused(("a/x", "1"), ("a/X", "2")).Code);
        Assert.Equal("BRF6004", Refused(("a/x", "1"), ("A/y", "2")).Code);
        Assert.Equal("BRF6004", Refused(("a", "1"), ("A/y", "2")).Code);
        Assert.Equal("BRF6004", Refused(("a", "1"), ("a/y", "2")).Code);
        Assert.Equal("BRF6004", Refused(("a", "1"), ("a", "2")).Code);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a\0")]
    public void A_damaged_list_of_files_removes_nothing(string line)
    {
        _folder.Write("outside", "mine");
        _folder.Write("site/.briefing-manifest", line + "\n");
        Assert.Equal("BRF6001", Refused(("a", "1")).Code);
        Assert.Equal("mine", File.ReadAllText(_folder["outside"]));
    }

    [Fact]
    public void An_output_that_is_a_link_to_a_folder_stays_one()
    {
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(_folder["site"], "real");
        Publish(("a", "1"));
        Publish(("a", "2"));
        Assert.Equal("real", new DirectoryInfo(_folder["site"]).LinkTarget);
        Assert.Equal("2", File.ReadAllText(_folder["real/a"]));
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        _folder.Write("site", "a file");
        Assert.Equal("BRF6001", Refused(("a", "1")).Code);
        Assert.Equal("a file", File.ReadAllText(_folder["site"]));
    }

    [Fact]
    public void Folders_keep_their_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        Publish(("a/x", "1"));
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(_folder["site"], mode);
        File.SetUnixFileMode(_folder["site/a"], mode);
        Publish(("a/x", "2"), ("b", "1"));
        Assert.Equal(mode, File.GetUnixFileMode(_folder["site"]));
        Assert.Equal(mode, File.GetUnixFileMode(_folder["site/a"]));
    }

    [Fact]
    public void Many_threads_may_write()
    {
        using var output = DirectoryOutput.Open(_folder["site"]);
        Parallel.For(0, 2000, i => output.Write(new OutputFile(FormattableString.Invariant($"{i % 7}/{i % 100}/{i}.html"), new byte[i])));
        Assert.Equal(new PublishedFiles(2000, 0, 0, 0), output.Commit());
        Assert.Equal(2001, Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void Threads_that_write_into_the_same_new_folders_do_not_trip_over_each_other()
    {
        for (var round = 0; round < 10; round++)
        {
            using var folder = new TemporaryFolder();
            using (var output = DirectoryOutput.Open(folder["output"]))
            {
                Parallel.For(0, 800, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => output.Write(new OutputFile($"a/{i / 4}/b/{i}.txt", new byte[] { 1 })));
                output.Commit();
            }

            Assert.Equal(801, Directory.GetFiles(folder["output"], "*", SearchOption.AllDirectories).Length);
        }
    }
}
