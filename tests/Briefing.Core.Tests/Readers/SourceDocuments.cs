using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers;

/// <summary>The documents of the site as received.</summary>
internal static class SourceDocuments
{
    /// <summary>A document of <c>input/documents/</c>, its body behind the front matter.</summary>
    public static SourceText Read(string name)
    {
        var path = "documents/" + name;
        var text = File.ReadAllText(Path.Combine(Root(), "input", "documents", name), Encoding.UTF8);
        return FrontMatterReader.Read(path, text, []).Source;
    }

    /// <summary>The repository.</summary>
    public static string Root() => Root(AppContext.BaseDirectory);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Briefing.sln is in no folder above the tests."));
}
