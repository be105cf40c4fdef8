using System.Text;

namespace Briefing.Benchmarks.Corpus;

/// <summary>What the editors of an invented site know: its settings, entities, topics, events and terms.</summary>
internal sealed class CorpusDesk
{
    private const string Syllables = "阿巴貝比波博達德迪杜多法費福加戈格古哈海胡吉卡凱科克庫拉萊利魯羅洛馬邁梅米莫穆納內尼諾努帕佩皮普薩塞沙施斯索蘇塔泰特圖托瓦維沃烏西希雅葉伊英扎澤";
    private const string Latin = "abcdeghiklmnoprstuvz";
    private const string Vowels = "aeiou";

    private static readonly (string Kind, string[] Endings, int Length)[] Kinds =
    [
        ("country", ["斯坦", "共和國", "尼亞"], 2),
        ("place", ["州", "市", "河", "港"], 3),
        ("person", [""], 4),
        ("organization", ["委員會", "集團", "銀行", "通訊社", "大學"], 3),
        ("agreement", ["協定", "公約", "聯合聲明"], 3),
        ("policy", ["計畫", "倡議"], 3),
        ("infrastructure", ["鐵路", "公路", "油管"], 3),
        ("event", ["峰會", "論壇"], 3),
    ];

    /// <summary>Ids of the topics.</summary>
    public static readonly string[] Topics = ["trade", "visas", "rail", "energy", "water", "security", "summits", "investment", "language", "sport", "press", "borders"];

    /// <summary>Words that gather topics, in the order of <see cref="Topics"/>.</summary>
    public static readonly string[] TopicWords = ["雙邊貿易額", "落地簽證", "中歐班列", "天然氣管道", "跨境河流", "反恐演習", "元首會晤", "直接投資", "國語教育", "體操錦標賽", "記者協會", "邊界條約"];

    /// <summary>Terms of the site: Taiwan form, mainland form.</summary>
    public static readonly (string Taiwan, string Mainland)[] Terms =
    [
        ("哈薩克", "哈萨克斯坦"), ("烏茲別克", "乌兹别克斯坦"), ("報導", "报道"), ("透過", "通过"), ("高峰會", "峰会"), ("國是訪問", "国事访问"),
        ("雪梨", "悉尼"), ("紐西蘭", "新西兰"), ("川普", "特朗普"), ("蒲亭", "普京"), ("杜拜", "迪拜"), ("模特兒", "模特"),
    ];

    /// <summary>Makes a desk from a seed.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="entities">How many entities.</param>
    public CorpusDesk(Random random, int entities)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (Entities.Count < entities)
        {
            var (kind, endings, length) = Kinds[Entities.Count % Kinds.Length];
            var stem = string.Concat(Enumerable.Range(0, length).Select(_ => Syllables[random.Next(Syllables.Length)]));
            var name = stem + endings[random.Next(endings.Length)];
            if (!names.Add(name))
                continue;
            var latin = string.Concat(Enumerable.Range(0, length).Select(_ => $"{Latin[random.Next(Latin.Length)]}{Vowels[random.Next(Vowels.Length)]}"));
            var alias = random.Next(6) == 0 ? stem + "方" : null;
            Entities.Add(new CorpusEntity($"e-{Entities.Count}", kind, name, char.ToUpperInvariant(latin[0]) + latin[1..] + Entities.Count, alias is not null && names.Add(alias) ? alias : null));
        }
    }

    /// <summary>The entities, the much named first.</summary>
    public List<CorpusEntity> Entities { get; } = [];

    /// <summary>An entity, the first much oftener than the last, as in news.</summary>
    public CorpusEntity Pick(Random random) => Entities[(int)(Entities.Count * Math.Pow(random.NextDouble(), 2.5))];

    /// <summary>Writes the files of the desk.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="first">Slug of a document whose first paragraph says <paramref name="quote"/>.</param>
    /// <param name="quote">Words of its first paragraph.</param>
    public void Write(string folder, string first, string quote)
    {
        Save(folder, "site.yaml", """
            title: 量測簡報
            tagline: 由種子生成的文件
            description: 這個網站的文件由種子生成，用來量測建置的時間與記憶體。
            language: zh-Hant
            base-url: https://example.org
            editions:
              - { path: hant, language: zh-Hant, name: 繁體中文, short: 繁, strings: zh-Hant, convert: { zh-Hans: cn-tw } }
              - { path: hans, language: zh-Hans, name: 简体中文, short: 简, strings: zh-Hans, convert: { zh-Hant: tw-cn } }
            default-edition: hant
            publishers:
              - { id: press, name: 量測通訊社, match: { hosts: [news.example], authors: [量測通訊社] }, kind: news-html, language: zh-Hant, url: "https://news.example/", rights: 生成的文字，沒有權利 }

            """);
        var entities = new StringBuilder();
        foreach (var entity in Entities)
        {
            entities.Append($"- id: {entity.Id}\n  kind: {entity.Kind}\n  name: {{ zh-Hant: {entity.Name}, en: {entity.English} }}\n");
            if (entity.Alias is not null)
                entities.Append($"  aliases: [{entity.Alias}]\n");
            entities.Append($"  description: 量測用的名字，見於生成的文件。\n");
            if (entity.Kind is "country" or "place")
                entities.Append($"  coordinates: [{30 + (entity.Name[0] % 25)}, {50 + (entity.Name[1] % 50)}]\n");
        }

        Save(folder, "entities/entities.yaml", entities.ToString());
        for (var i = 0; i < Topics.Length; i++)
        {
            Save(folder, $"topics/{Topics[i]}.yaml", $$"""
                id: {{Topics[i]}}
                order: {{i + 1}}
                title: 主題：{{TopicWords[i]}}
                summary: 生成的文件中說到{{TopicWords[i]}}的段落。
                introduction:
                  - text: 生成的文件中說到{{TopicWords[i]}}的段落。
                    cites: [{ document: {{first}}, quote: {{quote}} }]
                gather:
                  - { terms: [{{TopicWords[i]}}] }
                  - { entities: [{{Entities[(i * 7) + 20].Id}}, {{Entities[(i * 7) + 21].Id}}], match: all }

                """);
        }

        var events = new StringBuilder();
        for (var i = 0; i < 40; i++)
            events.Append($"- id: event-{i}\n  date: \"{1980 + i}-0{1 + (i % 9)}\"\n  text: 生成的第{i + 1}件事。\n  entities: [{Entities[i].Id}, {Entities[i + 40].Id}]\n  topics: [{Topics[i % Topics.Length]}]\n  cites: [{{ document: {first}, quote: {quote} }}]\n");
        Save(folder, "events/events.yaml", events.ToString());
        var terms = new StringBuilder("set: corpus\nterms:\n");
        foreach (var (taiwan, mainland) in Terms)
            terms.Append($"  - {{ tw: {taiwan}, cn: {mainland}, kind: word }}\n");
        Save(folder, "terms/corpus.yaml", terms.ToString());
    }

    private static void Save(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }
}
