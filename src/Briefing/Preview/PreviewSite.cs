namespace Briefing.Cli.Preview;

/// <summary>The files of a build, in memory. Nothing else can be served.</summary>
/// <param name="Files">Contents by path below the site's root, with <c>/</c>.</param>
internal sealed record PreviewSite(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files)
{
    private const string Index = "index.html";

    /// <summary>What a reader gets for an address.</summary>
    /// <param name="urlPath">The decoded path of the address, with its first slash.</param>
    public PreviewAnswer Answer(string urlPath)
    {
        var path = urlPath.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += Index;
        if (Files.TryGetValue(path, out var content))
            return new PreviewAnswer(200, path, content, Location: null);
        if (Files.ContainsKey($"{path}/{Index}"))
            return new PreviewAnswer(301, path, default, $"/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}/");
        return NotFound(path);
    }

    /// <summary>The page of the edition that the address is in, else the one for all editions.</summary>
    private PreviewAnswer NotFound(string path)
    {
        var ofEdition = $"{path.Split('/')[0]}/404.html";
        foreach (var page in new[] { ofEdition, "404.html" })
        {
            if (Files.TryGetValue(page, out var content))
                return new PreviewAnswer(404, page, content, Location: null);
        }

        return new PreviewAnswer(404, "404.txt", "There is no such page."u8.ToArray(), Location: null);
    }
}
