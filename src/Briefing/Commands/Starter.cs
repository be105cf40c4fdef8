using Briefing.Core.Publishing;

namespace Briefing.Cli.Commands;

/// <summary>The example that a new briefing starts with.</summary>
internal static class Starter
{
    private const string Prefix = "starter/";

    /// <summary>Its files by their path below the new folder.</summary>
    public static IEnumerable<(string Path, byte[] Content)> Files()
    {
        var assembly = typeof(Starter).Assembly;
        foreach (var name in EmbeddedFile.Names(assembly, Prefix))
        {
            var path = name[Prefix.Length..];
            yield return (path == "gitignore" ? ".gitignore" : path, EmbeddedFile.Read(assembly, name));
        }
    }
}
