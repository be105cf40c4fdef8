using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Briefing.Core.Diagnostics;
using Briefing.Core.Drafts;
using Briefing.Core.Knowledge;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;
using Briefing.Theme;
using Briefing.Theme.Strings;

namespace Briefing.Tests;

/// <summary>
/// The schemas of input files say what the readers do: the same keys at every place, the repository's own files are valid, and what the
/// readers reject for its shape the schemas reject too. The validator is Ajv, the schemas' dialect that of editors' programs (draft 7).
/// </summary>
public sealed partial class SchemaTests
{
    /// <summary>One file of each kind with every key that there is.</summary>
    private static readonly (string Schema, string Yaml)[] Full =
    [
        ("entities", """
            - id: almaty
              kind: place
              name: { zh-Hant: 阿拉木圖, en: Almaty }
              aliases: [阿城, { form: 首都, only: [a], not: [b] }]
              not-in: [阿拉木圖州]
              former-ids: [alma-ata]
              titles: [阿拉木圖]
              description: { text: 城市。, cites: [{ document: a, quote: 四個字兒 }] }
              facts: [{ label: 人口, value: 二百萬, as-of: "2021-01", cites: [{ document: a, block: p-00000000 }] }]
              coordinates: [43.24, 76.95]
              dates: { start: "1854", end: "2000-01-01/2001" }
              part-of: [kazakhstan]
              sources: [{ name: 百科〈阿拉木圖〉, url: "https://example.org/almaty" }]
            - id: astana
              kind: place
              name: 阿斯塔納
              description: 城市。
            """),
        ("relations", "{ id: r, subject: a, kind: signed, object: b, date: \"2016-09-02\", text: 一句。, cites: [{ document: a, quote: 四個字兒 }] }"),
        ("events", "- { id: e, date: \"1991\", text: 一句。, cites: [{ document: a, quote: 四個字兒 }], entities: [a], topics: [t] }"),
        ("topics", """
            id: t
            former-ids: [u]
            order: 1
            title: 題
            summary: { text: 一句。, cites: [{ document: a, quote: 四個字兒 }] }
            introduction: [{ text: 一句。, cites: [{ document: a, quote: 四個字兒 }] }]
            gather: [{ document: a, section: 節, quote: 四個字兒, entities: [a], match: any, terms: [字] }]
            exclude: [{ document: a, section: 節, quote: 四個字兒, entities: [a], match: all, terms: [字] }]
            entities: [a]
            compare: [{ question: 問, views: [{ document: a, text: 一句。, cites: [{ document: a, quote: 四個字兒 }] }] }]
            datasets: [d]
            """),
        ("datasets", """
            id: d
            title: 題
            unit: 億美元
            chart: bars
            note: { text: 註, cites: [{ document: a, quote: 四個字兒 }] }
            series: [{ id: s, name: 名, points: [{ at: "2017", value: 1.5, change: -2, cites: [{ document: a, quote: 四個字兒 }], note: 註 }] }]
            checks:
              - { sum: [s], equals: s, tolerance: 1, cites: [{ document: a, quote: 四個字兒 }] }
              - { change: s, from: "2016", to: "2017", percent: 3, tolerance: 1, cites: [{ document: a, quote: 四個字兒 }] }
            """),
        ("terms", """
            set: words
            optional: true
            terms:
              - { tw: [甲, 乙], cn: 丙, direction: both, hk: 丁, en: x, kind: word, note: 註 }
              - { keep: { tw: 甲甲, cn: 乙乙 }, direction: tw-cn, hk: 丁, en: x, kind: place, note: 註 }
              - { keep: 甲乙 }
            """),
        ("site", """
            title: 題
            tagline: 一行
            description: 兩句。
            rights: 權利
            language: zh-Hant
            base-url: https://example.org/folder
            editions:
              - { path: hant, language: zh-Hant, name: 繁體, short: 繁, strings: zh-Hant, convert: { zh-Hans: cn-tw } }
            default-edition: hant
            term-sets: [x]
            publishers:
              - { id: p, name: 名, match: { hosts: [example.org], authors: [某] }, kind: news-html, language: zh-Hant, url: "https://example.org/", rights: 權利, rights-url: "https://example.org/r" }
            judgements: [{ text: 一句。, cites: [{ document: a, quote: 四個字兒 }] }]
            charts: [d]
            about: [{ heading: 題, paragraphs: [一段。] }]
            corrections: [{ date: "2020", text: 一句。 }]
            """),
        ("document", """
            title: 題
            slug: a
            language: zh-Hant
            lang: zh-Hant
            source: { kind: markdown, name: 刊, publisher: 社, url: "https://example.org/", author: 某, published: "2019-01", rights: 權利, rights-url: "https://example.org/r" }
            summary: 一句。
            topics: [t]
            sections: { 節: [t], 篇: t }
            terms: [{ tw: 甲, cn: 乙, direction: both, hk: 丁, en: x, kind: word, note: 註 }, { keep: { tw: 甲, cn: 乙 } }]
            term-sets: [x]
            publish: full
            draft: false
            aliases: [b]
            tags: [x]
            categories: [x]
            category: x
            layout: post
            comments: true
            permalink: x
            excerpt: x
            image: x
            toc: true
            date: "2019-01-31 10:00"
            author: 某
            from: https://example.org/
            published: true
            """),
        ("document", "{ title: 題, language: zh-Hans }"),
        ("strings", """
            home: 首頁
            search-found: 有 {0} 頁。
            character-count: "{0} 字"
            topic-count: "{0} 段，{1} 種"
            document-kind: { pdf-text: 論文 }
            timeline-of: "{0}的年表"
            entity-kind: { country: 國家 }
            lacuna: { lost-note: 註釋已失 }
            """),
    ];

