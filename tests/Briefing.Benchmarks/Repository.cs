namespace Briefing.Benchmarks;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>Briefing.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
