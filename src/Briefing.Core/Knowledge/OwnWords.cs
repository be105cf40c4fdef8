using System.Buffers;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.Scripts;
using Briefing.Core.Sources;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Finds Simplified forms in the words that editors wrote in Traditional Chinese, and the reverse. Words that they quote from documents, and
/// what stands between quotation or title marks wholly in the other script, keep the script that they have.
/// </summary>
public static class OwnWords
{
    private const int Around = 8;
    private const string Traditional = "zh-Hant";
    private const string Simplified = "zh-Hans";

    private static readonly SearchValues<char> Openings = SearchValues.Create("「『“‘《〈");

    /// <summary>Reports on a YAML file of editors.</summary>
    /// <param name="root">The file; null for an empty one.</param>
    /// <param name="language">Language of texts that do not name theirs.</param>
    /// <param name="diagnostics">Takes what is impure.</param>
    public static void Check(YamlNode? root, string language, ICollection<Diagnostic> diagnostics)
    {
        if (root is not null)
            Walk(root, language, diagnostics);
    }

    /// <summary>Reports on a text that is read already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Language of a text that does not name it.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="diagnostics">Takes what is impure.</param>
    public static void Check(LocalizedText text, string language, SourcePosition position, ICollection<Diagnostic> diagnostics)
    {
        Judge(text.Default ?? "", language, position, diagnostics);
        foreach (var (tag, form) in text.Forms.OrderBy(form => form.Key, StringComparer.Ordinal))
            Judge(form, tag, position, diagnostics);
    }

    private static void Walk(YamlNode node, string? language, ICollection<Diagnostic> diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Judge(scalar.Value, language, scalar.Position, diagnostics);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Walk(item, language, diagnostics);
                break;
            case YamlMapping mapping:
                foreach (var (key, value) in mapping.Entries)
                    Walk(value, LanguageOf(key.Value, value, mapping, language), diagnostics);
                break;
        }
    }

    /// <summary>The language of what stands under a key; null where it is somebody else's words, or no Chinese.</summary>
    private static string? LanguageOf(string key, YamlNode value, YamlMapping mapping, string? language) => key switch
    {
        "zh-Hant" or "tw" or "hk" => Traditional,
        "zh-Hans" or "cn" => Simplified,
        "quote" or "aliases" or "not-in" or "titles" or "section" or "match" or "keep" or "url" or "rights-url" => null,
        "terms" when value is YamlSequence { Items: [YamlScalar, ..] } => null,
        "name" or "short" when LanguageOfEdition(mapping) is { } own => own,
        _ when IsTag(key) => TagOf(key),
        _ => language,
    };

    /// <summary>Whether a key names a language (BCP 47): two or three small letters, then perhaps a script or a region; no key of another meaning looks like it but those named.</summary>
    private static bool IsTag(string key)
    {
        var primary = key.IndexOf('-', StringComparison.Ordinal) is var hyphen and >= 0 ? key.AsSpan(0, hyphen) : key;
        return primary.Length is 2 or 3 && primary.IndexOfAnyExceptInRange('a', 'z') < 0
            && (primary.Length == key.Length || (key.Length > primary.Length + 1 && char.IsAsciiLetterUpper(key[primary.Length + 1])))
            && key is not ("id" or "at" or "url" or "set");
    }

    private static string? TagOf(string key) => key switch
    {
        "zh-TW" or "zh-HK" or "zh-MO" => Traditional,
        "zh-CN" or "zh-SG" or "zh-MY" => Simplified,
        _ => null,
    };

    /// <summary>An edition says its name in its own language.</summary>
    private static string? LanguageOfEdition(YamlMapping mapping) =>
        mapping.Entries.Any(entry => entry.Key.Value == "path")
            ? mapping.Entries.Where(entry => entry.Key.Value == "language").Select(entry => (entry.Value as YamlScalar)?.Value).FirstOrDefault()
            : null;

    private static void Judge(string text, string? language, SourcePosition position, ICollection<Diagnostic> diagnostics)
    {
        if (language is not (Traditional or Simplified))
            return;
        Func<char, bool> isOwn = language == Traditional ? HanPairs.IsTraditional : HanPairs.IsSimplified;
        Func<char, bool> isOther = language == Traditional ? HanPairs.IsSimplified : HanPairs.IsTraditional;
        var found = new List<char>();
        var first = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (Openings.Contains(text[i]) && EndOfQuotation(text, i) is { } end && !text.AsSpan(i, end - i).ContainsAny(isOwn))
            {
                i = end;
                continue;
            }

            if (!isOther(text[i]))
                continue;
            if (first < 0)
                first = i;
            if (!found.Contains(text[i]))
                found.Add(text[i]);
        }

        if (first < 0)
            return;
        var context = text[Math.Max(0, first - Around)..Math.Min(text.Length, first + Around)].ReplaceLineEndings(" ");
        var (other, expected) = language == Traditional ? ("Simplified", "Traditional") : ("Traditional", "Simplified");
        diagnostics.Add(new Diagnostic(Rules.ImpureScript, position, $"'{string.Join("', '", found)}' in '{context}' is {other}; expected {expected} forms, or quotation marks around words of the other script."));
    }

    private static bool ContainsAny(this ReadOnlySpan<char> text, Func<char, bool> predicate)
    {
        foreach (var c in text)
        {
            if (predicate(c))
                return true;
        }

        return false;
    }

    private static int? EndOfQuotation(string text, int opening)
    {
        var close = text[opening] switch { '「' => '」', '『' => '』', '“' => '”', '‘' => '’', '《' => '》', _ => '〉' };
        var end = text.IndexOf(close, opening + 1);
        return end < 0 ? null : end;
    }
}
