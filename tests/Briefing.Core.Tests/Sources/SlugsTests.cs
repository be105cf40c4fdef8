using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Sources;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("documents/2022-09-15-china-kazakhstan.md", "china-kazakhstan")]
    [InlineData("documents/a/B_c d.txt", "b-c-d")]
    [InlineData("documents/2022-09-15.md", "2022-09-15")]
    [InlineData("documents/哈薩克.md", null)]
    [InlineData("documents/con.md", null)]
    [InlineData("documents/..%2f..%2fetc.md", "2f-2fetc")]
    public void A_file_name_gives_a_slug_or_none(string path, string? slug) => Assert.Equal(slug, Slugs.FromFileName(path));

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1", true)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    [InlineData("nul", false)]
    [InlineData("", false)]
    public void Slugs_are_plain(string text, bool expected) => Assert.Equal(expected, Slugs.IsSlug(text));
}
