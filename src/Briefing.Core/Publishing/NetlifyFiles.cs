using System.Globalization;
using System.Text;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>
/// The rules as Netlify reads them: the files <c>_headers</c> and <c>_redirects</c> in the published folder, which several other hosts read
/// too, and the same as tables of <c>netlify.toml</c>.
/// </summary>
public static class NetlifyFiles
{
    /// <summary>The file of headers.</summary>
    public const string Headers = "_headers";

    /// <summary>The file of redirects.</summary>
    public const string Redirects = "_redirects";

    /// <summary>Both files.</summary>
    public static IEnumerable<OutputFile> Of(HostingRules rules) =>
    [
        new OutputFile(Headers, Encoding.UTF8.GetBytes(HeaderLines(rules))),
        new OutputFile(Redirects, Encoding.UTF8.GetBytes(RedirectLines(rules))),
    ];

    private static string HeaderLines(HostingRules rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.Headers)
        {
            text.Append(rule.Path).Append('\n');
            foreach (var (name, value) in rule.Headers)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>An exclamation mark lets a redirect hold although there is a file at its address.</summary>
    private static string RedirectLines(HostingRules rules)
    {
        var text = new StringBuilder();
        foreach (var redirect in rules.Redirects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{redirect.From} {redirect.To} {redirect.Status}!");
            if (!redirect.Languages.IsEmpty)
                text.Append(" Language=").AppendJoin(',', redirect.Languages);
            text.Append('\n');
        }

        foreach (var rule in rules.NotFound)
            text.Append(CultureInfo.InvariantCulture, $"{rule.Folder}* {rule.Page} 404\n");
        return text.ToString();
    }

    /// <summary>The same as tables of <c>netlify.toml</c>.</summary>
    public static string Toml(HostingRules rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.Headers)
        {
            text.Append("[[headers]]\n  for = ").Append(Quoted(rule.Path)).Append("\n  [headers.values]\n");
            foreach (var (name, value) in rule.Headers)
                text.Append("    ").Append(name).Append(" = ").Append(Quoted(value)).Append('\n');
            text.Append('\n');
        }

        foreach (var redirect in rules.Redirects)
        {
            text.Append(CultureInfo.InvariantCulture, $"[[redirects]]\n  from = {Quoted(redirect.From)}\n  to = {Quoted(redirect.To)}\n  status = {redirect.Status}\n  force = true\n");
            if (!redirect.Languages.IsEmpty)
                text.Append("  conditions = { Language = [").AppendJoin(", ", redirect.Languages.Select(Quoted)).Append("] }\n");
            text.Append('\n');
        }

        text.AppendJoin('\n', rules.NotFound.Select(rule => $"[[redirects]]\n  from = {Quoted(rule.Folder + "*")}\n  to = {Quoted(rule.Page)}\n  status = 404\n"));
        return text.ToString();
    }

    /// <summary>A basic string of TOML 1.0. Addresses and header values hold no control characters.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
