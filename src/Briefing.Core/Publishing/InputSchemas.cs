using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>JSON Schemas (draft 7) of the files that editors write, so that an editor's program completes and checks while they type.</summary>
public static class InputSchemas
{
    /// <summary>The folder that they are published in, and that lies beside an input folder.</summary>
    public const string Folder = "schemas";

    private const string Prefix = "schemas/";

    /// <summary>The schemas under their published paths, in ordinal order.</summary>
    public static IEnumerable<OutputFile> Files =>
        typeof(InputSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new OutputFile(name, Read(name)));

    private static byte[] Read(string name)
    {
        using var stream = typeof(InputSchemas).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
