using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>
/// Everything that the site knows as one JSON file, for all editions; <c>docs/open-data.md</c> describes it. It holds what editors wrote, what the
/// program found and where, and of the documents who made them and on what terms, but not their text.
/// </summary>
public static class OpenData
{
    /// <summary>Version of the file's shape: it changes when a key changes its meaning or goes.</summary>
    public const int Version = 1;

    /// <summary>The file.</summary>
    /// <param name="editions">The editions.</param>
    /// <param name="found">Slug to the places that the program found in the document.</param>
    public static OutputFile Of(ImmutableArray<EditionSite> editions, IReadOnlyDictionary<string, FoundPlaces> found)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        SiteJson.Write(buffer, isIndented: false, json => new OpenDataWriter(json, editions, found).Write());
        return new OutputFile("data/briefing.json", buffer.WrittenMemory);
    }
}
