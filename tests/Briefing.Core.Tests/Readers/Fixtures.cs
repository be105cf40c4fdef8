using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers;

/// <summary>Documents written for the tests, in a folder of each kind.</summary>
internal static class Fixtures
{
    /// <summary>The folder of a kind.</summary>
    public static string Folder(string kind) => Path.Combine(SourceDocuments.Root(), "tests", "Briefing.Core.Tests", "Readers", kind, "Fixtures");

    /// <summary>A document of a kind, without front matter.</summary>
    public static SourceText Read(string kind, string name) => new(name, File.ReadAllText(Path.Combine(Folder(kind), name)));
}
