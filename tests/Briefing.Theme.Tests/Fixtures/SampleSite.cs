using System.Collections.Immutable;
using System.Globalization;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Theme.Tests.Fixtures;

/// <summary>A small site of the real subject: every kind of page, every construct of the article model, in one edition.</summary>
internal sealed class SampleSite
{
    public static Edition Hant { get; } = new("hant", "zh-Hant", "繁體中文", "繁", "zh-Hant", ImmutableDictionary<string, string>.Empty);

    public static Edition Hans { get; } = new("hans", "zh-Hans", "简体中文", "简", "zh-Hans", ImmutableDictionary<string, string>.Empty);

    private static readonly ChineseConverter _converter = ChineseConverter.FromProfile(ConversionProfile.TaiwanToMainland, []);
    private static readonly Routes _routes = new(new Uri("https://example.org/"));

    private readonly Func<string, string> _say;

    /// <param name="edition">The edition.</param>
    /// <param name="say">What becomes of every text of a document or an editor; null brings it into the edition's script.</param>
    public SampleSite(Edition edition, Func<string, string>? say = null)
    {
        _say = say ?? (edition.Language == "zh-Hans" ? text => _converter.Convert(text) : text => text);
        Edition = edition;
        Frame = new SiteFrame(edition, Say("哈薩克簡報"), Say("台北、北京與歐亞樞紐之間：文件、人地事與年表"), _routes, "f2b25ca", Preview: false) { Rights = Say("原文的權利屬於各自的作者與出版者，編者的文字依創用CC姓名標示4.0國際條款釋出。") };
    }

    public Edition Edition { get; }

    public SiteFrame Frame { get; }

    /// <summary>Every page of the edition, with a name for each.</summary>
    public IEnumerable<(string Name, Page Page)> Pages() =>
    [
        ("home", Home()), ("documents", Documents()), ("document", Document()), ("converted", Converted()), ("link-only", LinkOnly()),
        ("topics", Topics()), ("topic", Topic()), ("entities", Entities()), ("entity", Entity()), ("person", Person()),
        ("timeline", Timeline()), ("terms", Terms()), ("search", Search()), ("about", About()), ("provenance", Provenance()), ("provenance-part", ProvenancePart()),
        ("not-found", new NotFoundPage(Page("", null, Section.None), [Page("", null, Section.None)])),
        ("not-found-root", new NotFoundPage(Page("", null, Section.None), [Page("", null, Section.None), Other.Page("", null, Section.None)])),
        ("moved", new MovedPage(Page("topics/trade/", null, Section.None))),
        ("chooser", new ChooserPage(Page("", null, Section.None), [Page("", null, Section.None), Other.Page("", null, Section.None)])),
    ];

    private SampleSite Other => new(Edition == Hant ? Hans : Hant);

    private string Say(string text) => _say(text);

    public PageFrame Page(string path, string? title, Section section, params Crumb[] crumbs) => new(
        Frame,
        path,
        title is null ? null : Say(title),
        Say("中華民國與哈薩克的關係、「一帶一路」與「光明之路」的對接，以及周邊大國的態度。"),
        section,
        [new Crumb(Section.None, _routes.Home(Edition)), .. crumbs],
        [.. new[] { Hant, Hans }.Select(edition => new Alternate(edition, _routes.Page(edition, path), _routes.Absolute(_routes.Page(edition, path))))]);

