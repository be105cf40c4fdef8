namespace Briefing.Tests;

/// <summary>Texts of the repository that code makes. With <c>BRIEFING_ACCEPT=1</c> in the environment a test writes them instead of comparing.</summary>
internal static class GeneratedText
{
    /// <summary>Asserts that what follows a line in a file, up to another line or the end, is what the code makes.</summary>
    /// <param name="path">The file, below the repository.</param>
    /// <param name="after">The last line before the generated text.</param>
    /// <param name="before">The first line after it; null where it ends the file.</param>
    /// <param name="expected">What the code makes.</param>
    public static void Holds(string path, string after, string? before, string expected)
    {
        var text = File.ReadAllText(Repository.File(path));
        var start = text.IndexOf(after + "\n", StringComparison.Ordinal) + after.Length + 1;
        Assert.True(start > after.Length, $"{path} has no line \"{after}\".");
        var end = before is null ? text.Length : text.IndexOf("\n" + before, start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{path} has no line \"{before}\" after \"{after}\".");
        var body = $"\n{expected.Trim('\n')}\n";
        if (Environment.GetEnvironmentVariable("BRIEFING_ACCEPT") == "1")
            File.WriteAllText(Repository.File(path), string.Concat(text.AsSpan(0, start), body, text.AsSpan(end)));
        else
            Assert.Equal(body, text[start..end]);
    }
}
