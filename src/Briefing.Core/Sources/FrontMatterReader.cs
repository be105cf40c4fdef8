using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Sources;

/// <summary>
/// Splits a document into front matter and body and reads the front matter, in this program's schema or in that of a Jekyll post
/// (<c>layout title date author from tags comments categories</c>). Front matter stands at the very start, between two lines of three
/// hyphens; a rule further down is part of the body.
/// </summary>
public static class FrontMatterReader
{
    private static readonly SearchValues<char> TimeCharacters = SearchValues.Create("0123456789:.");
    private static readonly SearchValues<char> ZoneCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:+-/_ ");

    /// <summary>What common Jekyll themes and plug-ins write into posts and a briefing has no use for.</summary>
    private static readonly string[] ThemeKeys =
    [
        "description", "subtitle", "header-img", "header-style", "header-mask", "catalog", "cover", "thumbnail", "feature-img", "background", "last_modified_at", "modified_date", "updated", "lastmod",
        "math", "mathjax", "mermaid", "pin", "hidden", "sticky", "top", "sitemap", "redirect_from", "guid", "comment", "share", "related", "reprint", "copyright", "license", "author_profile", "read_time",
        "sidebar", "multilingual", "nav-style", "no-catalog", "iframe", "mtime", "keywords", "excerpt_separator", "render_with_liquid", "series", "ref", "email", "link", "original",
    ];