    public HomePage Home() => new(
        Page("", null, Section.None),
        Say("這份簡報把百科條目、通訊社報導與期刊論文三種來源放在一起，說明哈薩克與台灣、中國大陸及周邊大國的關係。每一個判斷都指回原文的段落，繁簡兩種文字都能讀、能引用。"),
        [
            Cited("哈薩克在外交上只承認北京。2022年的中哈聯合聲明表明支持一個中國原則、反對任何形式的「台灣獨立」；台北與哈薩克沒有正式外交關係，也沒有互設具大使館性質的代表機構。", Cite(1), Cite(0)),
            Cited("兩組經貿關係的規模相差懸殊。2018年台灣與哈薩克的進出口合計約1.2億美元，2017年中哈雙邊貿易額則為180億美元。", Cite(0), Cite(2)),
            Cited("中哈合作的骨幹是「一帶一路」與「光明之路」對接：2016年簽署的對接合作規劃自稱不是國際條約，資金是否到位、項目如何施行，論者仍列為待觀察事項。", Cite(2), Cite(2), Cite(1)),
            Cited("官方熱絡，民間疑慮。2015年的《土地法》修正引發抗議，俄國報紙引述的調查則顯示，反感中國移民的哈薩克人從2007年的18%升到2017年的46%。", Cite(2)),
        ],
        TopicCards,
        Events,
        Cards,
        [.. EntityLinks.OrderByDescending(link => link.Count)],
        [TradeChart, OpinionChart, FundsChart, RankChart])
    {
        Map = Map(subject: null),
        News = [new CorrectionView(Date("2022-10-02"), Say("更正「雙西公路」通車年份的出處。"))],
    };

    public DocumentIndexPage Documents() => new(Page("documents/", null, Section.Documents), Cards, Cards.Length, 1, [_routes.Documents(Edition)]);

    public DocumentPage Document() => MakeDocument(Cards[0], Article(), changedWords: 0);

    public DocumentPage Converted() => MakeDocument(Cards[2] with { IsConverted = true }, Article(), changedWords: 41);

    public DocumentPage LinkOnly() => MakeDocument(Cards[1], Core.Articles.Article.Empty, 0) with { Publish = "link" };

    public TopicIndexPage Topics() => new(
        Page("topics/", null, Section.Topics),
        TopicCards,
        Cards,
        [.. TopicCards.Select((_, i) => ImmutableArray.Create(i * 3 % 7, i % 2, i * 5 % 11))]);

    public TopicPage Topic() => new(
        Page("topics/taiwan-trade/", "台灣與哈薩克的貿易與投資", Section.Topics, new Crumb(Section.Topics, _routes.Topics(Edition))),
        TopicCards[2],
        [Cited("台灣與哈薩克的貿易額不大，而且起落很快：出口在2013年到達1億4,878萬美元，到2018年只剩3,130萬美元。", Cite(0)), Cited("至今沒有台灣廠商正式前往投資。", Cite(0), Cite(0))],
        [
            new Comparison(Say("「一帶一路」是什麼？"), [
                new ComparedView(Cards[1], Cited("聯合聲明稱為共建的「倡議」，要與哈方的新經濟政策對接。", Cite(1))),
                new ComparedView(Cards[2], Cited("論文視為國家戰略與政策，以「五通」為內容，性質更接近援助。", Cite(2)))]),
        ],
        [
            new Passage(Cards[0], [Say("經濟"), Say("貿易")], Cards[0].Href + "#p-0000000a", [.. Article().Blocks.OfType<Paragraph>().Take(3)], []),
            new Passage(Cards[2], [Say("三、已完成的合作項目")], Cards[2].Href + "#p-0000000b", [.. Article().Blocks.OfType<Paragraph>().Skip(1).Take(2)], []),
            new Passage(Cards[2], [], Cards[2].Href + "#p-0000000c", [.. Article().Blocks.OfType<Table>()], [new InPlaceBlock(Cards[2].Href + "#p-0000000d", true, 45)]),
        ],
        [TradeChart, FundsChart],
        [.. Events.Take(5)],
        EntityLinks,
        TopicCards[1],
        TopicCards[3])
    {
        Map = Map(subject: null),
    };

    public EntityIndexPage Entities() => new(Page("entities/", null, Section.Entities), Groups);

