using System.Text;
using Briefing.Core.Sources;

namespace Briefing.Fuzz.Hostile;

/// <summary>Every hostile input that is tried.</summary>
public static class Corpus
{
    private static readonly string[] Kinds = ["markdown", "wiki-markdown", "news-html", "pdf-text"];

    /// <summary>The cases, in a fixed order.</summary>
    public static IEnumerable<HostileCase> All => [.. Texts, .. Yaml, .. Bytes, .. Names, .. Shapes];

    /// <summary>Those of them that are a text in a body, a field or an address.</summary>
    public static IEnumerable<HostileCase> Texts => [.. Bodies, .. Fields, .. Addresses];

    /// <summary>Markup in bodies of every kind of source.</summary>
    private static IEnumerable<HostileCase> Bodies =>
        from kind in Kinds
        from payload in Payloads.Markup
        select Body(kind, payload.Name, $"前文阿拉木圖。\n\n{payload.Text}\n\n甲{payload.Text}乙\n\n# {payload.Text}\n\n- {payload.Text}\n\n> {payload.Text}\n\n| 甲 | 乙 |\n|---|---|\n| {payload.Text} | x |\n\n後文。");

    /// <summary>Texts in every field of the desk.</summary>
    private static IEnumerable<HostileCase> Fields =>
        from place in SampleDesk.Fields.Keys
        from payload in Payloads.Fields
        select HostileCase.InField($"{payload.Name} in {place}", place, SampleDesk.Quoted(payload.Text));

    /// <summary>Addresses in every place that takes one.</summary>
    private static IEnumerable<HostileCase> Addresses
    {
        get
        {
            foreach (var (name, address) in Payloads.Addresses)
            {
                yield return Body("markdown", "address " + name, $"甲[乙]({address})丙[丁](<{address}>)戊[己][r]庚<{address}>辛![壬]({address} \"題\")\n\n[r]: <{address}> \"題\"\n");
                yield return Body("wiki-markdown", "address " + name, $"甲[乙]({address} \"wikilink\")丙[X.png]({address} \"fig:X.png\")丁<{address}>\n\n  - [戊]({address})\n");
                yield return Body("news-html", "address " + name, $"<p>甲<a href=\"{address}\">乙</a>丙<a href='{address}'>丁</a><a href={address}>戊</a></p><figure><img src=\"{address}\" srcset=\"{address} 2x\" alt=\"己\"><figcaption>庚</figcaption></figure><blockquote cite=\"{address}\">辛</blockquote>");
                yield return Body("pdf-text", "address " + name, $"一、前言\n\n甲乙丙丁1，見 {address} 。\n\n1 {address}\n");
                yield return Of("address " + name + " in url", "documents/u.md", $"---\ntitle: 文\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有, url: {SampleDesk.Quoted(address)} }}\n---\n文。\n");
                yield return Of("address " + name + " in rights-url", "documents/u.md", $"---\ntitle: 文\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有, rights-url: {SampleDesk.Quoted(address)} }}\n---\n文。\n");
                yield return Of("address " + name + " in from", "documents/u.md", $"---\nlayout: post\ntitle: 文\ndate: 2024-01-01\nfrom: {SampleDesk.Quoted(address)}\n---\n<p>文。</p>\n");
                yield return new HostileCase("address " + name + " in publisher", Settings($"publishers:\n  - {{ id: p, name: 文, kind: markdown, url: {SampleDesk.Quoted(address)}, rights: 權, rights-url: {SampleDesk.Quoted(address)}, match: {{ authors: [某] }} }}\n")) { HasDesk = false };
                yield return new HostileCase("address " + name + " in base-url", Site($"title: 文\nbase-url: {SampleDesk.Quoted(address)}\n{Editions}")) { HasDesk = false };
            }
        }
    }

    private const string Editions = "language: zh-Hant\neditions: [{ path: hant, language: zh-Hant, name: 繁, short: 繁 }]\n";

