using System.Collections.Immutable;
using System.Text;

namespace Briefing.Fuzz;

/// <summary>A small desk that uses every field which reaches a reader, and the same desk with one field given to an attacker.</summary>
public static class SampleDesk
{
    private const string Site = """
        title: ‹site title›
        tagline: ‹site tagline›
        description: ‹site description›
        rights: ‹site rights›
        language: zh-Hant
        base-url: https://example.org/base
        editions:
          - { path: hant, language: zh-Hant, name: ‹edition name›, short: ‹edition short›, convert: { zh-Hans: cn-tw } }
          - { path: hans, language: zh-Hans, name: 简体中文, short: 简, convert: { zh-Hant: tw-cn } }
        publishers:
          - { id: agency, name: ‹publisher name›, match: { hosts: [agency.example] }, rights: ‹publisher rights› }
        charts: [trade]
        judgements:
          - { text: ‹judgement›, cites: [{ document: note, quote: 阿拉木圖是最大的城市 }] }
        about:
          - { heading: ‹about heading›, paragraphs: [‹about paragraph›] }
        corrections:
          - { date: "2024-01-02", text: ‹correction› }
        """;

    private const string Note = """
        ---
        title: ‹document title›
        slug: note
        language: zh-Hant
        source:
          kind: markdown
          name: ‹document publication›
          publisher: ‹document publisher›
          url: https://elsewhere.example/a
          author: ‹document author›
          published: "2024-01-02"
          rights: ‹document rights›
        summary: ‹document summary›
        topics: [visas]
        sections: { ‹section heading›: [visas] }
        tags: [‹document tag›]
        terms:
          - { tw: ‹document term›, cn: 词语 }
        ---
        # 概要

        阿拉木圖是最大的城市。甲乙公司在阿拉木圖，貿易額是十二億元。
        """;

    private const string Post = """
        ---
        layout: post
        title: ‹post title›
        date: 2024-02-03
        author: ‹post author›
        from: https://agency.example/news/1
        tags: [‹post tag›]
        categories: [‹post category›]
        ---
        <p>阿拉木圖今日有雨。</p>
        """;

    private const string Entities = """
        - id: almaty
          kind: place
          name: { zh-Hant: 阿拉木圖, zh-Hans: 阿拉木图, en: ‹entity name en› }
          aliases: [‹entity alias›]
          not-in: [‹entity not-in›]
          titles: [‹entity title›]
          coordinates: [43.2, 76.9]
          description: ‹entity description›
          facts:
            - { label: ‹fact label›, value: ‹fact value›, as-of: "2024", cites: [{ document: note, quote: 阿拉木圖是最大的城市 }] }
        - { id: firm, kind: organization, name: ‹entity name›, aliases: [甲乙公司] }
        """;

    private const string Topics = """
        id: visas
        title: ‹topic title›
        summary: ‹topic summary›
        introduction:
          - { text: ‹topic introduction›, cites: [{ document: note, quote: 阿拉木圖是最大的城市 }] }
        gather:
          - { document: note, section: 概要 }
        entities: [almaty]
        datasets: [trade]
        compare:
          - question: ‹comparison question›
            views:
              - { document: note, text: ‹comparison view›, cites: [{ document: note, quote: 阿拉木圖是最大的城市 }] }
        """;

    private const string Events = """
        - id: rain
          date: "2024-02"
          text: ‹event sentence›
          entities: [almaty]
          topics: [visas]
          cites: [{ document: note, quote: 阿拉木圖是最大的城市 }]
        """;

    private const string Relations = """
        - { id: firm-in-almaty, subject: firm, kind: located-in, object: almaty, text: ‹relation sentence›, cites: [{ document: note, quote: 甲乙公司在阿拉木圖 }] }
        """;

    private const string Datasets = """
        id: trade
        title: ‹dataset title›
        unit: ‹dataset unit›
        chart: bars
        note: ‹dataset note›
        series:
          - id: total
            name: ‹series name›
            points:
              - { at: ‹point label›, value: 12, note: ‹point note›, cites: [{ document: note, quote: 貿易額是十二億元 }] }
              - { at: "2023", value: -3.5, cites: [{ document: note, quote: 貿易額是十二億元 }] }
        """;

    private const string Terms = """
        set: words
        terms:
          - { tw: ‹term tw›, cn: 城邑 }
          - { tw: 貿易額, cn: ‹term cn›, en: ‹term en›, note: ‹term note› }
          - { keep: ‹term keep› }
        """;

    private static readonly ImmutableArray<(string Path, string Template)> Files =
    [
        ("site.yaml", Site), ("documents/note.md", Note), ("documents/2024-02-03-post.md", Post), ("entities/a.yaml", Entities), ("topics/visas.yaml", Topics),
        ("events/a.yaml", Events), ("relations/a.yaml", Relations), ("datasets/trade.yaml", Datasets), ("terms/words.yaml", Terms),
    ];

    /// <summary>The fields, and what stands in each where nobody attacks.</summary>
    public static ImmutableSortedDictionary<string, string> Fields { get; } = Files
        .SelectMany(file => Parts(file.Template).Where((_, i) => i % 2 == 1))
        .Select((field, i) => KeyValuePair.Create(field, "欄位" + Numeral(i)))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The desk with the usual texts, but for one field.</summary>
    public static Dictionary<string, byte[]> With(string? field = null, string? text = null) =>
        With(field is null ? ImmutableDictionary<string, string>.Empty : ImmutableDictionary<string, string>.Empty.Add(field, Quoted(text!)));

    /// <summary>The desk with the usual texts, but for some fields.</summary>
    /// <param name="values">The YAML of these fields, each on one line.</param>
    public static Dictionary<string, byte[]> With(IReadOnlyDictionary<string, string> values) => Files.ToDictionary(
        file => file.Path,
        file => Encoding.UTF8.GetBytes(string.Concat(Parts(file.Template).Select((part, i) => i % 2 == 0 ? part : values.TryGetValue(part, out var value) ? value : Quoted(Fields[part])))),
        StringComparer.Ordinal);

    /// <summary>The fields on a line of one of the desk's files.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">From 1; 0 for the whole file.</param>
    public static IEnumerable<string> FieldsAt(string path, int line)
    {
        var template = Files.Where(file => file.Path == path).Select(file => file.Template).FirstOrDefault("");
        var lines = template.Split('\n');
        return Parts(line == 0 ? template : line <= lines.Length ? lines[line - 1] : "").Where((_, i) => i % 2 == 1);
    }

    /// <summary>The desk and another file, or another text of one of its files.</summary>
    public static Dictionary<string, byte[]> And(string path, byte[] content)
    {
        var files = With();
        files[path] = content;
        return files;
    }

    /// <summary>The same with a text.</summary>
    public static Dictionary<string, byte[]> And(string path, string content) => And(path, Encoding.UTF8.GetBytes(content));

    /// <summary>A document of a kind with a body.</summary>
    public static string Document(string kind, string body) => $"---\ntitle: 文\nlanguage: zh-Hant\nsource: {{ kind: {kind}, rights: 公有領域 }}\n---\n{body}\n";

    /// <summary>A text as a double-quoted scalar of YAML, every character beyond letters as an escape.</summary>
    public static string Quoted(string text)
    {
        var yaml = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text, i++):X8}");
            else if (char.IsLetterOrDigit(c) || c is ' ')
                yaml.Append(c);
            else
                yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return yaml.Append('"').ToString();
    }

    private static string[] Parts(string template) => template.Split(['‹', '›']);

    private static string Numeral(int number) => string.Concat(number.ToString("D2", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "甲乙丙丁戊己庚辛壬癸"[digit - '0']));
}