    public EntityPage Entity() => new(
        Page("entities/khorgos/", "霍爾果斯", Section.Entities, new Crumb(Section.Entities, _routes.Entities(Edition))),
        "khorgos",
        EntityKind.Place,
        Say("霍爾果斯"),
        [new EntityName("zh-Hans", "霍尔果斯"), new EntityName("en", "Khorgos"), new EntityName("kk", "Қорғас")],
        [Say("霍爾果斯口岸"), Say("東大門")],
        Cited("中國新疆與哈薩克邊界上的公路口岸，中哈兩國在此設有物流與貿易的特區。", Cite(2)),
        (44.2, 80.4),
        [EntityLinks[0]],
        [new FactView(Say("處理能力"), Cited("20萬集裝箱", Cite(2)), null), new FactView(Say("股權"), Cited("中國遠洋海運與連雲港港口控股集團聯合收購49%", Cite(2)), Date("2019-01"))],
        [
            new RelationView(EntityLinks[5], "owns", EntityLinks[3], Date("2017"), Cited("中國遠洋海運與連雲港港口控股集團收購東大門無水港49%的股權。", Cite(2))),
            new RelationView(EntityLinks[3], "a-kind-that-no-table-has", EntityLinks[2], null, Cited("雙西公路經霍爾果斯口岸入境。", Cite(2))),
        ],
        [.. Events.Skip(2).Take(3)],
        [new MentionGroup(Cards[2], 4, [.. Enumerable.Range(0, 3).Select(_ => new MentionSentence([Run("雙西公路東起中國連雲港經過中國新疆，至"), new Mark([Run("霍爾果斯")]), Run("（"), new ForeignSpan("en", [new TextRun("Khorgos")]), Run("）口岸，經哈薩克至俄羅斯的聖彼得堡，全長8445公里。"), new NoteReference("1", 1)], Cards[2].Href + "#p-0000000d"))])],
        [new Cooccurrence(EntityLinks[0], [new PageLink(Cards[2].Href + "#p-0000000e", Say("「一帶一路」在哈薩克的進展與挑戰：三、已完成的合作項目"))]), new Cooccurrence(EntityLinks[1], [])],
        [TopicCards[4], TopicCards[2]])
    {
        Map = Map("khorgos"),
        Sources = [new ReferenceLink(Say("維基百科〈霍爾果斯〉"), "https://zh.wikipedia.org/wiki/霍爾果斯")],
        TimelineHref = _routes.EntityTimeline(Edition, "khorgos"),
    };

    public EntityPage Person() => new(
        Page("entities/nazarbayev/", "納扎爾巴耶夫", Section.Entities, new Crumb(Section.Entities, _routes.Entities(Edition))),
        "nazarbayev", EntityKind.Person, Say("納扎爾巴耶夫"), [new EntityName("en", "Nursultan Nazarbayev")], [], null, null, [], [], [], [], [], [], []);

    public TimelinePage Timeline() => new(Page("timeline/", null, Section.Timeline), null, Events, [new TimelineLink(_routes.TopicTimeline(Edition, "trade"), Say("貿易"), 2)], [new TimelineLink(EntityLinks[0].Href + "#events", EntityLinks[0].Name, 3)]);

    public TermsPage Terms() => new(
        Page("terms/", null, Section.Terms),
        [
            new TermRow("哈薩克", "哈萨克斯坦", "Kazakhstan", "country", Say("國名；民族名「哈薩克族」不改。"), 118, [.. Enumerable.Range(1, 12).Select(i => new PageLink(Cards[2].Href + "#p-" + i.ToString("x8", CultureInfo.InvariantCulture), Say("「一帶一路」在哈薩克之實踐，第" + i + "段")))]),
            new TermRow("川普", "特朗普", "Trump", "person", null, 2, [new PageLink(Cards[2].Href + "#p-0000000f", Say("中美貿易戰"))]),
            new TermRow("國是訪問", "国事访问", "state visit", "title", null, 1, []),
            new TermRow("透過", "通过", null, null, null, 6, []),
            new TermRow("塔吉克", "塔吉克斯坦", "Tajikistan", "country", null, 0, []),
        ]);