    private static readonly string[] Wrong =
    [
        "\"\"", "\" \"", "文 字", "A_b", "con", "12", "-3.5", "1e300", "true", "[]", "{}", "[[x]]", "[x, y]", "{ zz: [x] }", "{ text: x }", "[{ zz: 1 }]", "\"2019-13\"", "zh-Hant", "https://", "https://a b/", "ftp://x/", "[1, 2, 3]", "[91, 0]",
        "[{ form: x, zz: 1 }]", "tw-cn", "line", "http://example.org/?q",
    ];

    [Fact]
    public void The_full_files_are_valid_for_readers_and_schemas()
    {
        var answers = Validate(Full.Select(full => (full.Schema, Node(full.Yaml))));
        Assert.All(answers, Assert.Null);
        foreach (var (schema, yaml) in Full)
            Assert.Empty(Errors(schema, Node(yaml)));
    }

    [Fact]
    public void A_schema_has_the_keys_that_its_reader_takes_and_no_other()
    {
        var bySchemaPlace = new Dictionary<string, (HashSet<string> Schema, HashSet<string> Code)>(StringComparer.Ordinal);
        foreach (var (schema, yaml) in Full.Where(full => full.Schema != "strings"))
        {
            var root = Node(yaml);
            foreach (var place in Mappings(root))
            {
                var unknown = Errors(schema, Replace(root, place, mapping => WithKey((YamlMapping)mapping, "no-such-key", "x")))
                    .Where(error => error.Rule == Rules.UnknownKey && error.Message.Contains("'no-such-key'", StringComparison.Ordinal)).ToArray();
                if (unknown.Length == 0)
                    continue;
                var taken = ExpectedKeys().Match(unknown[0].Message).Groups[1].Value.Split(", ");
                foreach (var (pointer, properties) in Schemas.PropertiesAt(schema, root, place))
                {
                    if (!bySchemaPlace.TryGetValue(pointer, out var keys))
                        bySchemaPlace[pointer] = keys = ([], []);
                    keys.Schema.UnionWith(properties);
                    keys.Code.UnionWith(taken);
                }
            }
        }

        Assert.True(bySchemaPlace.Count >= 24, $"{bySchemaPlace.Count} places");
        var jekyll = Schemas.JekyllKeys();
        foreach (var (pointer, (schema, code)) in bySchemaPlace)
            Assert.True(schema.SetEquals(pointer.StartsWith("document.json", StringComparison.Ordinal) ? code.Except(jekyll) : code), $"{pointer}: schema has {string.Join(' ', schema.Except(code))}; readers have {string.Join(' ', code.Except(schema))}");
    }

