using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core;

/// <summary>Converts other texts as a site converts its own.</summary>
public static class SiteTerms
{
    /// <summary>The converter of a profile with the terms that hold for the whole site.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="profile"><c>tw-cn</c> or <c>cn-tw</c>.</param>
    /// <param name="diagnostics">Takes what is wrong with the files of terms.</param>
    /// <exception cref="IOException">An input file could not be read.</exception>
    public static ChineseConverter Converter(ISourceTree input, string profile, ICollection<Diagnostic> diagnostics)
    {
        var lists = input.Paths
            .Where(path => path.StartsWith("terms/", StringComparison.Ordinal) && Path.GetExtension(path) is ".yaml" or ".yml")
            .Select(path => TermList.Read(Yaml(input, path, diagnostics), diagnostics))
            .OfType<TermList>()
            .ToImmutableArray();
        return EditionConverters.OfSite(profile, lists, TermSets(input));
    }

    /// <summary>The optional sets that the site asks for; what else may be wrong with its settings is not told here.</summary>
    private static ImmutableArray<string> TermSets(ISourceTree input)
    {
        if (!input.Paths.Contains(SiteSettingsReader.FileName, StringComparer.Ordinal))
            return [];
        var ignored = new List<Diagnostic>();
        return SiteSettingsReader.Read(Yaml(input, SiteSettingsReader.FileName, ignored), ignored).TermSets;
    }

    private static YamlNode? Yaml(ISourceTree input, string path, ICollection<Diagnostic> diagnostics) =>
        YamlText.Parse(path, TextFile.Decode(path, input.Read(path).Span, diagnostics), 0, diagnostics);
}