    public SearchPage Search() => new(Page("search/", null, Section.None), Cards, TopicCards, Groups);

    public ProvenancePage Provenance() => new(Page("provenance/", null, Section.None), null, [], Parts);

    public ProvenancePage ProvenancePart() => new(
        Page("provenance/place/", null, Section.None),
        Parts[1],
        [
            new AssertionGroup("khorgos", Say("霍爾果斯"), _routes.Entity(Edition, "khorgos"), [
                new Assertion(null, Say("中國新疆與哈薩克邊界上的公路口岸。"), []),
                new Assertion(Say("處理能力"), Say("20萬集裝箱"), [Cite(2) with { Sentence = [Run("具備處理"), new Mark([Run("20萬集裝箱的能力")])] }, Cite(1)])],
                [new ReferenceLink(Say("維基百科〈霍爾果斯〉"), "https://zh.wikipedia.org/wiki/霍爾果斯"), new ReferenceLink(Say("某辭典"), null)]),
        ],
        Parts);

    private ImmutableArray<ProvenancePart> Parts => [new ProvenancePart("judgements", null, _routes.Provenance(Edition, "judgements"), 5), new ProvenancePart("place", EntityKind.Place, _routes.Provenance(Edition, "place"), 2)];

    public AboutPage About() => new(
        Page("about/", null, Section.None),
        [
            new AboutSection(Say("這是什麼"), [Say("這份簡報把別處寫成的文件收在一起，原文照登，再加上編者整理的主題、人地事、年表與數字。"), Say("來源之間說法或數字不一致時，簡報並列各說，不代為裁斷。")]),
            new AboutSection(Say("原文與繁簡轉換"), [Say("每份文件以原來的文字完整保存，另一種文字的版本由程式轉換，包括兩岸用語的不同。")]),
        ],
        Cards,
        [new CorrectionView(Date("2022-10-02"), Say("更正「雙西公路」通車年份的出處。"))]);

    private DocumentPage MakeDocument(DocumentCard card, Article article, int changedWords) => new(
        Page($"documents/{card.Slug}/", null, Section.Documents, new Crumb(Section.Documents, _routes.Documents(Edition))) with { Title = card.Title },
        card,
        Say("中央社台北15日電"),
        Say("本文內容由中華民國與哈薩克關係轉換而來。"),
        [Say("中華民國雙邊關係"), Say("哈薩克雙邊關係")],
        Contents(article),
        article,
        "full",
        changedWords,
        [
            new LedgerSummary(LedgerReason.Category, 3, 41, [Say("Category:中華民國與哈薩克關係"), Say("Category:哈薩克雙邊關係")]),
            new LedgerSummary(LedgerReason.StrayMarkup, 5, 10, ["]]", "]]"]),
        ],
        19,
        EntityLinks,
        [new PageLink(TopicCards[0].Href, TopicCards[0].Title), new PageLink(TopicCards[2].Href, TopicCards[2].Title)],
        article.Blocks.OfType<Paragraph>().Take(1).ToImmutableDictionary(block => block.Id, _ => ImmutableArray.Create(new PageLink(_routes.Home(Edition), Say("主要判斷")), new PageLink(TopicCards[2].Href, TopicCards[2].Title))),
        null,
        new PageLink(Cards[1].Href, Cards[1].Title))
    {
        Citation = new CitationForms(_routes.Absolute(card.Href), $"@misc{{{card.Slug},\n  url = {{{_routes.Absolute(card.Href)}}}\n}}", $"[{{\"id\":\"{card.Slug}\",\"URL\":\"{_routes.Absolute(card.Href)}\"}}]"),
        Makers = [EntityLinks[0]],
    };

