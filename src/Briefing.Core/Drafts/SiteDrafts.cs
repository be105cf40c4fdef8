using Briefing.Core.Diagnostics;
using Briefing.Core.Readers;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Drafts;

/// <summary>Begins input files for a site as it is.</summary>
public static class SiteDrafts
{
    /// <summary>What makes documents for a site.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="diagnostics">Takes what is wrong with the site settings.</param>
    /// <exception cref="IOException">An input file could not be read.</exception>
    public static DocumentDrafter Documents(ISourceTree input, ICollection<Diagnostic> diagnostics)
    {
        var hasSettings = input.Paths.Contains(SiteSettingsReader.FileName, StringComparer.Ordinal);
        var settings = SiteSettingsReader.Read(hasSettings ? YamlText.Parse(SiteSettingsReader.FileName, Text(input, SiteSettingsReader.FileName), 0, diagnostics) : null, diagnostics);
        return new DocumentDrafter(settings, ReaderSet.All, TakenSlugs(input));
    }

    private static HashSet<string> TakenSlugs(ISourceTree input)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in input.Paths.Where(path => path.StartsWith("documents/", StringComparison.Ordinal)))
        {
            if (Slugs.FromFileName(path) is { } name)
                taken.Add(name);
            if (FrontMatterReader.Read(path, Text(input, path), []).FrontMatter.Slug is { } slug)
                taken.Add(slug);
        }

        return taken;
    }

    private static string Text(ISourceTree input, string path) => TextFile.Decode(path, input.Read(path).Span, []);
}
