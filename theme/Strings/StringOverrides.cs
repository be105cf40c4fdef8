using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Theme.Strings;

/// <summary>
/// Puts a site's own words into a table. A key is the name of a member of <see cref="InterfaceStrings"/> in small letters with hyphens. Where
/// the theme computes a text, the site gives a pattern with <c>{0}</c>, <c>{1}</c> … for what goes into it; where the text depends on a word,
/// a mapping from that word to the text, and what the mapping leaves out stays as it is.
/// </summary>
internal static partial class StringOverrides
{
    /// <summary>Names the table that a new one begins with.</summary>
    public const string BasedOn = "based-on";

    /// <summary>Members by their key.</summary>
    public static FrozenDictionary<string, PropertyInfo> Keys { get; } =
        typeof(InterfaceStrings).GetProperties(BindingFlags.Public | BindingFlags.Instance).ToFrozenDictionary(property => Kebab(property.Name), StringComparer.Ordinal);

    /// <summary>How a member's text depends on what goes into it.</summary>
    public static StringForm FormOf(Type type) => type switch
    {
        _ when type == typeof(string) => StringForm.Text,
        _ when type == typeof(Func<int, string>) || type == typeof(Func<int, int, string>) || type == typeof(Func<int, int, int, string>)
            || type == typeof(Func<string, string, string>) || type == typeof(Func<string, int, string>) => StringForm.Pattern,
        _ when type == typeof(Func<string, string>) => StringForm.PatternOrWords,
        _ when type == typeof(Func<EntityKind, string>) || type == typeof(Func<LacunaReason, string>) || type == typeof(Func<LedgerReason, string>) => StringForm.Words,
        _ => StringForm.Code,
    };

    /// <summary>The tables with one changed, or with a new one.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="key">Key of the table.</param>
    /// <param name="mapping">The site's words.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static StringTables Apply(StringTables tables, string key, YamlMapping mapping, ICollection<Diagnostic> diagnostics)
    {
        var reader = new MappingReader(mapping, diagnostics);
        var basis = reader.Text(BasedOn) ?? key;
        if (!tables.Keys.Contains(basis))
        {
            diagnostics.Add(new Diagnostic(Rules.UnresolvedReference, reader.PositionOf(BasedOn), $"The theme has no table of words '{basis}'; expected a file named for one of {string.Join(", ", tables.Keys)}, or '{BasedOn}' with one of them."));
            return tables;
        }

        var words = tables.Of(basis) with { };
        foreach (var (name, value) in mapping.Entries.Where(entry => entry.Key.Value != BasedOn))
        {
            if (!Keys.TryGetValue(name.Value, out var property))
                diagnostics.Add(new Diagnostic(Rules.UnknownKey, name.Position, $"The theme has no words '{name.Value}'; {Nearest(name.Value)}."));
            else if (Replacement(property, property.GetValue(words)!, name.Value, value, reader) is { } replacement)
                property.SetValue(words, replacement);
        }

        foreach (var (name, value) in mapping.Entries.Where(entry => Keys.ContainsKey(entry.Key.Value)))
            CheckScript(value, key, diagnostics);
        return tables.With(key, words);
    }

    /// <summary>The key of a member: <c>SearchBusy</c> is <c>search-busy</c>.</summary>
    public static string Kebab(string name)
    {
        var key = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && key.Length > 0)
                key.Append('-');
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    private static Delegate Function(Type type, string pattern) => type switch
    {
        _ when type == typeof(Func<int, string>) => (int a) => Fill(pattern, Numerals.Whole(a)),
        _ when type == typeof(Func<int, int, string>) => (int a, int b) => Fill(pattern, Numerals.Whole(a), Numerals.Whole(b)),
        _ when type == typeof(Func<int, int, int, string>) => (int a, int b, int c) => Fill(pattern, Numerals.Whole(a), Numerals.Whole(b), Numerals.Whole(c)),
        _ when type == typeof(Func<string, string, string>) => (string a, string b) => Fill(pattern, a, b),
        _ when type == typeof(Func<string, int, string>) => (string a, int b) => Fill(pattern, a, Numerals.Whole(b)),
        _ => (string a) => Fill(pattern, a),
    };

