using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Knowledge;

/// <summary>Reads what editors wrote into records, each file on its own; references between them are checked when all are read.</summary>
public static class DeskReader
{
    /// <summary>Bounds within which figures can be added, divided and multiplied by a hundred without overflow.</summary>
    private const decimal LargestFigure = 1e15m;

    private const int FinestFigure = 9;

    /// <summary>The entities of a file.</summary>
    public static ImmutableArray<Entity> Entities(YamlNode? root, string language, ICollection<Diagnostic> diagnostics) =>
        Read(root, "entities", reader => ReadEntity(reader, language), diagnostics);

    /// <summary>The relations of a file.</summary>
    public static ImmutableArray<Relation> Relations(YamlNode? root, ICollection<Diagnostic> diagnostics) =>
        Read(root, "relations", ReadRelation, diagnostics);

    /// <summary>The events of a file.</summary>
    public static ImmutableArray<Occurrence> Events(YamlNode? root, ICollection<Diagnostic> diagnostics) =>
        Read(root, "events", ReadEvent, diagnostics);

    /// <summary>The topic of a file.</summary>
    public static ImmutableArray<Topic> Topics(YamlNode? root, ICollection<Diagnostic> diagnostics) =>
        Read(root, "topics", ReadTopic, diagnostics);

    /// <summary>The dataset of a file.</summary>
    public static ImmutableArray<Dataset> Datasets(YamlNode? root, ICollection<Diagnostic> diagnostics) =>
        Read(root, "datasets", ReadDataset, diagnostics);

    /// <summary>A file holds one thing as a mapping, or several as a list.</summary>
    private static ImmutableArray<T> Read<T>(YamlNode? root, string what, Func<MappingReader, T?> read, ICollection<Diagnostic> diagnostics)
        where T : class
    {
        var nodes = root switch
        {
            null => [],
            YamlSequence sequence => sequence.Items,
            _ => [root],
        };
        var items = ImmutableArray.CreateBuilder<T>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is not YamlMapping mapping)
            {
                diagnostics.Add(new Diagnostic(Rules.WrongValue, node.Position, $"Here stands {node.Description}; expected a mapping, one for each of the {what}."));
                continue;
            }

