using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Briefing.Core.Publishing;

namespace Briefing.Fuzz;

/// <summary>
/// Looks over a site's files as an attacker's target: what would run, load, submit, lead elsewhere or show something other than what is written,
/// and what is not well-formed. It knows the theme's own elements and nothing of how the site was made.
/// </summary>
public static class OutputFaults
{
    /// <summary>The elements of the theme and of its articles.</summary>
    public static FrozenSet<string> Elements { get; } = (
        "a abbr article aside b bdi blockquote body br button caption cite code col colgroup data dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i input ins kbd label legend "
        + "li link main mark meta nav ol option p pre q rp rt ruby s samp script search section select small span strong sub summary sup svg table tbody td tfoot th thead time title tr u ul var wbr "
        + "circle desc defs ellipse g line path polygon polyline rect text tspan").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Their attributes, besides those whose names begin with <c>data-</c> or <c>aria-</c>.</summary>
    public static FrozenSet<string> Attributes { get; } = (
        "abbr checked download accept-charset action alt aria-controls aria-current aria-describedby aria-expanded aria-hidden aria-label aria-labelledby aria-live aria-level aria-roledescription autocomplete charset cite class colspan content cx cy d "
        + "data-id datetime dir dx dy enterkeyhint fill focusable for headers height href hreflang id inputmode lang maxlength media method minlength name open placeholder points property r rel reversed role rowspan rx ry scope "
        + "spellcheck src start stroke tabindex text-anchor title transform translate type value viewBox preserveAspectRatio width x x1 x2 xmlns y y1 y2 hidden stroke-width textLength lengthAdjust").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AddressAttributes = new[] { "href", "src", "action", "cite", "formaction", "poster", "data", "srcset", "background", "ping", "manifest" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with the files of a site, one line each; empty where nothing is.</summary>
    /// <param name="files">Content by path.</param>
    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, byte[]> files)
    {
        var faults = new List<string>();
        foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (OutputPath.Fault(path) is { } fault)
                faults.Add($"{path}: {fault}");
            foreach (var found in OfFile(path, content))
                faults.Add($"{path}: {found}");
        }

