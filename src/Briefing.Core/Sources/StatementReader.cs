using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Sources;

/// <summary>Reads statements and citations.</summary>
public static class StatementReader
{
    /// <summary>The fewest characters of a quotation, so that it can name a place.</summary>
    public const int MinimumQuote = 4;

    /// <summary>The statements of a list under a key; each must cite.</summary>
    public static ImmutableArray<Statement> Statements(MappingReader reader, string key) =>
        [.. reader.Mappings(key).Select(item => Read(item, citesRequired: true))];

    /// <summary>A statement, or a text alone.</summary>
    public static Statement? StatementOrText(MappingReader reader, string key)
    {
        var node = reader.Take(key);
        if (node is YamlMapping mapping && mapping.Entries.Any(entry => entry.Key.Value == "text"))
            return Read(new MappingReader(mapping, reader.Diagnostics), citesRequired: false);
        return node is null ? null : new Statement(reader.Localized(key) ?? LocalizedText.Empty, [], node.Position);
    }

    /// <summary>The citations under <c>cites</c>.</summary>
    public static ImmutableArray<Cite> Cites(MappingReader reader, bool required)
    {
        var cites = reader.Mappings("cites").Select(ReadCite).ToImmutableArray();
        if (required && cites.IsEmpty)
            reader.Missing("cites", "at least one citation as {document: slug, quote: words}");
        return cites;
    }

    private static Statement Read(MappingReader reader, bool citesRequired)
    {
        var statement = new Statement(reader.RequiredLocalized("text", "a sentence"), Cites(reader, citesRequired), reader.Position);
        reader.Finish();
        return statement;
    }

    private static Cite ReadCite(MappingReader reader)
    {
        var document = reader.RequiredText("document", "the slug of a document");
        var quote = reader.Text("quote");
        var block = reader.Text("block");
        if (quote is null == block is null)
            reader.Missing("quote", "either words of the document under 'quote' or the id of a block under 'block'");
        if (quote is not null && quote.Count(c => !char.IsWhiteSpace(c)) < MinimumQuote)
            reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("quote"), $"'quote' is '{quote}'; expected at least {MinimumQuote} characters."));
        reader.Finish();
        return new Cite(document, quote, block, reader.PositionOf(quote is null ? "block" : "quote"));
    }
}
