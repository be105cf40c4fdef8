using System.Collections.Immutable;
using System.Globalization;
using Briefing.Core.Diagnostics;

namespace Briefing.Core.Sources.Yaml;

/// <summary>
/// Takes the keys of a mapping one by one, strictly: each has a type, and <see cref="Finish"/> reports the keys that nobody took.
/// Nothing throws; what is wrong becomes a diagnostic and a default.
/// </summary>
public sealed class MappingReader
{
    private readonly Dictionary<string, KeyValuePair<YamlScalar, YamlNode>> _entries;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ICollection<Diagnostic> _diagnostics;

    /// <summary>A reader of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public MappingReader(YamlMapping mapping, ICollection<Diagnostic> diagnostics)
    {
        Position = mapping.Position;
        _diagnostics = diagnostics;
        _entries = mapping.Entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal);
    }

    /// <summary>Where the mapping begins.</summary>
    public SourcePosition Position { get; }

    /// <summary>Where what is wrong goes.</summary>
    public ICollection<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The value of a key; null where it is missing or null.</summary>
    public YamlNode? Take(string key)
    {
        _taken.Add(key);
        return _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    /// <summary>Whether the key is there, null or not.</summary>
    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>Whether the key is there with a value.</summary>
    public bool HasValue(string key) => _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true };

    /// <summary>Whether the key is there with a mapping.</summary>
    public bool HasMapping(string key) => _entries.TryGetValue(key, out var entry) && entry.Value is YamlMapping;

    /// <summary>The keys that nobody took, and where they stand.</summary>
    public IEnumerable<(string Key, SourcePosition Position)> Untaken =>
        _entries.Where(entry => !_taken.Contains(entry.Key)).Select(entry => (entry.Key, entry.Value.Key.Position));

    /// <summary>Takes keys that mean nothing here and are allowed.</summary>
    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            _taken.Add(key);
    }

    /// <summary>Where the value of a key begins, or the mapping itself where the key is missing.</summary>
    public SourcePosition PositionOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value.Position : Position;

    /// <summary>Text.</summary>
    public string? Text(string key) => Take(key) is { } node ? TextOf(node, $"'{key}'") : null;

    /// <summary>Text that must be there and not be blank.</summary>
    public string RequiredText(string key, string what)
    {
        var node = Take(key);
        if (node is null)
        {
            Missing(key, what);
            return "";
        }

        var text = TextOf(node, $"'{key}'") ?? "";
        if (text.AsSpan().Trim().IsEmpty)
            Wrong(node, key, what);
        return text;
    }

    /// <summary>An address that a page may link to; null where the key is missing, blank or holds another.</summary>
    public string? Address(string key)
    {
        var url = Text(key);
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var safe = SafeUrl.Accept(url);
        if (safe is null)
            _diagnostics.Add(new Diagnostic(Rules.WrongValue, PositionOf(key), $"'{key}' is '{(url.Length <= 80 ? url : url[..80] + "…")}'; expected an absolute http or https address."));
        return safe;
    }

    /// <summary>True or false.</summary>
    public bool Flag(string key, bool otherwise)
    {
        switch (Take(key))
        {
            case null:
                return otherwise;
            case YamlScalar { Value: "true" or "True" or "yes" }:
                return true;
            case YamlScalar { Value: "false" or "False" or "no" }:
                return false;
            case var node:
                Wrong(node, key, "true or false");
                return otherwise;
        }
    }

    /// <summary>A whole number.</summary>
    public int Integer(string key, int otherwise)
    {
        var node = Take(key);
        if (node is null)
            return otherwise;
        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        Wrong(node, key, "a whole number");
        return otherwise;
    }

    /// <summary>A decimal number.</summary>
    public decimal? Number(string key)
    {
        var node = Take(key);
        if (node is null)
            return null;
        if (node is YamlScalar scalar && decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        Wrong(node, key, "a number such as 116.4");
        return null;
    }

    /// <summary>A date no more precise than its source.</summary>
    public PartialDate? Date(string key)
    {
        var node = Take(key);
        if (node is null)
            return null;
        if (node is YamlScalar scalar && PartialDate.Parse(scalar.Value.Trim()) is { } date)
            return date;
        _diagnostics.Add(new Diagnostic(Rules.BadDate, node.Position, $"'{key}' is {node.Description}; expected a date as yyyy, yyyy-MM or yyyy-MM-dd, or two of them with '/' between."));
        return null;
    }

    /// <summary>One of some words; the first where the key is missing.</summary>
    public string Choice(string key, params ReadOnlySpan<string> choices)
    {
        var node = Take(key);
        if (node is null)
            return choices[0];
        if (node is YamlScalar scalar)
        {
            foreach (var choice in choices)
            {
                if (choice == scalar.Value)
                    return choice;
            }
        }

        Wrong(node, key, "one of " + string.Join(", ", choices.ToArray()));
        return choices[0];
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Take(key) switch
    {
        null => [],
        YamlSequence sequence => [.. sequence.Items.Select(item => TextOf(item, $"an item of '{key}'")).OfType<string>()],
        var node => TextOf(node, $"'{key}'") is { } text ? [text] : [],
    };

    /// <summary>The items of a list.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case var node:
                Wrong(node, key, "a list");
                return [];
        }
    }

    /// <summary>The items of a list of mappings.</summary>
    public IEnumerable<MappingReader> Mappings(string key) => Items(key).Select(item => MappingOf(item, $"An item of '{key}'")).OfType<MappingReader>();

    /// <summary>A mapping.</summary>
    public MappingReader? Mapping(string key) => Take(key) is { } node ? MappingOf(node, $"'{key}'") : null;

    /// <summary>The entries of a mapping whose keys are free.</summary>
    public ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries(string key)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case YamlMapping mapping:
                return mapping.Entries;
            case var node:
                Wrong(node, key, "a mapping");
                return [];
        }
    }

    /// <summary>An editor's text: a string in the site's language, or a mapping by language tag.</summary>
    public LocalizedText? Localized(string key)
    {
        var node = Take(key);
        if (node is not YamlMapping mapping)
            return node is null ? null : TextOf(node, $"'{key}'") is { } text ? new LocalizedText(text, ImmutableDictionary<string, string>.Empty) : null;
        var forms = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, value) in mapping.Entries)
        {
            if (TextOf(value, $"'{key}' in '{language.Value}'") is { } form)
                forms[language.Value] = form;
        }

        if (forms.Count == 0)
            Wrong(node, key, "a text, or a mapping by language tag");
        return new LocalizedText(null, forms.ToImmutable());
    }

    /// <summary>An editor's text that must be there.</summary>
    public LocalizedText RequiredLocalized(string key, string what)
    {
        if (!Has(key) || Take(key) is null)
        {
            _taken.Add(key);
            Missing(key, what);
            return LocalizedText.Empty;
        }

        return Localized(key) ?? LocalizedText.Empty;
    }

    /// <summary>Reports the keys that nobody took.</summary>
    public void Finish()
    {
        foreach (var (key, position) in Untaken)
            _diagnostics.Add(new Diagnostic(Rules.UnknownKey, position, $"The key '{key}' is not known here; expected one of {string.Join(", ", _taken.Order(StringComparer.Ordinal))}."));
    }

    /// <summary>Reports a value of the wrong form.</summary>
    public void Wrong(YamlNode node, string key, string expected) =>
        _diagnostics.Add(new Diagnostic(Rules.WrongValue, node.Position, $"'{key}' is {node.Description}; expected {expected}."));

    /// <summary>Reports a missing key.</summary>
    public void Missing(string key, string what) =>
        _diagnostics.Add(new Diagnostic(Rules.MissingKey, Position, $"The key '{key}' is missing; expected {what}."));

    private MappingReader? MappingOf(YamlNode node, string what)
    {
        if (node is YamlMapping mapping)
            return new MappingReader(mapping, _diagnostics);
        _diagnostics.Add(new Diagnostic(Rules.WrongValue, node.Position, $"{what} is {node.Description}; expected a mapping."));
        return null;
    }

    private string? TextOf(YamlNode node, string what)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            _diagnostics.Add(new Diagnostic(Rules.WrongValue, node.Position, $"{what} is {node.Description}; expected a text."));
            return null;
        }

        return scalar.Value;
    }
}
