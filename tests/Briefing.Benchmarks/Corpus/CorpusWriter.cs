using System.Globalization;
using System.Text;
using Briefing.Chinese;

namespace Briefing.Benchmarks.Corpus;

/// <summary>
/// Writes documents of all four kinds, 5 to 20 KB each: every document from its own number alone, so that a corpus of ten thousand begins
/// with the corpus of a thousand.
/// </summary>
internal sealed class CorpusWriter(CorpusDesk desk, TextChain chain)
{
    private const int Seed = 20_190_153;
    private const int LineLength = 27;
    private const int LinesOnPage = 34;

    /// <summary>The kinds of documents, in turn.</summary>
    public static readonly string[] Kinds = ["markdown", "news-html", "wiki-markdown", "pdf-text"];
    private static readonly ChineseConverter ToSimplified = ChineseConverter.FromOpenCc("tw2s");

    /// <summary>Words that the first paragraph of document 0 ends with.</summary>
    public const string Quote = "這是量測用的第一份文件";

    /// <summary>The slug of a document.</summary>
    public static string SlugOf(int number) => string.Create(CultureInfo.InvariantCulture, $"document-{number:D6}");

    /// <summary>A document.</summary>
    public CorpusDocument Write(int number)
    {
        var random = new Random(Seed + number);
        var kind = Kinds[number % Kinds.Length];
        var paragraphs = Paragraphs(random, number);
        var title = $"{desk.Pick(random).Name}與{desk.Pick(random).Name}：{CorpusDesk.TopicWords[random.Next(CorpusDesk.TopicWords.Length)]}之{number}";
        var date = random.Next(5) == 0 ? null : new DateOnly(2000, 1, 1).AddDays(random.Next(9_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isSimplified = number % 10 == 9;
        var text = new StringBuilder();
        if (kind == "news-html")
            News(text, title, date ?? "2022-09-15", number, paragraphs);
        else
        {
            Matter(text, random, title, date, kind, number, isSimplified);
            switch (kind)
            {
                case "wiki-markdown": Wiki(text, random, paragraphs); break;
                case "pdf-text": Pdf(text, title, paragraphs); break;
                default: Markdown(text, random, paragraphs); break;
            }
        }

        if (isSimplified)
        {
            var converted = ToSimplified.Convert(text.ToString());
            text.Clear().Append(converted);
        }

        return new CorpusDocument($"{SlugOf(number)}.{(kind == "pdf-text" ? "txt" : "md")}", SlugOf(number), title, text.ToString(), isSimplified);
    }

    private List<string> Paragraphs(Random random, int number)
    {
        var paragraphs = new List<string>();
        var characters = 1_500 + random.Next(4_500);
        if (number == 0)
            paragraphs.Add($"本文由種子生成，{Quote}。");
        for (var written = 0; written < characters;)
        {
            var paragraph = Paragraph(random, 60 + random.Next(240));
            paragraphs.Add(paragraph);
            written += paragraph.Length;
        }

        return paragraphs;
    }

    private string Paragraph(Random random, int length)
    {
        var text = new StringBuilder(length + 32);
        while (text.Length < length)
        {
            switch (random.Next(90))
            {
                case 0: text.Append(desk.Pick(random).Name); break;
                case 1: text.Append(CorpusDesk.Terms[random.Next(CorpusDesk.Terms.Length)].Taiwan); break;
                case 2 when random.Next(4) == 0: text.Append(CorpusDesk.TopicWords[random.Next(CorpusDesk.TopicWords.Length)]); break;
                case 3: text.Append(random.Next(2) == 0 ? '，' : '。'); break;
                case 4: text.Append(CultureInfo.InvariantCulture, $"{1980 + random.Next(45)}年"); break;
                default: chain.Append(text, random); break;
            }
        }

        return text.Append('。').ToString();
    }

    private static void Matter(StringBuilder text, Random random, string title, string? date, string kind, int number, bool isSimplified)
    {
        text.Append($"---\ntitle: {title}\nslug: {SlugOf(number)}\nlanguage: {(isSimplified ? "zh-Hans" : "zh-Hant")}\nsource:\n  kind: {kind}\n  name: 量測通訊\n  rights: 生成的文字，沒有權利\n");
        if (date is not null)
            text.Append($"  published: \"{date}\"\n");
        if (random.Next(3) == 0)
            text.Append($"topics: [{CorpusDesk.Topics[random.Next(CorpusDesk.Topics.Length)]}]\n");
        if (random.Next(10) == 0)
            text.Append("terms:\n  - { tw: 經驗, cn: 经历 }\n");
        text.Append("---\n");
    }

    private static void Markdown(StringBuilder text, Random random, List<string> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i % 5 == 4)
                text.Append($"## {paragraphs[i][..12]}\n\n");
            switch (random.Next(8))
            {
                case 0: text.Append($"> {paragraphs[i]}\n\n"); break;
                case 1: text.Append($"- {paragraphs[i][..20]}\n- **{paragraphs[i][20..40]}**\n- {paragraphs[i][40..]}\n\n"); break;
                case 2: text.Append($"{paragraphs[i][..30]}[{paragraphs[i][30..36]}](https://example.net/{i}){paragraphs[i][36..]}\n\n"); break;
                default: text.Append(paragraphs[i]).Append("\n\n"); break;
            }
        }
    }