            var reader = new MappingReader(mapping, diagnostics);
            if (read(reader) is { } item)
                items.Add(item);
            reader.Finish();
        }

        return items.ToImmutable();
    }

    private static Entity ReadEntity(MappingReader reader, string language)
    {
        var id = Slugs.Required(reader, "id");
        var dates = reader.Mapping("dates");
        var entity = new Entity(
            id,
            Kind(reader),
            Names(reader, language),
            [.. reader.Items("aliases").Select(item => ReadAlias(reader, item)).OfType<Alias>()],
            [.. reader.Texts("not-in").Where(word => IsName(reader, "not-in", word, reader.PositionOf("not-in")))],
            reader.Texts("titles"),
            StatementReader.StatementOrText(reader, "description"),
            [.. reader.Mappings("facts").Select(ReadFact)],
            Coordinates(reader),
            dates?.Date("start"),
            dates?.Date("end"),
            reader.Texts("part-of"),
            reader.Position)
        {
            FormerIds = FormerIds(reader),
            Sources = [.. reader.Mappings("sources").Select(ReadReference)],
        };
        dates?.Finish();
        return entity;
    }

    private static EntityKind Kind(MappingReader reader)
    {
        if (!reader.HasValue("kind"))
            reader.Missing("kind", "one of " + KindNames());
        var kind = reader.Choice("kind", [.. Enum.GetNames<EntityKind>().Select(name => name.ToLowerInvariant())]);
        return Enum.Parse<EntityKind>(kind, ignoreCase: true);
    }

    private static string KindNames() => string.Join(", ", Enum.GetNames<EntityKind>().Select(name => name.ToLowerInvariant()));

    private static ImmutableDictionary<string, string> Names(MappingReader reader, string language)
    {
        var name = reader.RequiredLocalized("name", "the entity's name, as a text or by language tag");
        var forms = name.Default is { } single ? ImmutableDictionary<string, string>.Empty.Add(language, single) : name.Forms;
        if (forms.Count > 0 && !forms.ContainsKey(language))
            reader.Diagnostics.Add(new Diagnostic(Rules.MissingKey, reader.PositionOf("name"), $"'name' has no form for '{language}'; expected one in the site's own language."));
        return forms.RemoveRange(forms.Where(form => !IsName(reader, "name", form.Value, reader.PositionOf("name"))).Select(form => form.Key));
    }

    private static bool IsName(MappingReader reader, string key, string text, SourcePosition position)
    {
        if (text.Length <= Entity.LongestName)
            return true;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, position, $"'{key}' has a name of {text.Length} characters ({text[..8]}…); expected at most {Entity.LongestName}."));
        return false;
    }

    private static Alias? ReadAlias(MappingReader parent, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsNull: false } scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return IsName(parent, "aliases", scalar.Value, scalar.Position) ? new Alias(scalar.Value, [], [], scalar.Position) : null;
            case YamlMapping mapping:
                var reader = new MappingReader(mapping, parent.Diagnostics);
                var alias = new Alias(reader.RequiredText("form", "the words of the alias"), reader.Texts("only"), reader.Texts("not"), reader.Position);
                reader.Finish();
                return IsName(reader, "form", alias.Form, reader.PositionOf("form")) ? alias : null;
            default:
                parent.Wrong(node, "aliases", "a form, or {form, only, not}");
                return null;
        }
    }

    private static Reference ReadReference(MappingReader reader)
    {
        var name = reader.RequiredLocalized("name", "the work of reference, and the article in it");
        var url = reader.Address("url");
        reader.Finish();
        return new Reference(name, url);
    }

    private static Fact ReadFact(MappingReader reader)
    {
        var label = reader.RequiredLocalized("label", "what the fact tells");
        var value = reader.RequiredLocalized("value", "what it is");
        var fact = new Fact(label, new Statement(value, StatementReader.Cites(reader, required: false), reader.Position), reader.Date("as-of"));
        reader.Finish();
        return fact;
    }

    private static (double Latitude, double Longitude)? Coordinates(MappingReader reader)
    {
        var node = reader.Take("coordinates");
        if (node is null)
            return null;
        if (node is YamlSequence { Items: [YamlScalar first, YamlScalar second] }
            && Degrees(first.Value, 90) is { } latitude && Degrees(second.Value, 180) is { } longitude)
        {
            return (latitude, longitude);
        }

        reader.Wrong(node, "coordinates", "latitude and longitude in decimal degrees, such as [43.24, 76.95]");
        return null;
    }

    private static double? Degrees(string text, double limit) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit
            ? value
            : null;

    private static Statement Sentence(MappingReader reader) =>
        new(reader.RequiredLocalized("text", "a sentence"), StatementReader.Cites(reader, required: true), reader.Position);

    private static Relation ReadRelation(MappingReader reader) => new(
        Slugs.Required(reader, "id"),
        reader.RequiredText("subject", "the id of an entity"),
        Slugs.Required(reader, "kind"),
        reader.RequiredText("object", "the id of an entity"),
        reader.Date("date"),
        Sentence(reader),
        reader.Position);

    private static Occurrence? ReadEvent(MappingReader reader)
    {
        var id = Slugs.Required(reader, "id");
        var date = reader.Date("date");
        if (!reader.HasValue("date"))
            reader.Missing("date", "a date as yyyy, yyyy-MM or yyyy-MM-dd, or two of them with '/' between");
        var text = Sentence(reader);
        var entities = reader.Texts("entities");
        var topics = reader.Texts("topics");
        return date is null ? null : new Occurrence(id, date, text, entities, topics, reader.Position);
    }

    private static Topic ReadTopic(MappingReader reader) => new(
        Slugs.Required(reader, "id"),
        reader.Integer("order", int.MaxValue),
        reader.RequiredLocalized("title", "the topic's title"),
        Summary(reader),
        StatementReader.Statements(reader, "introduction"),
        [.. reader.Mappings("gather").Select(ReadRule)],
        [.. reader.Mappings("exclude").Select(ReadRule)],
        reader.Texts("entities"),
        [.. reader.Mappings("compare").Select(ReadComparison)],
        reader.Texts("datasets"),
        reader.Position)
    {
        FormerIds = FormerIds(reader),
    };

    private static ImmutableArray<string> FormerIds(MappingReader reader) => [.. reader.Texts("former-ids").Where(id =>
    {
        if (Slugs.IsSlug(id))
            return true;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf("former-ids"), $"'former-ids' has '{id}'; expected {Slugs.Form}."));
        return false;
    })];

    private static Statement Summary(MappingReader reader)
    {
        var summary = StatementReader.StatementOrText(reader, "summary");
        if (summary is null)
            reader.Missing("summary", "one sentence about the topic");
        return summary ?? new Statement(LocalizedText.Empty, [], reader.Position);
    }

    private static GatherRule ReadRule(MappingReader reader)
    {
        var rule = new GatherRule(
            reader.Text("document"),
            reader.Text("section"),
            reader.Text("quote"),
            reader.Texts("entities"),
            reader.Choice("match", "any", "all") == "all",
            reader.Texts("terms"),
            reader.Position);
        reader.Finish();
        if (rule is { Document: null, Section: null, Quote: null, Entities.IsEmpty: true, Terms.IsEmpty: true })
            reader.Missing("document", "at least one of document, section, quote, entities, terms");
        return rule;
    }

    private static TopicComparison ReadComparison(MappingReader reader)
    {
        var comparison = new TopicComparison(
            reader.RequiredLocalized("question", "the question on which the sources differ"),
            [.. reader.Mappings("views").Select(ReadView)]);
        reader.Finish();
        return comparison;
    }

    private static SourceView ReadView(MappingReader reader)
    {
        var view = new SourceView(reader.RequiredText("document", "the slug of a document"), Sentence(reader));
        reader.Finish();
        return view;
    }

    private static Dataset ReadDataset(MappingReader reader) => new(
        Slugs.Required(reader, "id"),
        reader.RequiredLocalized("title", "what the figures show"),
        reader.RequiredLocalized("unit", "the unit of the values"),
        reader.Choice("chart", "bars", "line", "shares"),
        StatementReader.StatementOrText(reader, "note"),
        [.. reader.Mappings("series").Select(ReadSeries)],
        [.. reader.Mappings("checks").Select(ReadCheck).OfType<DataCheck>()],
        reader.Position);

    private static DataSeries ReadSeries(MappingReader reader)
    {
        var series = new DataSeries(
            Slugs.Required(reader, "id"),
            reader.RequiredLocalized("name", "the name of the series"),
            [.. reader.Mappings("points").Select(ReadPoint).OfType<DataPoint>()]);
        reader.Finish();
        return series;
    }

    private static DataPoint? ReadPoint(MappingReader reader)
    {
        var at = reader.RequiredLocalized("at", "a date or a label");
        var value = Figure(reader, "value");
        if (!reader.HasValue("value"))
            reader.Missing("value", "a number");
        var point = new DataPoint(at, value ?? 0, Figure(reader, "change"), StatementReader.Cites(reader, required: true), reader.Localized("note"), reader.Position);
        reader.Finish();
        return value is null ? null : point;
    }

    private static decimal? Figure(MappingReader reader, string key)
    {
        var value = reader.Number(key);
        if (value is not { } figure || (Math.Abs(figure) <= LargestFigure && figure.Scale <= FinestFigure))
            return value;
        reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf(key), $"'{key}' is {figure.ToString(CultureInfo.InvariantCulture)}; expected at most 15 digits before the point and 9 after it."));
        return null;
    }

    private static DataCheck? ReadCheck(MappingReader reader)
    {
        var sum = reader.Texts("sum");
        var change = reader.Text("change");
        var tolerance = Figure(reader, "tolerance");
        var cites = StatementReader.Cites(reader, required: false);
        DataCheck? check = null;
        if (sum.IsEmpty == change is null)
            reader.Missing("sum", "either sum and equals, or change, from, to and percent");
        else if (change is null)
            check = new SumCheck(sum, reader.RequiredText("equals", "the id of the series that the sum equals"), tolerance, cites, reader.Position);
        else
            check = ReadChange(reader, change, tolerance, cites);
        reader.Finish();
        return check;
    }

    private static ChangeCheck? ReadChange(MappingReader reader, string series, decimal? tolerance, ImmutableArray<Cite> cites)
    {
        var from = reader.RequiredText("from", "the date or label of the point before");
        var to = reader.RequiredText("to", "the date or label of the point after");
        var percent = Figure(reader, "percent");
        if (!reader.HasValue("percent"))
            reader.Missing("percent", "the change in percent");
        return percent is { } stated ? new ChangeCheck(series, from, to, stated, tolerance, cites, reader.Position) : null;
    }
}
