using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Theme.Strings;

/// <summary>The tables of interface strings by their key in the site settings.</summary>
public sealed class StringTables
{
    private readonly ImmutableDictionary<string, InterfaceStrings> _tables;

    /// <summary>All tables of this theme.</summary>
    public StringTables()
        : this(ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("zh-Hant", TraditionalChinese.Words),
            KeyValuePair.Create("zh-Hans", SimplifiedChinese.Words),
        ]))
    {
    }

    private StringTables(ImmutableDictionary<string, InterfaceStrings> tables) => _tables = tables;

    /// <summary>The tables with one more, or another one under its key.</summary>
    public StringTables With(string key, InterfaceStrings words) => new(_tables.SetItem(key, words));

    /// <summary>The words of a key that is there.</summary>
    public InterfaceStrings Of(string key) => _tables[key];

    /// <summary>Their keys in ordinal order.</summary>
    public ImmutableArray<string> Keys => [.. _tables.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The words of an edition.</summary>
    /// <exception cref="ArgumentException">The theme has no table of that key; the settings are checked against <see cref="Keys"/> before.</exception>
    public InterfaceStrings Of(Edition edition) => _tables.TryGetValue(edition.Strings, out var words)
        ? words
        : throw new ArgumentException($"The theme has no interface strings '{edition.Strings}'; it has {string.Join(", ", Keys)}.", nameof(edition));
}
