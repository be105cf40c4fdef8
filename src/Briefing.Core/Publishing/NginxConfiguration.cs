using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefing.Core.Publishing;

/// <summary>The rules as nginx reads them: what a <c>server</c> block includes whose <c>root</c> holds the published files at their addresses.</summary>
public static class NginxConfiguration
{
    private const string ContentType = "Content-Type";

    /// <summary>The configuration.</summary>
    public static string Of(HostingRules rules)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # Made by "briefing build --nginx"; build anew rather than edit. Include it in a server block whose root holds the site's files
            # at their addresses: the output folder itself for a site at /, the folder above it for one at /briefing/.
            index index.html;
            charset utf-8;
            charset_types text/html text/css text/xml text/plain text/csv application/javascript application/json image/svg+xml;
            absolute_redirect off;
            gzip_static on;
            gzip_vary on;
            error_page 404 {{Quoted(rules.NotFound[^1].Page)}};

            """);
        var everywhere = rules.Headers.First(rule => rule.Path == rules.Root + "*");
        AddHeaders(text, "", everywhere.Headers);
        text.Append(CultureInfo.InvariantCulture, $"\nlocation = {Place(rules.Root + NetlifyFiles.Headers)} {{ return 404; }}\n");
        text.Append(CultureInfo.InvariantCulture, $"location = {Place(rules.Root + NetlifyFiles.Redirects)} {{ return 404; }}\n");
        text.Append(CultureInfo.InvariantCulture, $"location ^~ {Place(rules.Root + DirectoryOutput.InnerWorkFolder)} {{ return 404; }}\n");
        foreach (var rule in rules.Headers.Where(rule => rule != everywhere).DistinctBy(rule => rule.Path))
            AddLocation(text, rules, rule.Path);
        foreach (var redirect in rules.Redirects.Where(redirect => redirect.Languages.IsEmpty))
        {
            text.Append('\n');
            foreach (var from in new[] { redirect.From, redirect.From.TrimEnd('/') }.Distinct())
                text.Append(CultureInfo.InvariantCulture, $"location = {Place(from)} {{ return {redirect.Status} {Target(redirect.To)}; }}\n");
        }

        return text.ToString();
    }

    private static void AddLocation(StringBuilder text, HostingRules rules, string path)
    {
        var headers = rules.Headers.Where(rule => Fits(rule.Path, path)).SelectMany(rule => rule.Headers).ToImmutableArray();
        text.Append(CultureInfo.InvariantCulture, $"\nlocation {(path.EndsWith('*') ? "^~ " + Place(path[..^1]) : "= " + Place(path))} {{\n");
        var choices = rules.Redirects.Where(redirect => redirect.From == path && !redirect.Languages.IsEmpty).ToArray();
        foreach (var choice in choices)
        {
            var first = string.Join('|', choice.Languages.Select(Regex.Escape));
            text.Append(CultureInfo.InvariantCulture, $"    if ($http_accept_language ~* \"^\\s*({first})\\s*([,;]|$)\") {{ return {choice.Status} {Target(choice.To)}; }}\n");
        }

        if (choices.Length > 0)
            text.Append("    add_header Vary Accept-Language always;\n");
        if (path.EndsWith('/'))
            text.Append(CultureInfo.InvariantCulture, $"    try_files {Place(path + "index.html")} =404;\n");
        if (rules.NotFound.FirstOrDefault(rule => path.StartsWith(rule.Folder, StringComparison.Ordinal)) is { } missing)
            text.Append(CultureInfo.InvariantCulture, $"    error_page 404 {Quoted(missing.Page)};\n");
        foreach (var type in headers.Where(header => header.Key == ContentType))
            text.Append(CultureInfo.InvariantCulture, $"    types {{ }}\n    default_type {Quoted(type.Value)};\n");
        AddHeaders(text, "    ", headers);
        text.Append("}\n");
    }

    /// <summary>A header on every status; a location that adds one takes over none of those around it, so each has them all.</summary>
    private static void AddHeaders(StringBuilder text, string indent, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers.Where(header => header.Key != ContentType))
            text.Append(CultureInfo.InvariantCulture, $"{indent}add_header {name} {Quoted(value)} always;\n");
    }

    private static bool Fits(string pattern, string path) =>
        pattern == path || (pattern.EndsWith('*') && path.AsSpan().TrimEnd('*').StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal));

    /// <summary>An address as locations are compared with: decoded.</summary>
    private static string Place(string path) => Quoted(Uri.UnescapeDataString(path));

    /// <summary>An address to go to. A dollar sign would begin a variable.</summary>
    private static string Target(string path) => Quoted(path.Replace("$", "%24", StringComparison.Ordinal));

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