    private static ImmutableArray<ContentsEntry> Contents(Article article) =>
        [.. article.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Select(heading => new ContentsEntry(heading.Id, PlainText.Of(heading.Content), [.. article.Blocks.OfType<Heading>().Where(other => other.Level == 2).Take(1).Select(other => new ContentsEntry(other.Id, PlainText.Of(other.Content), []))]))];

    public Article Article() => BlockIds.Assign(new Article(
    [
        Text(new Emphasis(true, [Run("中華民國與哈薩克關係")]), Run("是指中華民國與"), Entity("kazakhstan", "哈薩克共和國"), Run("之間的關係。兩國無正式外交關係，目前也沒有在對方首都互設具大使館性質的代表機構。")),
        new Heading(1, [Run("政治")]),
        new Figure("https://example.org/a.png", "https://zh.wikipedia.org/wiki/File:Voting_res_2758.png", null, Text(Run("《聯合國大會2758號決議》，"), Entity("kazakhstan", "哈薩克"), Run("當時屬於蘇聯的加盟共和國，由蘇聯作為主權國家參與投票。")), Say("圖取自聯合國")),
        new Figure(null, "https://zh.wikipedia.org/wiki/File:Visa_requirements.png", "Visa_requirements_for_Kazakhstani_citizens.png", null, null),
        new Heading(2, [Run("外交")]),
        Text(Run("中華民國對哈薩克的相關事務由"), new Lacuna(LacunaReason.EmptyTemplate), Run("、"), new Emphasis(true, [Run("臺北－莫斯科經濟文化協調委員會駐莫斯科代表處")]), Run("，雙方以發展民間商務交流為主。"), new NoteReference("1", 1)),
        new Heading(2, [Run("簽證")]),
        Text(Run("兩國公民皆須申請"), new Link(new WikiTarget("簽證", null, "https://zh.wikipedia.org/wiki/簽證"), [Run("簽證")]), Run("方可入境對方國家。中華民國公民持有中華民國護照、核准的邀請函（由邀請的哈薩克公司或旅行社出具），可獲發單次、停留最多30天的觀光或商務落地簽證。"), new NoteReference("2", 1), new NoteReference("3", 1), new NoteReference("1", 2)),
        Text(new ChangedWord("透過", [new TextRun(Say("通過"))]), Run("「一帶一路」的國家政策，中國擴大在中亞的影響力。"), new PageMark("23"), new ChangedWord("納札爾巴耶夫", [Entity("nazarbayev", "納扎爾巴耶夫")]), Run("（"), new ForeignSpan("en", [new TextRun("Nursultan Nazarbayev")]), Run("）2014年11月發表國情咨文，"), new Emphasis(false, [Run("三年內")]), Run("投資90億美元。化學式H"), new Script(false, [new TextRun("2")]), Run("O，面積10"), new Script(true, [new TextRun("6")]), Run("平方公里。"), new VariantText([KeyValuePair.Create("zh-hans", "互联网"), KeyValuePair.Create("zh-tw", "網際網路")]), new LineBreak(), new Verbatim([new TextRun("乾隆")]), new CodeSpan("x < y")),
        new Heading(1, [Run("經濟")]),
        new Heading(3, [Run("貿易")]),
        Text(Run("2018年，哈薩克是中華民國第88大貿易夥伴、第72大進口夥伴、第98大出口夥伴。出口至哈薩克的金額為3,130萬9,657美元，年減9.550%；自哈薩克進口的金額為8,870萬0,851美元，年減12.491%。"), new NoteReference("2", 2)),
        new Quotation([Text(Run("雙方強調，政治互信是中哈永久全面戰略夥伴關係的重要基礎。雙方將繼續在涉及國家主權、安全和領土完整等核心利益問題上相互堅定支持。"))]),
        new ListBlock(false, 1, ListRole.Body,
        [
            new ListItem([Text(Run("台北→北京-首都、廣州、西安、烏魯木齊、三亞，再轉機前往。"))]),
            new ListItem([Text(Run("台南→香港→哈薩克。")), new ListBlock(true, 3, ListRole.Body, [new ListItem([Text(Run("包機飛花蓮"))]), new ListItem([new LacunaBlock(LacunaReason.EmptyItem)])])]),
        ]),
        new Table(
            Text(Run("雙邊協定")),
            [new TableRow([Cell(CellScope.Column, "日期"), Cell(CellScope.Column, "簽署"), Cell(CellScope.Column, "備註")])],
            [
                new TableRow([Cell(CellScope.Row, "2001年5月"), Cell(CellScope.None, "《台灣郵政總局與哈薩克郵政國際快捷郵件業務協定及施行細則》"), new TableCell(CellScope.None, 1, 1, [])]),
                new TableRow([Cell(CellScope.Row, "2015年4月24日"), Cell(CellScope.None, "《臺澎金馬個別關稅領域與哈薩克共和國就哈薩克共和國加入世界貿易組織雙邊貨品談判議定書》") with { ColumnSpan = 2 }]),
            ]),
        new LacunaBlock(LacunaReason.EmptySection),
        new CodeBlock("if (a < b)\n  return;", "c"),
        new ThematicBreak(),
        new ListBlock(false, 1, ListRole.RelatedStories, [new ListItem([Text(new Link(new ExternalTarget("https://www.cna.com.tw/news/aopl/202209150181.aspx"), [Run("習蒲會前　中俄海軍在太平洋第二次聯合巡航")]))])]),
        new NoteList(
        [
            new Note("1", [], default),
            new Note("2", [Text(new Link(new ExternalTarget("http://mag.udn.com/mag/news/storypage.jsp?f_ART_ID=526167"), [Run("為何哈薩克20號莎賓娜讓人瘋狂？")]), Run("，聯合新聞網，2014年8月7日"))], default),
            new Note("3", [Text(Run("「中國同哈薩克的關係」，中華人民共和國外交部，")), Text(Run("檢視日期：2018.12.14。"))], default),
        ]),
    ]));