        return faults;
    }

    /// <summary>What is wrong with one file.</summary>
    public static IEnumerable<string> OfFile(string path, byte[] content) => Path.GetExtension(path) switch
    {
        ".html" => OfPage(Decode(content)),
        ".xml" or ".opml" => OfXml(content),
        ".json" or ".jsonld" => OfJson(content, isFold: path.EndsWith("search/fold.json", StringComparison.Ordinal)),
        ".csv" => OfCsv(Decode(content)),
        ".png" => [],
        ".txt" or ".md" or ".css" or ".js" or ".svg" or "" when path is "_headers" or "_redirects" || Path.GetExtension(path).Length > 0 => OfText(Decode(content)),
        _ => [$"a file of no known kind"],
    };

    private static string Decode(byte[] content) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);

    private static IEnumerable<string> OfPage(string html)
    {
        var syntax = new List<string>();
        var document = Parse(html, syntax);
        foreach (var fault in syntax)
            yield return fault;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.All)
        {
            if (!Elements.Contains(element.LocalName))
                yield return $"an element <{element.LocalName}>";
            foreach (var fault in OfAttributes(element))
                yield return fault;
            if (element.GetAttribute("id") is { } id && !ids.Add(id))
                yield return $"the id '{id}' twice";
            foreach (var fault in OfElement(element))
                yield return fault;
        }

        foreach (var node in document.Descendants())
        {
            if (node is IText text && Hidden(text.Data) is { } hidden)
                yield return $"text with {hidden}: {Clip(text.Data)}";
            if (node is IComment comment)
                yield return $"a comment: {Clip(comment.Data)}";
        }
    }

    private static IEnumerable<string> OfAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var isOwn = (element is IHtmlMetaElement meta && attribute.Name == "http-equiv" && IsPolicy(meta)) || Attributes.Contains(attribute.Name) || attribute.Name.StartsWith("data-", StringComparison.Ordinal) || attribute.Name.StartsWith("aria-", StringComparison.Ordinal);
            if (!isOwn || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                yield return $"an attribute <{element.LocalName} {attribute.Name}={Clip(attribute.Value)}>";
            if (Hidden(attribute.Value) is { } hidden)
                yield return $"an attribute {attribute.Name} with {hidden}: {Clip(attribute.Value)}";
            if (AddressAttributes.Contains(attribute.LocalName) && AddressFault(attribute.Value) is { } fault)
                yield return $"an address <{element.LocalName} {attribute.Name}={Clip(attribute.Value)}>, {fault}";
        }
    }

    private static string? AddressFault(string address)
    {
        if (address.Any(c => c <= ' ' || c == '\\' || c == '\u007F'))
            return "which holds a blank, a control or a reverse solidus";
        if (address is [] or ['#', ..] or ['/'] or ['/', not '/', ..])
            return null;
        if (Authority(address).ContainsAny('@', '%', '\u200B'))
            return "which hides its host";
        return Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" or "mailto" && address.StartsWith(parsed.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? null
            : "which is neither ours nor on the web";
    }

    private static ReadOnlySpan<char> Authority(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal);
        var authority = start < 0 ? [] : address.AsSpan(start + 2);
        var end = authority.IndexOfAny('/', '?', '#');
        return end < 0 ? authority : authority[..end];
    }

    private static IEnumerable<string> OfElement(IElement element)
    {
        switch (element)
        {
            case IHtmlScriptElement script when script.Type == "application/ld+json":
                if (script.HasAttribute("src"))
                    yield return "structured data from elsewhere";
                foreach (var fault in OfJson(Encoding.UTF8.GetBytes(script.Text), isFold: false))
                    yield return "structured data with " + fault;
                break;
            case IHtmlScriptElement script when script.TextContent.Length > 0 || !(script.GetAttribute("src") ?? "").Contains("/assets/", StringComparison.Ordinal):
                yield return $"a script of nobody's: {Clip(script.OuterHtml)}";
                break;
            case IHtmlMetaElement meta when meta.HasAttribute("http-equiv") && !IsPolicy(meta):
                yield return $"a meta element that commands: {Clip(meta.OuterHtml)}";
                break;
            case IHtmlFormElement form when !IsOwn(form):
                yield return $"a form of nobody's: {Clip(form.OuterHtml)}";
                break;
            case IHtmlInputElement input when input.GetAttribute("name") is not (null or "q" or "form"):
                yield return $"a field of nobody's: {Clip(input.OuterHtml)}";
                break;
            case IHtmlLinkElement link when link.GetAttribute("rel") is not ("canonical" or "alternate" or "icon" or "stylesheet" or "next" or "prev"):
                yield return $"a link element of nobody's: {Clip(link.OuterHtml)}";
                break;
            case IHtmlLinkElement link when link.GetAttribute("rel") is "icon" or "stylesheet" && !(link.GetAttribute("href") ?? "").StartsWith('/'):
                yield return $"something loaded from elsewhere: {Clip(link.OuterHtml)}";
                break;
            case IHtmlAnchorElement anchor when anchor.GetAttribute("href") is { } href && href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !Relations(anchor).Contains("noopener"):
                yield return $"a link to elsewhere without rel=noopener: {Clip(anchor.OuterHtml)}";
                break;
            case IHtmlAnchorElement anchor when anchor.HasAttribute("target"):
                yield return $"a link that opens elsewhere: {Clip(anchor.OuterHtml)}";
                break;
        }
    }

    private static bool IsPolicy(IHtmlMetaElement meta) =>
        meta.ParentElement is IHtmlHeadElement && meta.GetAttribute("http-equiv") == "Content-Security-Policy" && (meta.GetAttribute("content") ?? "").StartsWith("default-src 'none'; script-src 'self';", StringComparison.Ordinal);

    /// <summary>The forms of the theme: a search on this site, and the choice in a dialogue, which sends nothing.</summary>
    private static bool IsOwn(IHtmlFormElement form) => form.GetAttribute("method") switch
    {
        "get" => (form.GetAttribute("action") ?? "").EndsWith("/search/", StringComparison.Ordinal),
        "dialog" => !form.HasAttribute("action"),
        _ => false,
    };

    private static string[] Relations(IElement element) => (element.GetAttribute("rel") ?? "").Split(' ');

    private static List<string> OfXml(byte[] content)
    {
        var faults = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction or XmlNodeType.CDATA)
                    faults.Add($"a {reader.NodeType}: {Clip(reader.Value)}");
                if (reader.HasValue && Hidden(reader.Value) is { } hidden)
                    faults.Add($"text with {hidden}: {Clip(reader.Value)}");
                var isLink = reader.LocalName == "link";
                while (reader.MoveToNextAttribute())
                {
                    if (Hidden(reader.Value) is { } inner)
                        faults.Add($"an attribute with {inner}: {Clip(reader.Value)}");
                    if (isLink && reader.LocalName == "href" && AddressFault(reader.Value) is { } fault)
                        faults.Add($"an address '{Clip(reader.Value)}', {fault}");
                }
            }
        }
        catch (XmlException exception)
        {
            faults.Add("XML that is not well-formed: " + exception.Message);
        }

        return faults;
    }

    private static List<string> OfJson(byte[] content, bool isFold)
    {
        var faults = new List<string>();
        if (content.AsSpan().IndexOfAny((byte)'<', (byte)'>') >= 0)
            faults.Add("JSON with a < or > that is not escaped");
        try
        {
            using var json = JsonDocument.Parse(content);
            if (!isFold)
                Walk(json.RootElement, faults);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            faults.Add("JSON that is not well-formed: " + exception.Message);
        }

        return faults;
    }

    private static void Walk(JsonElement element, List<string> faults)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    if (property.Name is "url" or "original" or "rightsUrl" or "license" or "sameAs" && property.Value.ValueKind == JsonValueKind.String && AddressFault(property.Value.GetString()!) is { } fault)
                        faults.Add($"JSON with an address '{Clip(property.Value.GetString()!)}', {fault}");
                    if (Hidden(property.Name) is { } name)
                        faults.Add($"JSON with a name with {name}");
                    Walk(property.Value, faults);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Walk(item, faults);
                break;
            case JsonValueKind.String when Hidden(element.GetString()!) is { } hidden:
                faults.Add($"JSON text with {hidden}: {Clip(element.GetString()!)}");
                break;
        }
    }

    private static IEnumerable<string> OfCsv(string csv)
    {
        foreach (var cell in Cells(csv))
        {
            if (cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                yield return $"a cell that a spreadsheet would run: {Clip(cell)}";
            if (cell.Split(';', '\t', '\r', '\n').Skip(1).Any(part => part.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]))
                yield return $"a cell whose part a spreadsheet would run: {Clip(cell)}";
            if (Hidden(cell) is { } hidden)
                yield return $"a cell with {hidden}: {Clip(cell)}";
        }
    }

    /// <summary>The cells of RFC 4180.</summary>
    private static IEnumerable<string> Cells(string csv)
    {
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = csv.StartsWith('\uFEFF') ? 1 : 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (isQuoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\r' or '\n')
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        yield return cell.ToString();
        if (isQuoted)
            yield return "=an open quotation";
    }

    private static IEnumerable<string> OfText(string text)
    {
        if (Hidden(text) is { } hidden)
            yield return "text with " + hidden;
    }

    /// <summary>The character of a text that shows a reader something other than what is written, or that no text may hold.</summary>
    private static string? Hidden(string text)
    {
        var isFlag = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var isTag = char.ConvertToUtf32(c, text[i + 1]) is >= 0xE0000 and <= 0xE007F;
                if (isTag && !isFlag)
                    return "a tag character";
                isFlag = isTag || text.AsSpan(i).StartsWith("\U0001F3F4", StringComparison.Ordinal);
                i++;
                continue;
            }

            isFlag = false;
            if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        }

        return null;
    }

    private static string Clip(string text) => text.Length <= 120 ? text : text[..120] + "…";

    /// <summary>Parses a page, noting what a browser's parser would have to mend.</summary>
    private static IHtmlDocument Parse(string html, List<string> faults)
    {
        var parser = new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(Configuration.Default));
        parser.Error += (_, error) =>
        {
            if (error is HtmlErrorEvent fault)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"HTML that is not well-formed at {fault.Position.Line}:{fault.Position.Column}: {fault.Message}"));
        };
        return parser.ParseDocument(html);
    }
}
