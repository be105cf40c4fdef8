namespace Briefing.Tests;

/// <summary>The site as it is deployed at the root of a host, built once for all tests that only read it.</summary>
public sealed class PublishedSite : IDisposable
{
    public const string Collection = "Published site";

    private readonly RealSite _site = new();

    public PublishedSite() => _site.Build("--base-url", "https://example.org/", "--precompress", "--nginx", "site.conf");

    public TemporaryFolder Folder => _site.Desk.Folder;

    /// <summary>The text of a published file.</summary>
    public string Text(string path) => File.ReadAllText(Folder["output/" + path]);

    /// <summary>Paths of all published files but the compressed ones, with <c>/</c>.</summary>
    public IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Folder["output"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder["output"], file).Replace('\\', '/'))
            .Where(path => !path.EndsWith(".gz", StringComparison.Ordinal) && !path.EndsWith(".br", StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(PublishedSite.Collection)]
public sealed class PublishedSiteCollection : ICollectionFixture<PublishedSite>;