    private static object? Replacement(PropertyInfo property, object original, string key, YamlNode value, MappingReader reader)
    {
        var type = property.PropertyType;
        var form = FormOf(type);
        switch (value)
        {
            case YamlScalar { IsNull: false } scalar when form == StringForm.Text:
                return reader.Text(key) is { } text && HasPlaces(scalar, key, Places((string)original), reader, exactly: true) ? text : null;
            case YamlScalar { IsNull: false } scalar when form is StringForm.Pattern or StringForm.PatternOrWords:
                var places = Enumerable.Range(0, type.GenericTypeArguments.Length - 1).ToImmutableHashSet();
                return reader.Text(key) is { } pattern && HasPlaces(scalar, key, places, reader, exactly: false) ? Function(type, pattern) : null;
            case YamlMapping words when form is StringForm.Words or StringForm.PatternOrWords:
                return Lookup(type, original, key, words, reader);
            default:
                reader.Wrong(value, key, form switch
                {
                    StringForm.Text => "a text",
                    StringForm.Pattern => "a text with {0} for what goes into it",
                    StringForm.PatternOrWords => "a text with {0} for what goes into it, or a mapping from words to texts",
                    StringForm.Words => "a mapping from words to texts",
                    _ => "nothing here: the theme's code makes these words",
                });
                return null;
        }
    }

    private static Delegate? Lookup(Type type, object original, string key, YamlMapping mapping, MappingReader reader)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = type.GenericTypeArguments[0];
        string[] known = named.IsEnum ? [.. Enum.GetNames(named).Select(Kebab)] : [];
        foreach (var (name, value) in mapping.Entries)
        {
            if (named.IsEnum && !known.Contains(name.Value))
                reader.Diagnostics.Add(new Diagnostic(Rules.UnknownKey, name.Position, $"'{key}' has no '{name.Value}'; expected one of {string.Join(", ", known)}."));
            else if (value is YamlScalar { IsNull: false } text)
                words[name.Value] = text.Value;
            else
                reader.Wrong(value, key, "a text for each word");
        }

        var found = words.ToFrozenDictionary(StringComparer.Ordinal);
        return original switch
        {
            Func<string, string> own => (string word) => found.GetValueOrDefault(word) ?? own(word),
            Func<EntityKind, string> own => (EntityKind kind) => found.GetValueOrDefault(Kebab(kind.ToString())) ?? own(kind),
            Func<LacunaReason, string> own => (LacunaReason reason) => found.GetValueOrDefault(Kebab(reason.ToString())) ?? own(reason),
            Func<LedgerReason, string> own => (LedgerReason reason) => found.GetValueOrDefault(Kebab(reason.ToString())) ?? own(reason),
            _ => null,
        };
    }

    private static bool HasPlaces(YamlScalar scalar, string key, ImmutableHashSet<int> expected, MappingReader reader, bool exactly)
    {
        var given = Places(scalar.Value);
        if (exactly ? given.SetEquals(expected) : given.IsSubsetOf(expected))
            return true;
        var names = string.Join(", ", expected.Order().Select(place => string.Create(CultureInfo.InvariantCulture, $"{{{place}}}")));
        reader.Wrong(scalar, key, expected.IsEmpty ? "a text without {0}" : exactly ? $"a text with {names}" : $"a text with no other places than {names}");
        return false;
    }

    private static ImmutableHashSet<int> Places(string text) =>
        [.. Place().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))];

    private static string Fill(string pattern, params string[] values) =>
        Place().Replace(pattern, match => values[int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)]);

    private static void CheckScript(YamlNode node, string table, ICollection<Diagnostic> diagnostics)
    {
        if (node is YamlScalar scalar)
            OwnWords.Check(new LocalizedText(scalar.Value, ImmutableDictionary<string, string>.Empty), table, scalar.Position, diagnostics);
        else if (node is YamlMapping mapping)
            foreach (var (_, value) in mapping.Entries)
                CheckScript(value, table, diagnostics);
    }

    /// <summary>The keys that share most with a wrong one.</summary>
    private static string Nearest(string key)
    {
        var parts = key.ToLowerInvariant().Split('-', '_');
        var near = Keys.Keys.Where(known => known.Split('-').Intersect(parts, StringComparer.Ordinal).Any()).Order(StringComparer.Ordinal).Take(8).ToArray();
        return near.Length > 0 ? $"expected a key such as {string.Join(", ", near)}" : "schemas/strings.json lists what it has";
    }

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Place();
}