    private static void News(StringBuilder text, string title, string date, int number, List<string> paragraphs)
    {
        text.Append($"---\nlayout: post\ntitle: \"{title}\"\ndate: {date}T09:34:03.000Z\nauthor: 量測通訊社\nfrom: https://news.example/{number}.aspx\ntags: [ 量測 ]\ncategories: [ 量測 ]\nslug: {SlugOf(number)}\n---\n");
        text.Append($"<!--{1_663_234_443_000 + number}-->\n[{title}](https://news.example/{number}.aspx)\n------\n\n<div>\n<div><p>");
        text.AppendJoin("</p><p>", paragraphs);
        text.Append("</p><div class='paragraph moreArticle'><div class='moreArticle-title'>延伸閱讀</div>");
        text.Append($"<a class='moreArticle-link' href='https://news.example/{number + 1}.aspx'><span>{title}</span></a></div></div>\n</div>\n");
    }

    private static void Wiki(StringBuilder text, Random random, List<string> paragraphs)
    {
        text.Append("> 本文内容由[量測](https://zh.wikipedia.org/wiki/量測)转换而来。\n\n\n");
        var notes = 0;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i % 4 == 3)
                text.Append($"## {paragraphs[i][..6].Replace('[', '〔')}\n\n");
            var at = 20 + random.Next(20);
            var name = paragraphs[i][at..(at + 4)];
            text.Append($"{paragraphs[i][..at]}[{name}](../Page/{name}.md \"wikilink\"){paragraphs[i][(at + 4)..]}");
            if (random.Next(2) == 0)
                text.Append(CultureInfo.InvariantCulture, $"\\[{++notes}\\]");
            text.Append("\n\n");
        }

        text.Append("## 參考文獻\n\n");
        for (var i = 1; i <= notes; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i}. 生成的第{i}條注釋，2019年。\n");
        text.Append("\n[Category:量測](https://zh.wikipedia.org/wiki/Category:量測 \"wikilink\")\n");
    }

    private static void Pdf(StringBuilder text, string title, List<string> paragraphs)
    {
        text.Append($"{title}\n\n量測人\n\n");
        var line = 0;
        var page = 1;
        foreach (var paragraph in paragraphs)
        {
            for (var i = 0; i < paragraph.Length; i += LineLength)
            {
                text.Append(paragraph, i, Math.Min(LineLength, paragraph.Length - i)).Append('\n');
                if (++line % LinesOnPage == 0)
                    text.Append(CultureInfo.InvariantCulture, $"{page++}中華民國一○八年一月　第一五三期│\n");
            }
        }
    }
}
