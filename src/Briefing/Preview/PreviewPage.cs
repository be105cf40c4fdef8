using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefing.Cli.Preview;

/// <summary>A page with what preview adds to it, all in files of its own so that the site's strict policy holds.</summary>
internal static class PreviewPage
{
    /// <summary>Addresses of preview's own files; no path of a site begins with a dot.</summary>
    public const string Folder = "/.preview/";

    /// <summary>Changes when the page's content does.</summary>
    public static string Version(ReadOnlySpan<byte> page) => Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 8));

    /// <summary>Preview's elements, to go before the end of the body.</summary>
    public static byte[] Elements(ReadOnlySpan<byte> page) => Encoding.ASCII.GetBytes(
        $"<link rel=\"stylesheet\" href=\"{Folder}overlay.css\"><script src=\"{Folder}reload.js?v={Version(page)}\"></script>");

    /// <summary>Where they go: before the last end tag of a body, else at the end.</summary>
    public static int Place(ReadOnlySpan<byte> page)
    {
        var end = page.LastIndexOf("</body>"u8);
        return end < 0 ? page.Length : end;
    }

    /// <summary>The page for every address while there is no good build.</summary>
    public static byte[] WithoutSite(ImmutableArray<Problem> problems)
    {
        var encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Preview</title></head><body><main>");
        page.Append(problems.IsEmpty ? "<h1>Building…</h1>" : "<h1>The site does not build yet</h1>");
        foreach (var problem in problems)
        {
            var place = problem.Line > 0 ? FormattableString.Invariant($"{problem.File}({problem.Line},{problem.Column})") : problem.File;
            page.Append("<p><code>").Append(encoder.Encode(place)).Append("</code> ").Append(problem.Code).Append(": ").Append(encoder.Encode(problem.Message)).Append("</p>");
        }

        return Encoding.UTF8.GetBytes(page.Append("</main></body></html>").ToString());
    }

    /// <summary>What the page is told of the state: the version that it should have, and what is wrong.</summary>
    public static byte[] Event(string version, ImmutableArray<Problem> problems)
    {
        using var buffer = new MemoryStream();
        buffer.Write("event: state\ndata: "u8);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", version);
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("code", problem.Code);
                json.WriteString("file", problem.File);
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
                json.WriteString("message", problem.Message);
                json.WriteString("at", problem.At);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n\n"u8);
        return buffer.ToArray();
    }
}