    /// <summary>The languages that a document may be in.</summary>
    public static ImmutableArray<string> Languages { get; } = ["zh-Hant", "zh-Hans"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path below the input folder.</param>
    /// <param name="text">The decoded file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (FrontMatter FrontMatter, SourceText Source) Read(string path, string text, ICollection<Diagnostic> diagnostics)
    {
        if (FirstLineEnd(text) is not { } open)
            return (new FrontMatter(), new SourceText(path, text));
        if (Close(text, open) is not { } close)
        {
            diagnostics.Add(new Diagnostic(Rules.UnclosedFrontMatter, new SourcePosition(path, 1, 1), "Front matter begins here and is never closed; expected a second line of three hyphens."));
            return (new FrontMatter(), new SourceText(path, text));
        }

        var root = YamlText.Parse(path, JekyllYaml.Quote(text[open..close.Start]), 1, diagnostics);
        var source = new SourceText(path, text, close.End);
        switch (root)
        {
            case null:
                return (new FrontMatter(), source);
            case YamlMapping mapping:
                return (Bind(new MappingReader(mapping, diagnostics)), source);
            default:
                diagnostics.Add(new Diagnostic(Rules.WrongValue, root.Position, $"Front matter holds {root.Description}; expected a mapping."));
                return (new FrontMatter(), source);
        }
    }

    /// <summary>A file's text with the place where its body begins, as <see cref="Read"/> finds it, without reading the front matter.</summary>
    /// <param name="path">Path below the input folder.</param>
    /// <param name="text">The decoded file.</param>
    public static SourceText Split(string path, string text) =>
        FirstLineEnd(text) is { } open && Close(text, open) is { } close ? new SourceText(path, text, close.End) : new SourceText(path, text);

    private static int? FirstLineEnd(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal))
            return null;
        var end = LineEnd(text, 0);
        return text.AsSpan(3, end.Start - 3).Trim(" \t").IsEmpty && end.End > end.Start ? end.End : null;
    }

    private static (int Start, int End)? Close(string text, int from)
    {
        for (var i = from; i < text.Length;)
        {
            var end = LineEnd(text, i);
            var line = text.AsSpan(i, end.Start - i).TrimEnd(" \t");
            if (line is "---" or "...")
                return (i, end.End);
            i = end.End;
        }

        return null;
    }

    private static (int Start, int End) LineEnd(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny('\r', '\n');
        if (offset < 0)
            return (text.Length, text.Length);
        var at = from + offset;
        return (at, text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1);
    }

    private static FrontMatter Bind(MappingReader reader)
    {
        reader.Ignore("language", "lang", "layout", "comments", "permalink", "excerpt", "image", "toc");
        if (IsJekyllPost(reader))
            reader.Ignore(ThemeKeys);
        var source = reader.Mapping("source");
        var (from, author, date) = (reader.Address("from"), Names(reader, "author"), JekyllDate(reader));
        var matter = new FrontMatter
        {
            Title = reader.Text("title"),
            Slug = Slug(reader),
            Language = Language(reader),
            Kind = source?.Text("kind"),
            Publication = source?.Text("name"),
            Publisher = source?.Text("publisher"),
            Url = source?.Address("url") ?? from,
            Author = source?.Text("author") ?? author,
            Published = source?.Date("published") ?? date,
            Rights = source?.Localized("rights"),
            RightsUrl = source?.Address("rights-url"),
            Summary = reader.Localized("summary"),
            Topics = reader.Texts("topics"),
            Sections = [.. reader.Entries("sections").Select(entry => KeyValuePair.Create(entry.Key.Value, SectionTopics(reader, entry.Value)))],
            Terms = TermList.Entries(reader, "terms", ""),
            TermSets = reader.Texts("term-sets"),
            Publish = reader.Choice("publish", "full", "excerpts", "link") switch
            {
                "excerpts" => PublishMode.Excerpts,
                "link" => PublishMode.Link,
                _ => PublishMode.Full,
            },
            IsDraft = reader.Flag("draft", false) | !reader.Flag("published", true),
            IsJekyllPost = IsJekyllPost(reader),
            Aliases = [.. reader.Texts("aliases").Where(alias => IsAlias(reader, alias))],
            Tags = [.. Tags(reader, "tags").Concat(Tags(reader, "categories")).Concat(Texts(reader, "category")).Distinct(StringComparer.Ordinal)],
            Positions = new[] { "title", "slug", "aliases", "topics", "sections", "term-sets", "summary" }.ToImmutableDictionary(key => key, reader.PositionOf, StringComparer.Ordinal),
        };
        source?.Finish();
        reader.Finish();
        return source is null ? matter : matter with { Positions = matter.Positions.SetItem("kind", source.PositionOf("kind")) };
    }

    private static string? Slug(MappingReader reader)
    {
        var slug = reader.Text("slug");
        if (slug is null || Slugs.IsSlug(slug))
            return slug;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("slug"), $"'slug' is '{slug}'; expected {Slugs.Form}."));
        return null;
    }

    private static bool IsAlias(MappingReader reader, string alias)
    {
        if (Slugs.IsSlug(alias))
            return true;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("aliases"), $"'aliases' has '{alias}'; expected {Slugs.Form}."));
        return false;
    }

    private static string? Language(MappingReader reader)
    {
        var key = reader.Has("language") ? "language" : "lang";
        var language = reader.Text(key);
        if (language is null)
            return null;
        var known = language.Replace('_', '-').ToLowerInvariant() switch
        {
            "zh-hant" or "zh-tw" or "zh-hk" or "zh-mo" or "zh-hant-tw" or "zh-hant-hk" => "zh-Hant",
            "zh-hans" or "zh-cn" or "zh-sg" or "zh-my" or "zh-hans-cn" => "zh-Hans",
            _ => null,
        };
        if (known is null)
            reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf(key), $"'{key}' is '{language}'; expected one of {string.Join(", ", Languages)}."));
        return known;
    }

    private static string? Names(MappingReader reader, string key) =>
        reader.Texts(key) is { IsEmpty: false } names ? string.Join("、", names) : null;

    private static ImmutableArray<string> SectionTopics(MappingReader reader, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar:
                return [scalar.Value];
            case YamlSequence sequence when sequence.Items.All(item => item is YamlScalar):
                return [.. sequence.Items.Cast<YamlScalar>().Select(item => item.Value)];
            default:
                reader.Wrong(node, "sections", "a topic id, or a list of them, for each heading");
                return [];
        }
    }

    /// <summary>Jekyll writes tags as a list or as words with blanks between; a comma-separated string is common too.</summary>
    private static IEnumerable<string> Tags(MappingReader reader, string key) => reader.Take(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>().Where(item => !item.IsNull).Select(item => item.Value.Trim()).Where(tag => tag.Length > 0),
        YamlScalar scalar => scalar.Value.Split(scalar.Value.AsSpan().ContainsAny(",，、") ? [',', '，', '、'] : (char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        var node => Reported(reader, node, key),
    };

    /// <summary>A category named in the singular is one, blanks and all.</summary>
    private static IEnumerable<string> Texts(MappingReader reader, string key) => reader.Texts(key).Select(text => text.Trim()).Where(text => text.Length > 0);

    private static string[] Reported(MappingReader reader, YamlNode node, string key)
    {
        reader.Wrong(node, key, "a list of tags");
        return [];
    }

    /// <summary>
    /// A Jekyll date: <c>yyyy-MM-dd</c>, optionally with a time and a zone. The day is the one that the text names, whatever the zone:
    /// the machine's zone must not move it.
    /// </summary>
    private static PartialDate? JekyllDate(MappingReader reader)
    {
        var node = reader.Take("date");
        if (node is null)
            return null;
        if (node is YamlScalar scalar)
        {
            var text = scalar.Value.AsSpan().Trim();
            var end = text.IndexOfAny(" \tT");
            var day = string.Join('-', (end < 0 ? text : text[..end]).ToString().Split('-', '/').Select(part => part.Length == 1 ? "0" + part : part));
            if (PartialDate.Parse(day) is { End: null } date && (end < 0 || IsTime(text[(end + 1)..])))
                return date;
        }

        reader.Diagnostics.Add(new Diagnostic(Rules.BadDate, node.Position, $"'date' is {node.Description}; expected a date as yyyy-MM-dd, with or without a time."));
        return null;
    }

    /// <summary>A time of day, then whatever Ruby reads as a zone: an offset, an abbreviation or a name of the time zone database.</summary>
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var zone = text.IndexOfAnyExcept(TimeCharacters);
        if (zone == 0)
            return false;
        return zone < 0 || text[zone..].IndexOfAnyExcept(ZoneCharacters) < 0;
    }

    private static bool IsJekyllPost(MappingReader reader) => reader.Has("layout") || reader.Has("date") || reader.Has("from") || reader.Has("categories");
}
