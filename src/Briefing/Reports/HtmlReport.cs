using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Briefing.Core.Diagnostics;

namespace Briefing.Cli.Reports;

/// <summary>
/// The desk's inbox as one page to be opened from the disk: by file, with counts, filtered without script, each place a link into the
/// editor's program. Its policy allows its own style and nothing else.
/// </summary>
internal static class HtmlReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes the page.</summary>
    public static void Write(Report report, EditorLink editor, Stream output)
    {
        var listed = report.Listed.ToList();
        var kinds = DiagnosticKind.All.Where(kind => listed.Any(diagnostic => DiagnosticKind.Of(diagnostic.Rule) == kind)).ToList();
        var severities = new[] { Severity.Error, Severity.Warning, Severity.Information }.Where(severity => listed.Any(diagnostic => diagnostic.Rule.Severity == severity)).ToList();
        var style = Style(kinds, severities);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var page = new StringBuilder(64 * 1024);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Inbox of {Text(report.Folders.InputPrefix)}</title>
            <style>{style}</style>
            </head>
            <body>
            <h1>Inbox of <code>{Text(report.Folders.InputPrefix)}</code></h1>
            <p>{Text(Tally.Of(listed))} in {Tally.Of(listed.Select(diagnostic => diagnostic.Position.Path).Distinct().Count(), "file", "files")}{(report.Filter.IsNone ? "" : $"; {Text(Tally.Of(report.Build.Diagnostics))} without the filter")}.</p>

            """);
        if (listed.Count > 0)
            WriteFilters(page, listed, kinds, severities);
        foreach (var file in listed.GroupBy(diagnostic => diagnostic.Position.Path))
            WriteFile(page, report, editor, file);
        page.Append("</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void WriteFilters(StringBuilder page, List<Diagnostic> listed, List<string> kinds, List<Severity> severities)
    {
        page.Append("<fieldset><legend>Show</legend>\n");
        foreach (var severity in severities)
            Box($"s-{SeverityName.Of(severity)}", SeverityName.Of(severity), listed.Count(diagnostic => diagnostic.Rule.Severity == severity));
        page.Append("<br>\n");
        foreach (var kind in kinds)
            Box($"k-{kind}", kind, listed.Count(diagnostic => DiagnosticKind.Of(diagnostic.Rule) == kind));
        page.Append("</fieldset>\n");

        void Box(string id, string label, int count) =>
            page.Append(CultureInfo.InvariantCulture, $"<label><input type=\"checkbox\" id=\"{id}\" checked> {label} ({count:N0})</label>\n");
    }

    private static void WriteFile(StringBuilder page, Report report, EditorLink editor, IGrouping<string, Diagnostic> file)
    {
        page.Append(CultureInfo.InvariantCulture, $"<details open>\n<summary><code>{Text(report.Folders.InputPrefix + file.Key)}</code> {Text(Tally.Of(file))}</summary>\n<ul>\n");
        foreach (var diagnostic in file)
        {
            var (line, column) = (diagnostic.Position.Line, diagnostic.Position.Column);
            var place = line > 0 ? FormattableString.Invariant($"{line}:{column}") : "file";
            var address = editor.Of(Path.Combine(report.Folders.Input, file.Key), line, column);
            var severity = SeverityName.Of(diagnostic.Rule.Severity);
            page.Append($"<li class=\"s-{severity} k-{DiagnosticKind.Of(diagnostic.Rule)}\"><a href=\"{Text(address)}\">{place}</a> <span title=\"{Text(diagnostic.Rule.Title)}\">{severity} {diagnostic.Rule.Code}</span> {Text(diagnostic.Message)}</li>\n");
        }

        page.Append("</ul>\n</details>\n");
    }

    private static string Style(List<string> kinds, List<Severity> severities)
    {
        var style = new StringBuilder("""
            body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.5rem; }
            fieldset { border: 1px solid; padding: .5rem 1rem; }
            label { display: inline-block; margin-inline-end: 1rem; }
            summary { font-weight: 700; cursor: pointer; }
            details { margin-block: 1rem; }
            li { overflow-wrap: anywhere; }
            li a { font-family: ui-monospace, monospace; }
            li span { font-family: ui-monospace, monospace; font-size: .875rem; }
            .s-error span { color: light-dark(#a3120b, #ff9a90); font-weight: 700; }
            .s-warning span { color: light-dark(#7a4a00, #f3c06a); }
            details:not(:has(li)) { display: none; }

            """);
        foreach (var name in kinds.Select(kind => $"k-{kind}").Concat(severities.Select(severity => $"s-{SeverityName.Of(severity)}")))
            style.Append(CultureInfo.InvariantCulture, $"body:has(#{name}:not(:checked)) li.{name} {{ display: none; }}\n");
        return style.ToString();
    }

    private static string Text(string text) => Encoder.Encode(Printable.Of(text));
}