    private ImmutableArray<DocumentCard> Cards =>
    [
        Card("roc-kazakhstan-relations", "中華民國與哈薩克關係", "wiki-markdown", "維基百科", null, "維基百科編者", "2019-11-28", "創用CC 姓名標示－相同方式分享 3.0（CC BY-SA 3.0）", "https://creativecommons.org/licenses/by-sa/3.0/deed.zh_TW", "https://zh.wikipedia.org/wiki/中華民國與哈薩克關係", 3120),
        Card("china-kazakhstan-joint-statement", "中哈聯合聲明 哈薩克：反對任何形式的台獨", "news-html", "中央社", "中央通訊社", "(臺)中央社CNA", "2022-09-15", "著作權屬中央通訊社所有，保留一切權利", null, "https://www.cna.com.tw/news/acn/202209150165.aspx", 842),
        Card("belt-and-road-in-kazakhstan", "「一帶一路」在哈薩克的進展與挑戰", "pdf-text", "戰略安全研析第153期", null, "李政昆", "2019-01", "著作權屬作者與出版者所有", null, null, 5931),
    ];

    private DocumentCard Card(string slug, string title, string kind, string publication, string? publisher, string author, string published, string rights, string? rightsUrl, string? original, int characters) => new(
        slug, _routes.Document(Edition, slug), Say(title), kind, Say(publication), publisher is null ? null : Say(publisher), Say(author), Date(published), Say(rights), rightsUrl, original,
        Say("條目整理中華民國與哈薩克在外交、簽證、貿易、投資、體育與交通上的往來。"), characters, "zh-Hant", Edition.Language != "zh-Hant", IsDraft: false);

