using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Briefing.Core.Knowledge;

namespace Briefing.Benchmarks.Searches;

/// <summary>What can be read on the documents' pages of a site, folded and without white space: the truth that search is held to.</summary>
internal sealed class SiteText
{
    /// <summary>Where documents lie, below an edition.</summary>
    public const string Documents = "documents/";

    /// <summary>What is on a page beside a document's words.</summary>
    private const string NotText = ".mark, .call, .unseen, .page, .figure-label, .figure-links, .lacuna, details";

    private static readonly string[] _editions = ["hant", "hans"];
    private readonly TextFold _fold = new();
    private readonly List<string[]> _names = [];

    private SiteText()
    {
    }

    /// <summary>The documents in order.</summary>
    public IReadOnlyList<Document> Pages { get; private set; } = [];

    /// <summary>A document: its titles, and its paragraphs with each form that an edition shows.</summary>
    internal sealed record Document(string Path, string[] Titles, Block[] Blocks);

    /// <summary>A paragraph; its words as they stand in the first form, all forms folded.</summary>
    internal sealed record Block(string Id, string Raw, string[] Forms);

    /// <summary>Reads a built site.</summary>
    public static SiteText Read(string site)
    {
        var text = new SiteText();
        var pages = new ConcurrentBag<Document>();
        Parallel.ForEach(Directory.EnumerateDirectories(Path.Combine(site, _editions[0], "documents")), folder =>
        {
            if (text.Read(site, Documents + Path.GetFileName(folder) + "/") is { } page)
                pages.Add(page);
        });
        text.Pages = [.. pages.OrderBy(page => page.Path, StringComparer.Ordinal)];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site, "search", "pages")).OrderBy(file => int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture)))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            text._names.AddRange(json.RootElement.EnumerateArray()
                .Where(page => page[1].GetString() == "entity")
                .Select(page => page[2].EnumerateArray().Concat(page[3].EnumerateArray()).Select(name => text.Fold(name.GetString()!)).ToArray()));
        }

        return text;
    }

    /// <summary>The folded form of words, without white space.</summary>
    public string Fold(string words) => string.Concat(_fold.Fold(words).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>All names of the entities that are called so; the words alone where none is. A single character is no name.</summary>
    public string[] FormsOf(string word)
    {
        if (word.Length == 1)
            return [word];
        var forms = _names.Where(names => names.Contains(word)).SelectMany(names => names).Where(name => name.Length > 1).Append(word).Distinct().ToArray();
        return [.. forms.Where(form => !forms.Any(other => other != form && form.Contains(other, StringComparison.Ordinal)))];
    }

    /// <summary>Names of entities, the first ten those of the most important ones.</summary>
    public IEnumerable<string> SomeNames(Random random, int count) =>
        _names.Take(10).Concat(_names.OrderBy(_ => random.Next())).Take(count).Select(names => names[random.Next(names.Length)]);

    /// <summary>The documents that hold every word of a query, or another name of what it names, and the paragraphs that hold any.</summary>
    public Answer Find(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Fold).Distinct().Select(FormsOf).ToArray();
        var pages = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var blocks = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        Parallel.ForEach(Pages, page =>
        {
            if (!words.All(word => Holds(page.Titles, word) || page.Blocks.Any(block => Holds(block.Forms, word))))
                return;
            var holding = page.Blocks.Where(block => words.Any(word => Holds(block.Forms, word))).ToArray();
            pages[page.Path] = true;
            foreach (var block in holding)
                blocks[$"{page.Path}#{block.Id}"] = true;
        });
        return new Answer(pages.Keys.ToHashSet(StringComparer.Ordinal), blocks.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static bool Holds(string[] texts, string[] word) => texts.Any(text => word.Any(form => text.Contains(form, StringComparison.Ordinal)));

    private Document? Read(string site, string path)
    {
        var blocks = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var raw = new Dictionary<string, string>(StringComparer.Ordinal);
        var titles = new List<string>();
        foreach (var edition in _editions)
        {
            var file = Path.Combine(site, edition, path, "index.html");
            if (!File.Exists(file))
                return null;
            using var html = new HtmlParser().ParseDocument(File.ReadAllText(file));
            if (html.QuerySelector("article.text") is null)
                return null;
            titles.Add(Fold(html.QuerySelector("meta[property='og:title']")!.GetAttribute("content")!));
            foreach (var block in html.QuerySelectorAll("article [id^='p-'], article [id^='note-']").Where(block => block.QuerySelector("[id^='p-']") is null))
            {
                var forms = blocks.TryGetValue(block.Id!, out var known) ? known : blocks[block.Id!] = [];
                foreach (var original in new[] { false, true })
                {
                    var words = new System.Text.StringBuilder();
                    Append(block, original, words);
                    raw.TryAdd(block.Id!, words.ToString());
                    var folded = Fold(words.ToString());
                    if (!forms.Contains(folded))
                        forms.Add(folded);
                }
            }
        }

        return new Document(path, [.. titles.Distinct()], [.. blocks.Select(block => new Block(block.Key, raw[block.Key], [.. block.Value]))]);
    }

    private static void Append(INode node, bool original, System.Text.StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                words.Append(text.Data);
            else if (child is IElement element && !element.Matches(NotText))
            {
                if (original && element.GetAttribute("data-original") is { Length: > 0 } received)
                    words.Append(received);
                else
                    Append(element, original, words);
            }
        }
    }
}
