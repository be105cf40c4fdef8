using System.CommandLine;
using System.CommandLine.Parsing;
using Briefing.Cli.Reports;

namespace Briefing.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal sealed class CommandOptions
{
    private const int LongestRevision = 64;

    /// <summary>The folder that editors write.</summary>
    public Option<string?> Input { get; } = new("--input", "-i")
    {
        Description = "The folder with documents, entities, topics and settings. Default: the nearest input/ with a site.yaml, from here upwards.",
        HelpName = "folder",
    };

    /// <summary>The folder that the site is written to.</summary>
    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The folder that the site is written to. Default: output/ beside the input folder.",
        HelpName = "folder",
    };

    /// <summary>The site's address.</summary>
    public Option<Uri?> BaseUrl { get; } = new("--base-url")
    {
        Description = "The address that the site will have, in place of the one in site.yaml; it may end in a folder.",
        HelpName = "url",
        CustomParser = ParseBaseUrl,
    };

    /// <summary>Whether warnings fail the build.</summary>
    public Option<bool> Strict { get; } = new("--strict") { Description = "Let warnings fail the build too." };

    /// <summary>The commit that is built.</summary>
    public Option<string?> Revision { get; } = new("--revision")
    {
        Description = "The commit that is built, to be shown in the foot of each page.",
        HelpName = "id",
        CustomParser = ParseRevision,
    };

    /// <summary>Whether search engines are to leave the site out.</summary>
    public Option<bool> NoIndex { get; } = new("--noindex") { Description = "Ask search engines to leave the site out: for a preview of a change that has an address of its own." };

    /// <summary>Whether files are written compressed too.</summary>
    public Option<bool> Precompress { get; } = new("--precompress") { Description = "Write text files as .gz and .br too, for servers that send those as they are." };

    /// <summary>Whether topics are printed.</summary>
    public Option<bool> Pdf { get; } = new("--pdf") { Description = "Print each topic to a PDF beside its page, through an installed Chromium or Chrome." };

    /// <summary>Where nginx's configuration goes.</summary>
    public Option<string?> Nginx { get; } = new("--nginx")
    {
        Description = "Write the site's headers, redirects and pages for missing addresses into this file too, as nginx reads them.",
        HelpName = "file",
    };

    /// <summary>How diagnostics are written.</summary>
    public Option<ReportFormat> Format { get; } = new("--format")
    {
        Description = "How to report: text; json, sarif (2.1.0) or html on standard output; github for annotations in a workflow.",
        HelpName = "text|json|sarif|github|html",
        CustomParser = ParseFormat,
    };

    /// <summary>The program that links open files in.</summary>
    public Option<EditorLink?> Editor { get; } = new("--editor")
    {
        Description = $"The program that links open files in: {EditorLink.Form}. Default: vscode.",
        HelpName = "name|address",
        CustomParser = ParseEditor,
    };

    /// <summary>Whether failures are told with the program's own words too.</summary>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Tell everything that is known of a failure." };

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0
            || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            result.AddError($"--base-url takes an absolute http or https address without user, query and fragment, such as https://example.org/briefing/; \"{text}\" is none.");
            return null;
        }

        return url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + "/" }.Uri;
    }

    private static string? ParseRevision(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (text.Length is > 0 and <= LongestRevision && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            return text;
        result.AddError($"--revision takes up to {LongestRevision} ASCII letters, digits, dots, hyphens and underscores; \"{text}\" is something else.");
        return null;
    }

    private static EditorLink? ParseEditor(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var editor = EditorLink.Parse(text);
        if (editor is null)
            result.AddError($"--editor takes {EditorLink.Form}; \"{text}\" is none.");
        return editor;
    }

    private static ReportFormat ParseFormat(ArgumentResult result)
    {
        switch (result.Tokens.Single().Value)
        {
            case "text": return ReportFormat.Text;
            case "json": return ReportFormat.Json;
            case "sarif": return ReportFormat.Sarif;
            case "github": return ReportFormat.GitHub;
            case "html": return ReportFormat.Html;
            case var other:
                result.AddError($"--format takes text, json, sarif, github or html, not \"{other}\".");
                return ReportFormat.Text;
        }
    }
}