    private ImmutableArray<TopicCard> TopicCards =>
    [
        Topic("recognition", "承認與一個中國", "哈薩克承認北京；台北與哈薩克沒有正式外交關係。", 9, 3),
        Topic("visas", "簽證與旅行", "兩國公民互訪要什麼簽證，轉機怎麼走。", 6, 1),
        Topic("taiwan-trade", "台灣與哈薩克的貿易與投資", "貿易額、名次與投資的現況。", 8, 1),
        Topic("belt-and-road", "「一帶一路」與「光明之路」", "兩個計畫如何對接，由誰執行，錢從哪裡來。", 17, 2),
        Topic("corridors", "鐵路、公路與航線", "雙西公路、霍爾果斯、輕軌與歐亞走廊。", 11, 2),
        Topic("opinion", "輿論與土地", "抗議、民調與《土地法》。", 5, 1),
    ];

    private TopicCard Topic(string id, string title, string summary, int passages, int sources) => new(id, _routes.Topic(Edition, id), Say(title), Say(summary), passages, sources);

    private ImmutableArray<EntityLink> EntityLinks =>
    [
        Link("kazakhstan", "哈薩克", EntityKind.Country, 142), Link("china", "中國", EntityKind.Country, 96), Link("western-europe-western-china", "雙西公路", EntityKind.Infrastructure, 4),
        Link("khorgos", "霍爾果斯", EntityKind.Place, 6), Link("nazarbayev", "納扎爾巴耶夫", EntityKind.Person, 5), Link("cosco", "中國遠洋海運", EntityKind.Organization, 1),
        Link("belt-and-road", "「一帶一路」倡議", EntityKind.Policy, 48), Link("tokayev", "托卡葉夫", EntityKind.Person, 2), Link("land-law", "《土地法》", EntityKind.Law, 3),
    ];

    private EntityLink Link(string id, string name, EntityKind kind, int count) => new(id, _routes.Entity(Edition, id), Say(name), kind, count);

    private ImmutableArray<EntityGroup> Groups => [.. EntityLinks.GroupBy(link => link.Kind).OrderBy(group => group.Key).Select(group => new EntityGroup(group.Key, [.. group]))];

    private ImmutableArray<EventView> Events =>
    [
        Event("reform", "1979", "中國開始改革開放。", 2), Event("independence", "1991", "蘇聯解體，中亞出現五個國家，哈薩克獨立。", 2),
        Event("committee", "2004-05", "納札爾巴耶夫訪問中國期間，中哈合作委員會正式成立。", 2), Event("partnership", "2005-07", "中哈建立戰略夥伴關係。", 2),
        Event("fdi", "2005/2015", "哈薩克累積的外國直接投資流入2,076.35億美元。", 2), Event("export", "2012", "台灣出口哈薩克的金額首次達到1億美元。", 0),
        Event("speech", "2013", "習近平在納扎爾巴耶夫大學提出絲綢之路經濟帶。", 2), Event("volleyball", "2014-07-16/2014-07-24", "亞洲青年女子排球錦標賽在台北市舉行，哈薩克隊獲第七名。", 0),
        Event("bright-road", "2014-11", "納扎爾巴耶夫發表國情咨文，宣布「光明之路」。", 2), Event("wto", "2015-04-24", "台澎金馬個別關稅領域與哈薩克簽署加入世界貿易組織雙邊貨品談判議定書。", 0),
        Event("plan", "2016-09-02", "中哈簽署《「絲綢之路經濟帶」建設與「光明之路」新經濟政策對接合作規劃》。", 2), Event("railway", "2018/2026", "歐亞鐵路預計興建。", 2),
        Event("statement", "2022-09-14", "習近平訪問哈薩克，兩國發表建交30週年聯合聲明。", 1),
    ];

    private EventView Event(string id, string date, string text, int source) =>
        new(id, $"{_routes.Timeline(Edition)}#{id}", Date(date), Cited(text, Cite(source)), [EntityLinks[0], EntityLinks[1]], [TopicCards[0]]);

