using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests;

public sealed class UnreadableFileTests
{
    private static MemoryTree Tree { get; } = MemoryTree.OfTexts(new Dictionary<string, string>
    {
        ["site.yaml"] = Site.Settings,
        [Site.Document("a", "").Path] = Site.Document("a", "文。").Text,
        [Site.Document("b", "").Path] = Site.Document("b", "見[此](javascript:alert(1))。").Text,
        ["entities/x.yaml"] = "- { id: x, kind: place, name: 阿拉木圖 }\n",
    });

    /// <summary>A folder with files that cannot be read, or can be a number of times only.</summary>
    private sealed class FailingTree(string path, int reads, Exception failure) : ISourceTree
    {
        private int _reads;

        public ImmutableArray<string> Paths => Tree.Paths;

        public ReadOnlyMemory<byte> Read(string file) => file == path && Interlocked.Increment(ref _reads) > reads ? throw failure : Tree.Read(file);
    }

    [Theory]
    [InlineData("site.yaml", 0)]
    [InlineData("documents/a.md", 0)]
    [InlineData("documents/a.md", 1)]
    [InlineData("entities/x.yaml", 0)]
    public void A_file_that_cannot_be_read_is_named_once_and_hides_nothing_of_the_others(string path, int reads)
    {
        foreach (var failure in new Exception[] { new FileNotFoundException("inside"), new UnauthorizedAccessException("inside"), new IOException("inside") })
        {
            var report = new Site(new FailingTree(path, reads, failure)).Report;
            var told = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Position.Path == path);
            Assert.Equal("BRF1011", told.Rule.Code);
            Assert.DoesNotContain("inside", told.Message, StringComparison.Ordinal);
            Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Rule.Code == "BRF2103" && diagnostic.Position.Path == "documents/b.md");
        }
    }

    /// <summary>A folder in which a document is replaced by another one after it was first read.</summary>
    private sealed class ChangingTree(string later) : ISourceTree
    {
        private int _reads;

        public ImmutableArray<string> Paths => Tree.Paths;

        public ReadOnlyMemory<byte> Read(string file) =>
            file == "documents/a.md" && Interlocked.Increment(ref _reads) > 1 ? System.Text.Encoding.UTF8.GetBytes(later) : Tree.Read(file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("沒有前言，只有一段很長的文字，比原來的文件還要長得多，一直寫下去。")]
    public void A_file_that_changes_while_it_is_read_breaks_nothing(string later) =>
        Assert.DoesNotContain("BRF9999", new Site(new ChangingTree(later)).Codes);
}
