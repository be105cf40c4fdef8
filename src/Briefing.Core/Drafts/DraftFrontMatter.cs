using System.Globalization;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;

namespace Briefing.Core.Drafts;

/// <summary>Writes front matter for an editor to go over: what the text says of itself as values, what it does not say as comments.</summary>
/// <param name="name">Name of the raw file.</param>
/// <param name="settings">The site settings.</param>
/// <param name="certainty">How sure the reader is, 0 to 1.</param>
internal sealed class DraftFrontMatter(string name, SiteSettings settings, double certainty)
{
    private const int MostHeadings = 40;
    private readonly StringBuilder _text = new();

    /// <summary>The front matter, its marks included.</summary>
    public string Write(string kind, string slug, TitleProposal title, ReadResult result)
    {
        var facts = result.Facts;
        var publisher = settings.Publishers.FirstOrDefault(candidate => candidate.Publishes(facts.Publisher, facts.Url, facts.Author));
        var language = facts.Language ?? publisher?.Language;
        _text.Append("---\n");
        Comment($"Made of {name}. Go over each line; the body below is the file as it was.");
        Value("title", title.Title, title.From);
        Value("slug", slug, null);
        Value("language", language ?? settings.Language, language is null ? "too little text shows its script" : "the script of most of the text");
        _text.Append("source:\n");
        Value("  kind", kind, string.Create(CultureInfo.InvariantCulture, $"sure to {certainty:P0}"));
        ValueOrBlank("  name", facts.Publication ?? EncyclopaediaName(kind, facts.Language), "name of the publication, with issue");
        ValueOrBlank("  publisher", publisher?.Id ?? facts.Publisher, "id of a publisher in site.yaml, or a name");
        ValueOrBlank("  url", SafeUrl.Accept(facts.Url), "address of the original");
        ValueOrBlank("  author", facts.Author, "author or byline");
        ValueOrBlank("  published", facts.Published, "yyyy, yyyy-MM or yyyy-MM-dd");
        if (publisher?.Rights is null)
        {
            ValueOrBlank("  rights", null, "statement of rights; without one, say less with publish: excerpts or link");
            ValueOrBlank("  rights-url", null, "address of the licence");
        }

        ValueOrBlank("summary", null, "one or two sentences of your own");
        _text.Append("# topics: []\n");
        Sections(result.Article);
        _text.Append("# draft: true\n---\n");
        return _text.ToString();
    }

    private static string? EncyclopaediaName(string kind, string? language) =>
        kind != "wiki-markdown" ? null : language == "zh-Hans" ? "维基百科" : "維基百科";

    private void Sections(Article article)
    {
        var headings = article.Blocks.OfType<Heading>().Select(heading => OneLine(PlainText.Of(heading.Content))).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (headings.Count == 0)
            return;
        _text.Append("# sections:\n");
        foreach (var heading in headings.Take(MostHeadings))
            _text.Append("#   ").Append(YamlValue.Of(heading)).Append(": []\n");
        if (headings.Count > MostHeadings)
            Comment(string.Create(CultureInfo.InvariantCulture, $"  and {headings.Count - MostHeadings} more headings"));
    }

    private void Value(string key, string value, string? from)
    {
        _text.Append(key).Append(": ").Append(YamlValue.Of(OneLine(value)));
        if (from is not null)
            _text.Append("  # ").Append(from);
        _text.Append('\n');
    }

    private void ValueOrBlank(string key, string? value, string meaning)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            Value(key, value, null);
            return;
        }

        var name = key.TrimStart();
        _text.Append(' ', key.Length - name.Length).Append("# ").Append(name).Append(":  # ").Append(meaning).Append('\n');
    }

    private void Comment(string text) => _text.Append("# ").Append(OneLine(text)).Append('\n');

    /// <summary>A text without line ends and control characters, and with one blank where it has several.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
