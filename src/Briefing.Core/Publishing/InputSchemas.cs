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
        EmbeddedFile.Names(typeof(InputSchemas).Assembly, Prefix).Select(name => new OutputFile(name, EmbeddedFile.Read(typeof(InputSchemas).Assembly, name)));
}