    private ChartView TradeChart => new(
        "china-kazakhstan-trade", Say("中國與哈薩克的商品貿易"), Say("億美元"), "bars", Say("2018年只到8月，不能與2017全年直接相比。"), ["2017", "2018-01/2018-08"],
        [Series("雙邊貿易額", 180, 125.8m), Series("中國出口", 116.4m, 74.2m), Series("中國進口", 63.6m, null)])
    { DownloadHref = "/data/china-kazakhstan-trade.csv" };

    private ChartView OpinionChart => new("opinion-chinese-migrants", Say("反感中國移民的哈薩克人"), "%", "line", Say("俄國《獨立報》2018年8月引述哈薩克社會學家的報告，由論文轉述。"), ["2007", "2012", "2017"], [Series("反感中國移民者", 18, 33, 46)]);

    private ChartView FundsChart => new(
        "investment-and-funds", Say("哈薩克的資金：已有的、承諾的、欠缺的"), Say("億美元"), "bars", Say("各項性質、期間不同，放在一起只為比較數量級，不可相加。"),
        [Say("中哈產能合作專項基金（2015年）"), Say("「光明之路」三年投資（2014年宣布）"), Say("累積外國直接投資（2005至2015年）"), Say("「光明之路」資金缺口")], [Series("金額", 20, 90, 2076.35m, 2600)]);

    private ChartView RankChart => new("shares", Say("增減"), "%", "shares", null, ["2017", "2018"], [Series("出口", 12.5m, -9.55m), Series("進口", 61, -12.491m)]);

    private ChartSeries Series(string name, params decimal?[] values) => new(Say(name), [.. values.Select(value => value is { } number ? new ChartPoint(number, [Cite(2)], number == 180 ? Say("來源稱比2016年增長37.49%") : null) : null)]);

    private MapView Map(string? subject) => new(
        "corridors", subject is null ? null : Say("霍爾果斯"), null,
        [
            Place("lianyungang", "連雲港", 34.6, 119.2, subject), Place("khorgos", "霍爾果斯", 44.2, 80.4, subject), Place("almaty", "阿拉木圖", 43.24, 76.9, subject), Place("petersburg", "聖彼得堡", 59.94, 30.3, subject),
            Place("astana", "阿斯塔納", 51.17, 71.43, subject), Place("istanbul", "伊斯坦堡", 41.0, 29.0, subject), Place("urumqi", "烏魯木齊", 43.8, 87.6, subject), Place("samarkand", "撒馬罕", 39.65, 66.96, subject),
            Place("moscow", "莫斯科", 55.75, 37.6, subject), Place("beijing", "北京", 39.9, 116.4, subject), Place("taipei", "台北", 25.03, 121.5, subject), Place("xian", "西安", 34.3, 108.9, subject),
        ],
        [new MapRoute("western-europe-western-china", Say("雙西公路"), _routes.Entity(Edition, "western-europe-western-china"), ["lianyungang", "khorgos", "almaty", "petersburg"], [Cite(2)]), new MapRoute("middle", Say("中線"), null, ["urumqi", "almaty", "istanbul"], [Cite(2)])]);

    private MapPlace Place(string id, string name, double latitude, double longitude, string? subject) => new(id, Say(name), _routes.Entity(Edition, id), latitude, longitude, id == subject);

    private CitedText Cited(string text, params ImmutableArray<CitationLink> cites) => new(Say(text), cites);

    private CitationLink Cite(int document) => new(Cards[document].Href + "#p-1a2b3c4d", Cards[document].Publication!, Cards[document].Title, Say("兩國無正式外交關係，目前也沒有在對方首都互設具大使館性質的代表機構"));

    private TextRun Run(string text) => new(Say(text));

    private static Paragraph Text(params ImmutableArray<Inline> content) => new(content);

    private Link Entity(string id, string text) => new(new EntityTarget(id), [Run(text)]);

    private TableCell Cell(CellScope scope, string text) => new(scope, 1, 1, [Text(Run(text))]);

    private static PartialDate Date(string text) => PartialDate.Parse(text)!;
}
