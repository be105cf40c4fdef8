using System.CommandLine;
using Briefing.Cli.Reports;
using Briefing.Core;

namespace Briefing.Cli.Commands;

/// <summary>What the user wants built, or checked.</summary>
/// <param name="Input">The input folder as named; null for the nearest.</param>
/// <param name="Output">The output folder as named; null for the one beside the input.</param>
/// <param name="BaseUrl">The site's address with a final slash; null for the settings' own.</param>
/// <param name="Strict">Whether warnings fail.</param>
/// <param name="Revision">The commit that is built, or null.</param>
/// <param name="NoIndex">Whether search engines are to leave the site out.</param>
/// <param name="Precompress">Whether files are written compressed too.</param>
/// <param name="Pdf">Whether topics are printed.</param>
/// <param name="Nginx">Where to write nginx's configuration, as named; null for nowhere.</param>
/// <param name="Format">How to report.</param>
internal sealed record BuildRequest(
    string? Input, string? Output, Uri? BaseUrl, bool Strict, string? Revision, bool NoIndex, bool Precompress, bool Pdf, string? Nginx, ReportFormat Format)
{
    /// <summary>Reads the command line.</summary>
    public static BuildRequest Of(ParseResult line, CommandOptions options) => new(
        line.GetValue(options.Input),
        line.GetValue(options.Output),
        line.GetValue(options.BaseUrl),
        line.GetValue(options.Strict),
        line.GetValue(options.Revision),
        line.GetValue(options.NoIndex),
        line.GetValue(options.Precompress),
        line.GetValue(options.Pdf),
        line.GetValue(options.Nginx),
        line.GetValue(options.Format));

    /// <summary>What the build is told.</summary>
    public BuildOptions BuildOptions => new() { BaseUrl = BaseUrl, Revision = Revision, NoIndex = NoIndex, HasPrints = Pdf };
}