    /// <summary>YAML that unfolds, names types, or is none.</summary>
    private static IEnumerable<HostileCase> Yaml
    {
        get
        {
            var laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat("*" + (char)('a' + i - 1), 10))}]\n"));
            (string Name, string Text)[] texts =
            [
                ("billion laughs", laughs), ("alias to itself", "a: &a [*a]\n"), ("merge key", "a: &a { x: 1 }\nb: { <<: *a }\n"), ("tag of a type", "!!python/object/apply:os.system ['id']\n"),
                ("tag of .NET", "title: !<!System.Diagnostics.Process> x\n"), ("tag binary", "title: !!binary PHNjcmlwdD4=\n"), ("anchor unused", "title: &x 文\n"),
                ("flow nesting", new string('[', 100_000)), ("flow mapping nesting", string.Concat(Enumerable.Repeat("{a: ", 50_000))), ("block nesting", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n"))),
                ("dash nesting", string.Concat(Enumerable.Repeat("- ", 50_000)) + "x\n"), ("two documents", "title: a\n---\ntitle: b\n"), ("directive", "%YAML 9.9\n---\ntitle: a\n"), ("directive tag", "%TAG ! tag:evil,2000:\n---\n!x a\n"),
                ("tab indent", "title:\n\ta: b\n"), ("open quote", "title: \"abc\n"), ("open flow", "title: [a, b\n"), ("complex key", "? [a, b]\n: c\n"), ("null key", "~: x\n"), ("empty key", "\"\": x\n"), ("repeated key", "title: a\ntitle: b\n"),
                ("unknown key", "__proto__: { polluted: true }\nconstructor: x\n"), ("number overflow", "order: 99999999999999999999999\n"), ("not a mapping", "- a\n- b\n"), ("a scalar", "just words\n"), ("only a comment", "# nothing\n"),
                ("many keys", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: v\n"))), ("long scalar", "title: " + new string('x', 1_000_000) + "\n"), ("long key", new string('k', 100_000) + ": v\n"),
                ("escapes", "title: \"\\0\\a\\b\\e\\x1b\\u202e\\ud800\\U0010FFFF\\U00110000\"\n"), ("surrogate escape", "title: \"\\ud83d\"\n"), ("bad escape", "title: \"\\q\"\n"), ("block scalar indent", "title: |9\n x\n"), ("carriage returns", "title: a\rtagline: b\r"),
                ("norway", "title: no\nlanguage: no\n"), ("sexagesimal", "title: 190:20:30\norder: 1e400\n"), ("infinity", "title: .inf\ncoordinates: [.nan, .inf]\n"), ("byte order mark inside", "title: a\uFEFFb\n\uFEFFtagline: x\n"),
            ];
            foreach (var (name, text) in texts)
            {
                yield return new HostileCase("yaml " + name + " in site.yaml", Site(text)) { HasDesk = false };
                yield return Of("yaml " + name + " in front matter", "documents/y.md", $"---\n{text}---\n文。\n");
                foreach (var folder in new[] { "entities", "topics", "events", "relations", "datasets", "terms" })
                    yield return Of($"yaml {name} in {folder}", $"{folder}/y.yaml", text);
            }
        }
    }

    /// <summary>Bytes that are no text, and texts of a size that nobody writes.</summary>
    private static IEnumerable<HostileCase> Bytes
    {
        get
        {
            (string Name, byte[] Bytes)[] runs =
            [
                ("overlong solidus", [0xC0, 0xAF]), ("overlong less-than", [0xE0, 0x80, 0xBC]), ("overlong NUL", [0xC0, 0x80]), ("surrogate", [0xED, 0xA0, 0x80]), ("surrogate pair", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
                ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("lone continuation", [0x80, 0xBF]), ("cut short", [0xE5, 0x93]), ("NUL", [0x00]), ("NULs", new byte[4_096]), ("FF FE", [0xFF, 0xFE, 0x41, 0x00]),
                ("two marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]), ("controls", [.. Enumerable.Range(1, 31).Select(i => (byte)i)]), ("Big5", [0xAB, 0xA2, 0xC2, 0xC4]), ("GB 18030", [0x81, 0x30, 0x81, 0x30]), ("escape sequence", "\u001B]0;x\u0007\u001B[2J"u8.ToArray()),
                ("bidi", "甲\u202E乙\u2066丙\u2069"u8.ToArray()), ("noncharacter", "\uFFFE\uFFFF\U0001FFFE"u8.ToArray()), ("line separators", "\u2028\u2029\u0085\u000B\u000C"u8.ToArray()),
                ("entities of controls", "&#0;&#1;&#x202E;&#xD800;&#xFFFE;&#x110000;&#99999999999;"u8.ToArray()),
            ];
            foreach (var (name, run) in runs)
            {
                foreach (var kind in Kinds)
                {
                    yield return Of($"bytes {name} in {kind}", "documents/b.md", [.. Encoding.UTF8.GetBytes($"---\ntitle: 文\nlanguage: zh-Hant\nsource: {{ kind: {kind}, rights: 公有 }}\n---\n前"), .. run, .. "後\n\n<p>丁"u8, .. run, .. "</p>\n"u8]);
                    yield return Of($"bytes {name} in a title of {kind}", "documents/b.md", [.. "<h1>題"u8, .. run, .. "目</h1>\n# 題"u8, .. run, .. "\n\n<p>（中央社台北15日電）阿拉木圖。</p>\n"u8]);
                }

                yield return new HostileCase($"bytes {name} in site.yaml", Site([.. "title: 文"u8, .. run, .. "\n"u8, .. Encoding.UTF8.GetBytes(Editions)])) { HasDesk = false };
                yield return Of($"bytes {name} in an entity", "entities/b.yaml", [.. "- { id: x, kind: place, name: 甲"u8, .. run, .. "乙 }\n"u8]);
                yield return Of($"bytes {name} in a term", "terms/b.yaml", [.. "set: b\nterms:\n  - { tw: 甲"u8, .. run, .. ", cn: 乙 }\n"u8]);
                yield return Of($"bytes {name} alone", "documents/b.md", run);
            }

            foreach (var kind in Kinds)
            {
                yield return Of($"a line of 50 MB in {kind}", "documents/l.md", Encoding.ASCII.GetBytes(SampleDesk.Document(kind, new string('a', 50 * 1024 * 1024))));
                foreach (var (name, unit) in new[] { ("words", "哈薩克 "), ("stars", "*a**b"), ("brackets", "[a]("), ("less-thans", "<a "), ("ampersands", "&amp"), ("backticks", "`a"), ("quotes", "> "), ("pipes", "|a"), ("digits", "1.1"), ("parentheses", "（(") })
                    yield return Body(kind, $"a line of 20 KB of {name}", string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length)));
            }

            yield return new HostileCase("an empty folder", new Dictionary<string, byte[]>()) { HasDesk = false };
            yield return new HostileCase("an empty site.yaml", Site("")) { HasDesk = false };
            yield return Of("an empty document", "documents/e.md", []);
            yield return Of("front matter alone", "documents/e.md", "---\n---\n");
            yield return Of("front matter that does not end", "documents/e.md", "---\ntitle: a\n");
        }
    }

    /// <summary>Names of files and slugs.</summary>
    private static IEnumerable<HostileCase> Names
    {
        get
        {
            foreach (var slug in new[]
            {
                "../../etc/passwd", "..", ".", "/etc/passwd", "a/../../b", "a\\..\\b", "%2e%2e%2f", "..%c0%af", "con", "NUL", "aux.txt", "COM1", "lpt9", "a.", "a ", " a", "a:b", "a\0b", "a\u202Eb", "A", "ａ", "a--b", "-a", "index.html", "<script>", "a?b", "a#b", "哈薩克", "", "~", ".htaccess",
                ".git", new string('a', 81), new string('a', 300), "a\nb", "conin$", "__proto__", "hant", "assets", "search", "feed.xml",
            })
            {
                var name = SampleDesk.Quoted(slug);
                yield return Of($"slug {name}", "documents/s.md", $"---\ntitle: 文\nslug: {name}\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有 }}\n---\n文。\n");
                yield return Of($"entity id {name}", "entities/s.yaml", $"- {{ id: {name}, kind: place, name: 甲乙 }}\n");
                yield return Of($"topic id {name}", "topics/s.yaml", $"id: {name}\ntitle: 題\nsummary: 述\ngather: [{{ document: note, section: 概要 }}]\n");
                yield return Of($"dataset id {name}", "datasets/s.yaml", $"id: {name}\ntitle: 題\nunit: 元\nseries: [{{ id: s, name: 列, points: [{{ at: \"2020\", value: 1, cites: [{{ document: note, quote: 貿易額是十二億元 }}] }}] }}]\n");
                yield return Of($"event id {name}", "events/s.yaml", $"- {{ id: {name}, date: \"2020\", text: 事, cites: [{{ document: note, quote: 貿易額是十二億元 }}] }}\n");
                yield return Of($"term set {name}", "terms/s.yaml", $"set: {name}\nterms: [{{ tw: 甲乙, cn: 丙丁 }}]\n");
                yield return Of($"alias {name}", "documents/s.md", $"---\ntitle: 文\nslug: s\naliases: [{name}]\nlanguage: zh-Hant\nsource: {{ kind: markdown, rights: 公有 }}\n---\n文。\n");
                yield return new HostileCase($"edition {name}", Site($"title: 文\nlanguage: zh-Hant\neditions: [{{ path: {name}, language: zh-Hant, name: 繁, short: 繁 }}]\n")) { HasDesk = false };
            }

            foreach (var file in new[]
            {
                "documents/../../escape.md", "documents/<script>alert(1)</script>.md", "documents/a\"onmouseover=alert(1).md", "documents/con.md", "documents/NUL.md", "documents/aux.txt", "documents/a..md", "documents/...md", "documents/哈薩克.md", "documents/a\u202Edm.exe.md",
                "documents/a\nb.md", "documents/a\u001B[31m.md", "documents/=cmd.md", "documents/%2e%2e%2fa.md", "documents/a b  c.md", "documents/.hidden.md", "documents/x/y/z/deep.md", "documents/2024-13-45-x.md", "documents/2024-01-01-.md", "documents/" + new string('a', 250) + ".md",
                "unknown/a.md", "a.exe", "entities/a.json", "documents/a.MD", "documents/a.md.bak", "site.yml",
            })
            {
                yield return Of($"file {SampleDesk.Quoted(file)}", file, "---\ntitle: 文\nlanguage: zh-Hant\nsource: { kind: markdown, rights: 公有 }\n---\n文。\n");
            }

            foreach (var (one, other) in new[] { ("note-a.md", "Note-A.md"), ("a/same.md", "b/same.md"), ("x.md", "x.txt"), ("note_a.md", "note a.md"), ("2024-01-01-z.md", "2024-01-02-z.md") })
            {
                yield return new HostileCase($"one slug from {one} and {other}", new Dictionary<string, byte[]>
                {
                    ["documents/" + one] = Encoding.UTF8.GetBytes(SampleDesk.Document("markdown", "一。")),
                    ["documents/" + other] = Encoding.UTF8.GetBytes(SampleDesk.Document("markdown", "二。")),
                });
            }
        }
    }

    /// <summary>Records whose shape is not what the schema says, or that refer in circles and to nothing.</summary>
    private static IEnumerable<HostileCase> Shapes
    {
        get
        {
            foreach (var place in SampleDesk.Fields.Keys)
            {
                foreach (var (name, value) in new[] { ("a list", "[[a], {b: c}]"), ("a mapping", "{ a: { b: c } }"), ("nothing", "~") })
                    yield return HostileCase.InField($"{name} as {place}", place, value);
            }

            yield return Of("an entity that is part of itself", "entities/c.yaml", "- { id: a, kind: place, name: 甲甲, part-of: [b] }\n- { id: b, kind: place, name: 乙乙, part-of: [a] }\n");
            yield return Of("a relation to nobody", "relations/c.yaml", "- { id: r, subject: nobody, kind: owns, object: ghost, text: 文, cites: [{ document: none, quote: 甲乙丙丁 }] }\n");
            yield return Of("a topic of nothing", "topics/c.yaml", "id: c\ntitle: 題\nsummary: 述\ngather: [{ document: none }, { section: 無 }, { terms: [\"\"] }, { quote: 甲乙丙丁 }]\n");
            yield return Of("coordinates beyond the globe", "entities/c.yaml", "- { id: a, kind: place, name: 甲甲, coordinates: [1e9, -1e9] }\n");
            yield return Of("figures beyond bounds", "datasets/c.yaml", "id: c\ntitle: 題\nunit: 元\nseries: [{ id: s, name: 列, points: [{ at: \"2020\", value: 79228162514264337593543950335, change: -1e300, cites: [{ document: note, quote: 貿易額是十二億元 }] }] }]\n");
            yield return Of("a date that is none", "events/c.yaml", "- { id: e, date: \"9999-99-99\", text: 事, cites: [{ document: note, quote: 貿易額是十二億元 }] }\n- { id: f, date: \"0000\", text: 事, cites: [{ document: note, quote: 貿易額是十二億元 }] }\n- { id: g, date: \"2020/1900\", text: 事, cites: [{ document: note, quote: 貿易額是十二億元 }] }\n");
            yield return Of("a term that becomes itself", "terms/c.yaml", "set: c\nterms:\n  - { tw: 甲, cn: 甲甲 }\n  - { tw: 甲甲, cn: 甲 }\n  - { tw: 甲乙, cn: 乙甲 }\n  - { tw: 乙甲, cn: 甲乙 }\n");
            yield return Of("a thousand aliases of one", "entities/c.yaml", $"- {{ id: a, kind: place, name: 甲甲, aliases: [{string.Join(", ", Enumerable.Range(0, 1_000).Select(i => new string('阿', 1 + (i % 50)) + i))}] }}\n");
            yield return Of("a document that links to itself", "documents/c.md", SampleDesk.Document("wiki-markdown", "甲[乙](../Page/文.md \"wikilink\")丙"));
            yield return Of("notes that call themselves", "documents/c.md", SampleDesk.Document("markdown", "甲[^1]\n\n[^1]: 乙[^2]\n[^2]: 丙[^1][^2]\n"));
        }
    }

    private static HostileCase Body(string kind, string name, string body) => Of($"{name} in {kind}", "documents/h.md", SampleDesk.Document(kind, body));

    private static HostileCase Of(string name, string path, string content) => Of(name, path, Encoding.UTF8.GetBytes(content));

    private static HostileCase Of(string name, string path, byte[] content) => new(name, new Dictionary<string, byte[]> { [path] = content });

    private static Dictionary<string, byte[]> Site(string text) => Site(Encoding.UTF8.GetBytes(text));

    /// <summary>Settings of a site with one document, which <see cref="Settings"/> lets a publisher speak for.</summary>
    private static Dictionary<string, byte[]> Site(byte[] text) => new()
    {
        [SiteSettingsReader.FileName] = text,
        ["documents/p.md"] = "---\ntitle: 文\nlanguage: zh-Hant\nsource: { kind: markdown, author: 某 }\n---\n文。\n"u8.ToArray(),
    };

    private static Dictionary<string, byte[]> Settings(string more) => Site($"title: 文\n{Editions}{more}");
}
