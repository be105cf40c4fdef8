using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Sources;

/// <summary>A file of <c>input/terms/</c>.</summary>
/// <param name="Set">Its name.</param>
/// <param name="Optional">Whether it holds only where a site or a document asks for it.</param>
/// <param name="Terms">Its terms.</param>
public sealed record TermList(string Set, bool Optional, ImmutableArray<TermEntry> Terms)
{
    /// <summary>Reads a file of terms; null where it is not one.</summary>
    public static TermList? Read(YamlNode? root, ICollection<Diagnostic> diagnostics)
    {
        if (root is null)
            return null;
        if (root is not YamlMapping mapping)
        {
            diagnostics.Add(new Diagnostic(Rules.WrongValue, root.Position, $"The file holds {root.Description}; expected a mapping with the keys set and terms."));
            return null;
        }

        var reader = new MappingReader(mapping, diagnostics);
        var set = Slugs.Required(reader, "set");
        var list = new TermList(set, reader.Flag("optional", false), Entries(reader, "terms", set));
        reader.Finish();
        return list;
    }

    /// <summary>The terms of a list under a key.</summary>
    public static ImmutableArray<TermEntry> Entries(MappingReader reader, string key, string set) =>
        [.. reader.Mappings(key).Select(item => Entry(item, set))];

    private static TermEntry Entry(MappingReader reader, string set)
    {
        var kept = reader.Has("keep");
        ImmutableArray<string> taiwan, mainland;
        if (!kept)
        {
            taiwan = Forms(reader, "tw");
            mainland = Forms(reader, "cn");
        }
        else if (reader.Take("keep") is YamlMapping forms)
        {
            var inner = new MappingReader(forms, reader.Diagnostics);
            taiwan = Forms(inner, "tw");
            mainland = Forms(inner, "cn");
            inner.Finish();
        }
        else
        {
            taiwan = mainland = Forms(reader, "keep");
        }

        var (otherTaiwan, otherMainland) = Alternatives(reader);
        var direction = reader.Choice("direction", "both", "tw-cn", "cn-tw");
        var entry = new TermEntry(
            taiwan,
            mainland,
            reader.Text("hk"),
            reader.Text("en"),
            reader.Choice("kind", "word", "country", "place", "person", "organization", "title"),
            reader.Localized("note"),
            direction != "cn-tw",
            direction != "tw-cn",
            kept,
            otherTaiwan,
            otherMainland,
            set,
            reader.Position);
        reader.Finish();
        return entry;
    }

    private static (ImmutableArray<string> Taiwan, ImmutableArray<string> Mainland) Alternatives(MappingReader reader)
    {
        if (reader.Mapping("alternatives") is not { } forms)
            return ([], []);
        var (taiwan, mainland) = (Forms(forms, "tw", isRequired: false), Forms(forms, "cn", isRequired: false));
        if (taiwan.IsEmpty && mainland.IsEmpty)
            forms.Missing("tw", "a form, or a list of forms, for tw or cn");
        forms.Finish();
        return (taiwan, mainland);
    }

    private static ImmutableArray<string> Forms(MappingReader reader, string key, bool isRequired = true)
    {
        var forms = reader.Texts(key);
        if (forms.IsEmpty && isRequired)
            reader.Missing(key, "a form, or a list of forms");
        foreach (var form in forms)
        {
            if (form.Length == 0 || form.Any(char.IsControl))
                reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf(key), $"'{key}' has a form that is empty or breaks over lines; expected a word."));
            else if (form.Length > Term.LongestSource)
                reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf(key), $"'{key}' has a form of {form.Length} characters ({form[..8]}…); expected a word or phrase of at most {Term.LongestSource}."));
        }

        return [.. forms.Where(form => form.Length is > 0 and <= Term.LongestSource)];
    }
}
