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
        var text = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "input", "documents", name), Encoding.UTF8);
        return FrontMatterReader.Read(path, text, []).Source;
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Briefing.sln")) ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Briefing.sln is in no folder above the tests."));
}
