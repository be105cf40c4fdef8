namespace Briefing.Cli.Commands;

/// <summary>What <c>briefing new document</c> is asked for.</summary>
/// <param name="From">The raw file; <c>-</c> for standard input.</param>
/// <param name="Input">The input folder, if named.</param>
/// <param name="Kind">Kind of reader, if named.</param>
/// <param name="Slug">Slug, if named.</param>
/// <param name="WritesNothing">Whether the draft is shown and not written.</param>
internal sealed record NewDocumentRequest(string From, string? Input, string? Kind, string? Slug, bool WritesNothing)
{
    /// <summary>Names standard input.</summary>
    public const string StandardInput = "-";
}