    [Fact]
    public void A_Jekyll_post_may_have_what_its_theme_reads()
    {
        var posts = Schemas.JekyllKeys().Select(key => Node($"{{ title: 題, layout: post, {key}: x }}")).ToArray();
        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.Empty(Errors("document", post)));
        Assert.All(Validate(posts.Select(post => ("document", post))), Assert.Null);
    }

    [Fact]
    public void What_the_readers_reject_for_its_shape_the_schemas_reject()
    {
        var wrong = new List<(string Schema, YamlNode Root, string Told)>();
        foreach (var (schema, yaml) in Full)
        {
            var root = Node(yaml);
            foreach (var place in Mappings(root))
            {
                Add(schema, Replace(root, place, mapping => WithKey((YamlMapping)mapping, "no-such-key", "x")));
                foreach (var (key, _) in ((YamlMapping)At(root, place)).Entries)
                {
                    Add(schema, Replace(root, place, mapping => Without((YamlMapping)mapping, key.Value)));
                    foreach (var value in Wrong)
                        Add(schema, Replace(root, [.. place, key.Value], _ => Node(value)));
                }
            }
        }

        Assert.True(wrong.Count > 500, $"{wrong.Count} wrong files");
        var answers = Validate(wrong.Select(item => (item.Schema, item.Root)));
        var accepted = wrong.Zip(answers).Where(pair => pair.Second is null).Select(pair => $"{pair.First.Schema}: {pair.First.Told} in {Json(pair.First.Root)?.ToJsonString()}").ToArray();
        Assert.True(accepted.Length == 0, $"{accepted.Length} of {wrong.Count} accepted:\n{string.Join('\n', accepted.Take(40))}");

        void Add(string schema, YamlNode root)
        {
            // That a name has a form in the site's own language, and that editions differ, is no matter of shape.
            var error = Errors(schema, root).FirstOrDefault(error =>
                (error.Rule == Rules.UnknownKey || error.Rule == Rules.WrongValue || error.Rule == Rules.MissingKey || error.Rule == Rules.BadDate)
                && !error.Message.Contains("has no form for", StringComparison.Ordinal));
            if (error is not null)
                wrong.Add((schema, root, error.Message));
        }
    }

    [Fact]
    public void Every_input_file_names_its_schema_and_is_valid()
    {
        var files = Directory.EnumerateFiles(Repository.File("input"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.File("src/Briefing/Starter/input"), "*.yaml", SearchOption.AllDirectories))
            .ToArray();
        var pairs = new List<(string, YamlNode)>();
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var named = NamedSchema().Match(text);
            Assert.True(named.Success, $"{file} names no schema.");
            // In the starter the folder of schemas lies beside input/ only once it is written out.
            var schema = Path.GetFileNameWithoutExtension(named.Groups[1].Value);
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(file)) is "input" ? "site" : Path.GetFileName(Path.GetDirectoryName(file)), schema);
            if (!file.Contains("Starter", StringComparison.Ordinal))
                Assert.True(File.Exists(Path.GetFullPath(named.Groups[1].Value, Path.GetDirectoryName(file)!)), file);
            pairs.Add((schema, Node(text)));
        }

        Assert.NotEmpty(pairs);
        foreach (var document in Directory.EnumerateFiles(Repository.File("input/documents")).Concat(Directory.EnumerateFiles(Repository.File("src/Briefing/Starter/input/documents"))))
            pairs.Add(("document", Node(File.ReadAllText(document).Split("---")[1])));
        Assert.All(Validate(pairs).Zip(pairs), answer => Assert.True(answer.First is null, $"{answer.Second.Item1}: {answer.First} {Json(answer.Second.Item2)?.ToJsonString()}"));
    }

    [Fact]
    public void What_new_writes_is_valid_once_it_is_filled_in()
    {
        (string, EntryDraft)[] drafts =
        [
            ("entities", EntryDrafts.Entity("a", "place", "阿拉木圖", "城市: \"大\"的")),
            ("events", EntryDrafts.Event("e", "2019-01", "一句。", "a", "四個字兒")),
            ("topics", EntryDrafts.Topic("t", "題", "一句。", ["甲, 乙", "丙"])),
            ("terms", EntryDrafts.Term("desk", "yes", "- x", "word", "a: b", "tw-cn", "#註\n二")),
        ];
        var nodes = drafts.Select(draft => (draft.Item1, Node(draft.Item2.Text))).ToArray();
        Assert.All(Validate(nodes), Assert.Null);
        Assert.All(nodes, node => Assert.Empty(Errors(node.Item1, node.Item2)));
        Assert.Null(Validate([("document", Node(EntryDrafts.Document("d", "題", "zh-Hans", "pdf-text").Text.Split("---")[1].Replace("rights:\n", "rights: 公有\n", StringComparison.Ordinal)))])[0]);
    }

    [Fact]
    public void The_schema_of_words_has_every_key_of_the_theme()
    {
        var schema = Schemas.Root("strings")["properties"]!.AsObject();
        var members = typeof(InterfaceStrings).GetProperties().ToDictionary(property => Hyphens().Replace(property.Name, "-").ToLowerInvariant());
        var byCode = new[] { "decimal", "date", "span-end", "precision", "citation" };
        Assert.Equal(members.Keys.Except(byCode).Append("based-on").Order(StringComparer.Ordinal), schema.Select(property => property.Key).Order(StringComparer.Ordinal));
        var cases = schema.Where(property => property.Key != "based-on").Select(property =>
        {
            var key = property.Key;
            var value = Errors("strings", Node($"{key}: x")).Any(error => error.Message.EndsWith("expected a text with {0}.", StringComparison.Ordinal)) ? "\"{0}\"" : "x";
            var text = Errors("strings", Node($"{key}: {value}")).All(error => error.Rule != Rules.WrongValue);
            var words = Errors("strings", Node($"{key}: {{ country: x }}")).All(error => error.Rule != Rules.WrongValue);
            var part = key == "lacuna" ? "lost-note" : key == "ledger" ? "masthead" : "country";
            return (Key: key, Text: Node($"{key}: {value}"), Words: Node($"{key}: {{ {part}: x }}"), Readers: (text, words));
        }).ToArray();
        var answers = Validate(cases.SelectMany(item => new[] { ("strings", item.Text), ("strings", item.Words) }));
        Assert.All(cases.Zip(answers.Chunk(2)), pair =>
        {
            var (item, answer) = pair;
            Assert.True(item.Readers.text || item.Readers.words, item.Key);
            Assert.True(item.Readers == (answer[0] is null, answer[1] is null), $"{item.Key}: readers {item.Readers}, schema {(answer[0] is null, answer[1] is null)}");
        });
    }

    [Fact]
    public void The_site_publishes_the_schemas_that_the_repository_has()
    {
        var files = InputSchemas.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
        Assert.Equal(Directory.EnumerateFiles(Repository.File("schemas")).Select(file => "schemas/" + Path.GetFileName(file)).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Repository.File(file.Key)), file.Value));
    }

    private static List<Diagnostic> Errors(string schema, YamlNode root)
    {
        var diagnostics = new List<Diagnostic>();
        switch (schema)
        {
            case "entities": DeskReader.Entities(root, "zh-Hant", diagnostics); break;
            case "relations": DeskReader.Relations(root, diagnostics); break;
            case "events": DeskReader.Events(root, diagnostics); break;
            case "topics": DeskReader.Topics(root, diagnostics); break;
            case "datasets": DeskReader.Datasets(root, diagnostics); break;
            case "terms": TermList.Read(root, diagnostics); break;
            case "site": SiteSettingsReader.Read(root, diagnostics); break;
            case "strings":
                diagnostics.AddRange(ThemeOverrides.Read(MemoryTree.OfTexts(new Dictionary<string, string> { ["theme/strings/zh-Hant.yaml"] = Json(root)!.ToJsonString(Relaxed) })).Diagnostics);
                break;
            default:
                var matter = string.Concat(((YamlMapping)root).Entries.Select(entry => $"{entry.Key.Value}: {Json(entry.Value)?.ToJsonString(Relaxed)}\n"));
                FrontMatterReader.Read("documents/a.md", $"---\n{matter}---\nx", diagnostics);
                break;
        }

        return diagnostics.FindAll(diagnostic => diagnostic.Rule.Severity == Severity.Error);
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static YamlNode Node(string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var node = YamlText.Parse("x.yaml", yaml, 0, diagnostics);
        Assert.Empty(diagnostics);
        return node!;
    }

    /// <summary>A node as JSON, plain scalars by YAML's core schema (1.2.2, 10.3.2), as editors' programs read them.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => false,
        YamlScalar { IsPlain: true } scalar when CoreNumber().IsMatch(scalar.Value) => JsonNode.Parse(double.Parse(scalar.Value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)),
        YamlScalar scalar => scalar.Value,
        _ => throw new ArgumentException("No YAML.", nameof(node)),
    };

    private static string?[] Validate(IEnumerable<(string Schema, YamlNode Root)> pairs)
    {
        var input = new JsonArray([.. pairs.Select(pair => (JsonNode)new JsonArray(pair.Schema + ".json", Json(pair.Root)))]);
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.File("tests/schemas/validate.mjs"), Repository.File("schemas")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var error = node.StandardError.ReadToEndAsync();
        node.StandardInput.Write(input.ToJsonString());
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<string?[]>(output)!;
    }

    /// <summary>The places of all mappings of a tree: keys, and numbers of items.</summary>
    private static IEnumerable<string[]> Mappings(YamlNode node, params string[] place)
    {
        if (node is YamlMapping mapping)
        {
            yield return place;
            foreach (var inner in mapping.Entries.SelectMany(entry => Mappings(entry.Value, [.. place, entry.Key.Value])))
                yield return inner;
        }
        else if (node is YamlSequence sequence)
        {
            foreach (var inner in sequence.Items.SelectMany((item, index) => Mappings(item, [.. place, index.ToString(CultureInfo.InvariantCulture)])))
                yield return inner;
        }
    }

    private static YamlNode At(YamlNode node, IEnumerable<string> place) => place.Aggregate(node, Step);

    private static YamlNode Step(YamlNode node, string step) =>
        node is YamlSequence sequence ? sequence.Items[int.Parse(step, CultureInfo.InvariantCulture)] : ((YamlMapping)node).Entries.First(entry => entry.Key.Value == step).Value;

    private static YamlNode Replace(YamlNode node, string[] place, Func<YamlNode, YamlNode> change)
    {
        if (place.Length == 0)
            return change(node);
        if (node is YamlSequence sequence)
        {
            var index = int.Parse(place[0], CultureInfo.InvariantCulture);
            return sequence with { Items = sequence.Items.SetItem(index, Replace(sequence.Items[index], place[1..], change)) };
        }

        var mapping = (YamlMapping)node;
        return mapping with { Entries = [.. mapping.Entries.Select(entry => entry.Key.Value == place[0] ? KeyValuePair.Create(entry.Key, Replace(entry.Value, place[1..], change)) : entry)] };
    }

    private static YamlMapping WithKey(YamlMapping mapping, string key, string value) =>
        mapping with { Entries = mapping.Entries.Add(new(new YamlScalar(mapping.Position, key, true), new YamlScalar(mapping.Position, value, true))) };

    private static YamlMapping Without(YamlMapping mapping, string key) => mapping with { Entries = mapping.Entries.RemoveAll(entry => entry.Key.Value == key) };

    [GeneratedRegex("expected one of (.*)\\.$")]
    private static partial Regex ExpectedKeys();

    [GeneratedRegex(@"^(?:---\n)?# yaml-language-server: \$schema=(\S+)")]
    private static partial Regex NamedSchema();

    [GeneratedRegex("(?<!^)(?=[A-Z])")]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex CoreNumber();

    /// <summary>The schemas as data.</summary>
    private static class Schemas
    {
        private static readonly Dictionary<string, JsonObject> Roots = Directory.EnumerateFiles(Repository.File("schemas"))
            .ToDictionary(file => Path.GetFileName(file), file => JsonNode.Parse(File.ReadAllText(file))!.AsObject());

        public static JsonObject Root(string name) => Roots[name + ".json"];

        public static HashSet<string> JekyllKeys() =>
            [.. Root("document")["then"]!["propertyNames"]!["enum"]!.AsArray().Select(key => key!.GetValue<string>()).Except(Root("document")["properties"]!.AsObject().Select(property => property.Key))];

        /// <summary>The objects with named properties that a schema has for a place of a tree, each by where it stands.</summary>
        public static IEnumerable<(string Pointer, IEnumerable<string> Properties)> PropertiesAt(string schema, YamlNode root, string[] place)
        {
            IEnumerable<(string File, JsonObject Schema)> here = Open(schema + ".json", Root(schema));
            var node = root;
            foreach (var step in place)
            {
                here = here.SelectMany(item => node is YamlSequence ? Items(item) : Property(item, step)).ToArray();
                node = Step(node, step);
            }

            return here.Where(item => item.Schema["properties"] is not null)
                .Select(item => (item.File + item.Schema.GetPath(), item.Schema["properties"]!.AsObject().Select(property => property.Key)))
                .DistinctBy(item => item.Item1);
        }

        private static IEnumerable<(string, JsonObject)> Items((string File, JsonObject Schema) item) =>
            item.Schema["items"] is JsonObject items ? Open(item.File, items) : [];

        private static IEnumerable<(string, JsonObject)> Property((string File, JsonObject Schema) item, string key) =>
            item.Schema["properties"]?[key] is JsonObject property ? Open(item.File, property) : [];

        /// <summary>A schema with all that it refers to or chooses from.</summary>
        private static IEnumerable<(string File, JsonObject Schema)> Open(string file, JsonObject schema)
        {
            yield return (file, schema);
            if (schema["$ref"]?.GetValue<string>() is { } reference)
            {
                var parts = reference.Split('#');
                var target = parts[0].Length == 0 ? file : parts[0];
                var found = (JsonNode)Roots[target];
                foreach (var step in parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries))
                    found = found[step]!;
                foreach (var inner in Open(target, found.AsObject()))
                    yield return inner;
            }

            var chosen = new[] { "allOf", "anyOf" }.SelectMany(word => schema[word]?.AsArray() ?? []).Concat([schema["then"], schema["else"]]);
            foreach (var branch in chosen.OfType<JsonObject>())
            {
                foreach (var inner in Open(file, branch))
                    yield return inner;
            }
        }
    }
}
