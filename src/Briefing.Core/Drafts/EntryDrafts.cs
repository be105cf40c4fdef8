namespace Briefing.Core.Drafts;

/// <summary>
/// The pieces of input that <c>briefing new</c> begins. Keys that must be filled in and for which nothing was given stand there without a
/// value, and <c>check</c> names each; keys that may be filled in stand in comments.
/// </summary>
public static class EntryDrafts
{
    /// <summary>An entity.</summary>
    public static EntryDraft Entity(string id, string kind, string? name, string? description) => new(
        "entities",
        id,
        ".yaml",
        [Schema("entities"), "# What documents name and a reader might ask about."],
        [
            $"- id: {id}",
            $"  kind: {kind}",
            "  # In the site's language, or by language: { zh-Hant: 阿拉木圖, zh-Hans: 阿拉木图, en: Almaty }.",
            $"  name: {Value(name)}".TrimEnd(),
            "  # Other forms in which documents name it; { form: 首都, only: [slug] } holds in some documents only.",
            "  # aliases: []",
            "  # Longer words in which its names do not mean it.",
            "  # not-in: []",
            "  # One sentence about it; cites may follow as under an event's text.",
            description is null ? "  # description: 一句話說明。" : $"  description: {YamlValue.Of(description)}",
            "  # facts: [{ label: 人口, value: 約200萬人, as-of: \"2021\" }]",
            "  # coordinates: [43.24, 76.95]",
            "  # dates: { start: \"1991-12-16\" }",
            "  # part-of: [kazakhstan]",
        ],
        IsItem: true);

    /// <summary>An event.</summary>
    public static EntryDraft Event(string id, string? date, string? text, string? document, string? quote) => new(
        "events",
        id,
        ".yaml",
        [Schema("events"), "# What happened, for the timeline."],
        [
            $"- id: {id}",
            "  # No more precise than the source: \"1991\", \"1991-12\", \"1991-12-16\", or a span \"2014-07-16/2014-07-24\".",
            date is null ? "  date:" : $"  date: \"{date}\"",
            "  # One sentence.",
            $"  text: {Value(text)}".TrimEnd(),
            "  # The paragraphs that say so: the document's slug, and words that stand in exactly one paragraph of it.",
            "  cites:",
            $"    - document: {Value(document)}".TrimEnd(),
            $"      quote: {Value(quote)}".TrimEnd(),
            "  # entities: [kazakhstan]",
            "  # topics: [visas]",
        ],
        IsItem: true);

    /// <summary>A topic.</summary>
    public static EntryDraft Topic(string id, string? title, string? summary, IReadOnlyList<string> words) => new(
        "topics",
        id,
        ".yaml",
        [Schema("topics"), "# A question that several documents speak to."],
        [
            $"id: {id}",
            "# The smallest comes first; a topic without order comes last.",
            "# order: 1",
            $"title: {Value(title)}".TrimEnd(),
            "# One sentence.",
            $"summary: {Value(summary)}".TrimEnd(),
            "# Which paragraphs belong to it; each that meets one of the rules. More rules:",
            "#   - { document: slug, section: 簽證 }",
            "#   - { document: slug, quote: words of the paragraph }",
            "#   - { entities: [visa-on-arrival, e-visa], match: any }",
            .. words.Count == 0 ? ["gather: []"] : new[] { "gather:", $"  - {{ terms: [{string.Join(", ", words.Select(YamlValue.Of))}] }}" },
            "# Sentences of introduction, each with the paragraphs that it rests on.",
            "# introduction:",
            "#   - text: 兩國公民都須申請簽證。",
            "#     cites: [{ document: slug, quote: words of the paragraph }]",
        ],
        IsItem: false);

    /// <summary>A term.</summary>
    public static EntryDraft Term(string set, string taiwan, string mainland, string kind, string? english, string? direction, string? note) => new(
        "terms",
        set,
        ".yaml",
        [
            Schema("terms"),
            "# Regional words: the form in Taiwan and the form in mainland China. The first of several forms is what conversion writes.",
            "# A word that must stay though it holds a shorter term: - keep: { tw: 哈薩克族, cn: 哈萨克族 }",
            $"set: {set}",
            "terms:",
        ],
        [
            $"  - tw: {YamlValue.Of(taiwan)}",
            $"    cn: {YamlValue.Of(mainland)}",
            .. english is null ? [] : new[] { $"    en: {YamlValue.Of(english)}" },
            $"    kind: {kind}",
            .. direction is null ? [] : new[] { $"    direction: {direction}" },
            .. note is null ? [] : new[] { $"    note: {YamlValue.Of(note)}" },
        ],
        IsItem: true);

    /// <summary>A document whose text an editor puts under the front matter.</summary>
    public static EntryDraft Document(string slug, string? title, string? language, string? kind) => new(
        "documents",
        slug,
        ".md",
        ["---", Schema("document")],
        [
            $"title: {Value(title)}".TrimEnd(),
            $"slug: {slug}",
            $"language: {language ?? "zh-Hant"}",
            "source:",
            "  # wiki-markdown, news-html, pdf-text or markdown",
            $"  kind: {kind ?? "markdown"}",
            "  # name: 《刊物》第1期",
            "  # url: https://example.org/the-original",
            "  # author: 作者",
            "  # No more precise than the source: \"2019\", \"2019-01\" or \"2019-01-31\".",
            "  # published: \"2019\"",
            "  rights:",
            "# summary: 一句話說明。",
            "# The whole document, or heading by heading:",
            "# topics: [visas]",
            "# sections: { 簽證: [visas] }",
            "# full, excerpts or link",
            "# publish: full",
            "# Shown in preview only, until this line is taken out.",
            "draft: true",
            "---",
            "",
            "在此放入原文。",
        ],
        IsItem: false);

    private static string Schema(string name) => $"# yaml-language-server: $schema=../../schemas/{name}.json";

    private static string Value(string? text) => text is null ? "" : YamlValue.Of(text);
}
