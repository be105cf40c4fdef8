namespace Briefing.Cli.Drafting;

/// <summary>The example that a new briefing starts with.</summary>
internal static class Starter
{
    private const string Prefix = "starter/";

    /// <summary>Its files by their path below the new folder.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Files()
    {
        var assembly = typeof(Starter).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var path = name[Prefix.Length..];
            yield return (path == "gitignore" ? ".gitignore" : path, content);
        }
    }
}
