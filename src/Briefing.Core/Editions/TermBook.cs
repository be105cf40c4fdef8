using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Editions;

/// <summary>The terms of the editors' lists as each profile uses them.</summary>
public static class TermBook
{
    /// <summary>From Taiwan to the mainland.</summary>
    public const string TaiwanToMainland = "tw-cn";

    /// <summary>From the mainland to Taiwan.</summary>
    public const string MainlandToTaiwan = "cn-tw";

    /// <summary>The optional set that also switches on OpenCC's own information-technology words.</summary>
    public const string InformationTechnology = "information-technology";

    /// <summary>The lists that hold: those that are not optional, and those that are asked for.</summary>
    public static IEnumerable<TermEntry> Holding(ImmutableArray<TermList> lists, ImmutableArray<string> asked) =>
        lists.Where(list => !list.Optional || asked.Contains(list.Set)).SelectMany(list => list.Terms);

    /// <summary>
    /// The terms of some entries in one direction. Those with alternatives come first, so that one without, which settles
    /// the word, holds wherever it stands.
    /// </summary>
    public static IEnumerable<Term> InDirection(string profile, IEnumerable<TermEntry> entries, TermOrigin origin) =>
        entries.SelectMany(entry => InDirection(profile, entry, origin)).OrderBy(term => term.Alternatives.IsEmpty);

    private static IEnumerable<Term> InDirection(string profile, TermEntry entry, TermOrigin origin)
    {
        var isToMainland = profile == TaiwanToMainland;
        var (sources, targets, others) = isToMainland
            ? (entry.Taiwan, entry.Mainland, entry.OtherMainland)
            : (entry.Mainland, entry.Taiwan, entry.OtherTaiwan);
        if (!(isToMainland ? entry.ToMainland : entry.ToTaiwan) || targets.IsEmpty)
            yield break;
        foreach (var source in sources)
            yield return new Term(source, targets[0], origin, entry.Set.Length == 0 ? null : entry.Set) { Alternatives = others };
    }

    /// <summary>
    /// Reports forms to which two entries give different results in one direction, where a term with alternatives yields
    /// to one without, and terms that lead in a circle, so that converting again would turn the text back.
    /// </summary>
    public static void ReportContradictions(IEnumerable<TermEntry> entries, ICollection<Diagnostic> diagnostics)
    {
        var all = entries.ToArray();
        foreach (var profile in SiteSettingsReader.Profiles)
        {
            var seen = new Dictionary<string, (string Target, SourcePosition Position)>(StringComparer.Ordinal);
            foreach (var entry in all)
            {
                foreach (var term in InDirection(profile, entry, TermOrigin.Site))
                {
                    if (!term.Alternatives.IsEmpty || seen.TryAdd(term.Source, (term.Target, entry.Position)) || seen[term.Source].Target == term.Target)
                        continue;
                    diagnostics.Add(new Diagnostic(
                        Rules.ContradictoryTerm,
                        entry.Position,
                        $"By {profile} '{term.Source}' becomes '{term.Target}' here and '{seen[term.Source].Target}' at {seen[term.Source].Position}; expected one of them, or 'direction' on one."));
                }
            }

            ReportCircles(profile, seen, diagnostics);
        }
    }

    private static void ReportCircles(string profile, Dictionary<string, (string Target, SourcePosition Position)> terms, ICollection<Diagnostic> diagnostics)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in terms.Keys)
        {
            var path = new List<string>();
            var word = source;
            while (followed.Add(word) && terms.TryGetValue(word, out var term))
            {
                path.Add(word);
                word = term.Target;
            }

            var start = path.IndexOf(word);
            if (start < 0 || path.Count - start < 2)
                continue;
            diagnostics.Add(new Diagnostic(
                Rules.ContradictoryTerm,
                terms[path[^1]].Position,
                $"By {profile} '{path[^1]}' becomes '{word}' here, and '{word}' leads back to it: {string.Join(" → ", path[start..])} → {word}, from {terms[word].Position}; expected 'direction' on one of them, or one of them gone."));
        }
    }
}
