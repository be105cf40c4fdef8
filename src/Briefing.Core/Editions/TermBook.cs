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

    /// <summary>The terms of some entries in one direction.</summary>
    public static IEnumerable<Term> InDirection(string profile, IEnumerable<TermEntry> entries, TermOrigin origin)
    {
        foreach (var entry in entries)
        {
            var holds = profile == TaiwanToMainland ? entry.ToMainland : entry.ToTaiwan;
            var (sources, targets) = profile == TaiwanToMainland ? (entry.Taiwan, entry.Mainland) : (entry.Mainland, entry.Taiwan);
            if (!holds || targets.IsEmpty)
                continue;
            foreach (var source in sources)
                yield return new Term(source, targets[0], origin, entry.Set.Length == 0 ? null : entry.Set);
        }
    }

    /// <summary>Reports forms to which two entries give different results in one direction.</summary>
    public static void ReportContradictions(IEnumerable<TermEntry> entries, ICollection<Diagnostic> diagnostics)
    {
        var all = entries.ToArray();
        foreach (var profile in SiteSettingsReader.Profiles)
        {
            var seen = new Dictionary<string, (string Target, SourcePosition Position)>(StringComparer.Ordinal);
            foreach (var entry in all)
            {
                foreach (var term in InDirection(profile, [entry], TermOrigin.Site))
                {
                    if (seen.TryAdd(term.Source, (term.Target, entry.Position)) || seen[term.Source].Target == term.Target)
                        continue;
                    diagnostics.Add(new Diagnostic(
                        Rules.ContradictoryTerm,
                        entry.Position,
                        $"By {profile} '{term.Source}' becomes '{term.Target}' here and '{seen[term.Source].Target}' at {seen[term.Source].Position}; expected one of them, or 'direction' on one."));
                }
            }
        }
    }
}
