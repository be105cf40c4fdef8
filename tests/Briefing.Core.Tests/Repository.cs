using Briefing.Core.Sources;

namespace Briefing.Core.Tests;

/// <summary>The first site's own input, as it stands in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static DirectoryTree Input => new(Path.Combine(Root, "input"));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Briefing.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside a clone of the repository.");
        return folder;
    }
}
