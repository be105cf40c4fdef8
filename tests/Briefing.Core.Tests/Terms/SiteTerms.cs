using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Tests.Terms;

/// <summary>The term lists of <c>input/terms/</c> as the site reads them, and the converters that they make.</summary>
public sealed class SiteTerms
{
    public SiteTerms()
    {
        var diagnostics = new List<Diagnostic>();
        Files =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Root, "input", "terms"), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetFileNameWithoutExtension(file), TermList.Read(YamlText.Parse(file, File.ReadAllText(file), 0, diagnostics), diagnostics)!)),
        ];
        Diagnostics = [.. diagnostics];
        ToMainland = Converter(TermBook.TaiwanToMainland, ConversionProfile.TaiwanToMainland);
        ToTaiwan = Converter(TermBook.MainlandToTaiwan, ConversionProfile.MainlandToTaiwan);
    }

    public ImmutableArray<(string FileName, TermList List)> Files { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public ChineseConverter ToMainland { get; }

    public ChineseConverter ToTaiwan { get; }

    /// <summary>The entries that hold where no site asks for more.</summary>
    public IEnumerable<TermEntry> Entries => TermBook.Holding([.. Files.Select(file => file.List)], []);

    public ChineseConverter By(string profile) => profile == TermBook.TaiwanToMainland ? ToMainland : ToTaiwan;

    private ChineseConverter Converter(string profile, ConversionProfile direction) =>
        ChineseConverter.FromProfile(direction, TermBook.InDirection(profile, Entries, TermOrigin.Site));
}
