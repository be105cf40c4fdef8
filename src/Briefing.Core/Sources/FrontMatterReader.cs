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
    /// <summary>What common Jekyll themes and plug-ins write into posts and a briefing has no use for.</summary>
    private static readonly string[] ThemeKeys =
    [
        "description", "subtitle", "header-img", "header-style", "header-mask", "catalog", "cover", "thumbnail", "feature-img", "background", "last_modified_at", "modified_date", "updated", "lastmod",
        "math", "mathjax", "mermaid", "pin", "hidden", "sticky", "top", "sitemap", "redirect_from", "guid", "comment", "share", "related", "reprint", "copyright", "license", "author_profile", "read_time",
        "sidebar", "multilingual", "nav-style", "no-catalog", "iframe", "mtime", "keywords", "excerpt_separator", "render_with_liquid", "series", "ref", "email", "link", "original",
    ];

    /// <summary>What tells a post of another generator besides the keys of a Jekyll post.</summary>
    private static readonly string[] ForeignKeys = ["tags", "category", "permalink", "excerpt", "authors"];

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

        var told = new List<Diagnostic>();
        var root = YamlText.Parse(path, JekyllYaml.Quote(text[open..close.Start]), 1, told);
        var matter = new FrontMatter();
        if (root is YamlMapping mapping)
            matter = Bind(new MappingReader(mapping, told));
        else if (root is not null)
            told.Add(new Diagnostic(Rules.WrongValue, root.Position, $"Front matter holds {root.Description}; expected a mapping."));
        foreach (var diagnostic in told)
            diagnostics.Add(matter.IsForeign ? OfForeign(diagnostic) : diagnostic);
        return (matter, new SourceText(path, text, close.End));
    }

    /// <summary>What another generator took is no error here: the post is read without it.</summary>
    private static Diagnostic OfForeign(Diagnostic diagnostic) =>
        diagnostic.Rule == Rules.WrongValue || diagnostic.Rule == Rules.BadDate || diagnostic.Rule == Rules.RepeatedKey || diagnostic.Rule == Rules.MalformedYaml
            ? new Diagnostic(Rules.UnusableValue, diagnostic.Position, $"{diagnostic.Message} The post is read without it.")
            : diagnostic;

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
        var isForeign = IsForeign(reader);
        reader.Ignore("language", "lang", "layout", "comments", "permalink", "excerpt", "image", "toc");
        if (IsJekyllPost(reader))
            reader.Ignore(ThemeKeys);
        var source = !isForeign || reader.HasMapping("source") ? reader.Mapping("source") : null;
        var origin = isForeign && source is null ? Origin(reader) : (Url: reader.Address("from"), Publication: null);
        var (author, date) = (Names(reader, "author"), JekyllDate(reader));
        if (isForeign)
            (author, date) = (author ?? Names(reader, "authors"), date ?? DateOfPublishing(reader));
        var topics = reader.Texts("topics");
        var isOwnTopics = !isForeign || topics.All(Slugs.IsSlug);
        var matter = new FrontMatter
        {
            Title = reader.Text("title"),
            Slug = Slug(reader),
            Language = Language(reader),
            Kind = source?.Text("kind"),
            Publication = source?.Text("name") ?? origin.Publication,
            Publisher = source?.Text("publisher"),
            Url = source?.Address("url") ?? origin.Url,
            Author = source?.Text("author") ?? author,
            Published = source?.Date("published") ?? date,
            Rights = source?.Localized("rights"),
            RightsUrl = source?.Address("rights-url"),
            Summary = reader.Localized("summary"),
            Topics = isOwnTopics ? topics : [],
            Sections = [.. reader.Entries("sections").Select(entry => KeyValuePair.Create(entry.Key.Value, SectionTopics(reader, entry.Value)))],
            Terms = TermList.Entries(reader, "terms", ""),
            TermSets = reader.Texts("term-sets"),
            Publish = reader.Choice("publish", "full", "excerpts", "link") switch
            {
                "excerpts" => PublishMode.Excerpts,
                "link" => PublishMode.Link,
                _ => PublishMode.Full,
            },
            IsDraft = reader.Flag("draft", false) | !((isForeign && DateOfPublishing(reader) is not null) || reader.Flag("published", true)),
            IsJekyllPost = isForeign || IsJekyllPost(reader),
            IsForeign = isForeign,
            Aliases = [.. reader.Texts("aliases").Where(alias => IsAlias(reader, alias))],
            Tags = [.. Tags(reader, "tags").Concat(Tags(reader, "categories")).Concat(Texts(reader, "category")).Concat(isOwnTopics ? [] : topics).Distinct(StringComparer.Ordinal)],
            Positions = new[] { "title", "slug", "aliases", "topics", "sections", "term-sets", "summary" }.ToImmutableDictionary(key => key, reader.PositionOf, StringComparer.Ordinal),
        };
        source?.Finish();
        if (isForeign)
            ReportUnused(reader);
        else
            reader.Finish();
        return source is null ? matter : matter with { Positions = matter.Positions.SetItem("kind", source.PositionOf("kind")) };
    }

    private static void ReportUnused(MappingReader reader)
    {
        foreach (var (key, position) in reader.Untaken)
            reader.Diagnostics.Add(new Diagnostic(Rules.UnusedKey, position, $"The post's key '{key}' says nothing to this program and is not used."));
    }

    /// <summary>Where a post says that it is from: an address, a name, or both.</summary>
    private static (string? Url, string? Publication) Origin(MappingReader reader)
    {
        var said = reader.Texts("from").Concat(reader.Texts("source")).Concat(reader.Texts("source_url")).Concat(reader.Texts("original_url")).Select(text => text.Trim()).Where(text => text.Length > 0).ToArray();
        return (said.Select(SafeUrl.Accept).FirstOrDefault(url => url is not null), said.FirstOrDefault(text => SafeUrl.Accept(text) is null));
    }

    /// <summary>Some posts give a date where Jekyll asks whether they are published.</summary>
    private static PartialDate? DateOfPublishing(MappingReader reader) => reader.Take("published") is YamlScalar scalar ? PostDate.Parse(scalar.Value) : null;

    private static string? Slug(MappingReader reader)
    {
        var slug = reader.Text("slug");
        if (string.IsNullOrWhiteSpace(slug))
            return null;
        if (Slugs.IsSlug(slug))
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
        if (language is null || string.Equals(language, "zh", StringComparison.OrdinalIgnoreCase))
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

    /// <summary>One name or several, each a text or a mapping that has one.</summary>
    private static string? Names(MappingReader reader, string key)
    {
        var nodes = reader.Take(key) switch
        {
            null => [],
            YamlSequence sequence => sequence.Items,
            var node => [node],
        };
        var names = new List<string>();
        foreach (var node in nodes)
        {
            if (NameIn(node) is { } name)
                names.Add(name);
            else
                reader.Wrong(node, key, "a name, or a list of names");
        }

        return names.Count > 0 ? string.Join("、", names) : null;
    }

    private static string? NameIn(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => scalar.Value,
        YamlMapping mapping => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == "name").Value is YamlScalar { IsNull: false } name ? name.Value : null,
        _ => null,
    };

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

    /// <summary>The date of a post.</summary>
    private static PartialDate? JekyllDate(MappingReader reader)
    {
        var node = reader.Take("date");
        if (node is null || node is YamlScalar { Value: var text } && string.IsNullOrWhiteSpace(text))
            return null;
        if (node is YamlScalar scalar && PostDate.Parse(scalar.Value) is { } date)
            return date;
        reader.Diagnostics.Add(new Diagnostic(Rules.BadDate, node.Position, $"'date' is {node.Description}; expected a date as yyyy-MM-dd, with or without a time."));
        return null;
    }

    private static bool IsJekyllPost(MappingReader reader) => JekyllYaml.PostKeys.Any(reader.Has);

    /// <summary>Whether it was written for another generator and for this one nothing was added but the kind: more would stand under 'source'.</summary>
    private static bool IsForeign(MappingReader reader) =>
        (!reader.HasMapping("source") || SaysKindOnly(reader)) && (IsJekyllPost(reader) || ForeignKeys.Any(reader.Has));

    private static bool SaysKindOnly(MappingReader reader) => reader.Take("source") is YamlMapping { Entries: [{ Key.Value: "kind" }] };
}
