using Briefing.Core.Diagnostics;

namespace Briefing.Fuzz.Hostile;

/// <summary>Tries hostile inputs many in one build. Those that are refused are taken out, and the rest is built.</summary>
public static class HostileRun
{
    /// <summary>What one case may be told because of another one.</summary>
    private static readonly Rule[] Clashes = [Rules.RepeatedId, Rules.RouteCollision, Rules.ContradictoryTerm, Rules.UnresolvedReference, Rules.UnresolvedCitation];

    /// <summary>Tries the cases of a batch together until no error is left.</summary>
    /// <param name="batch">The cases.</param>
    /// <param name="build">Builds cases together and returns the errors.</param>
    /// <param name="alone">Takes the cases that only a build of their own can judge: those that another one of the batch stands in the way of.</param>
    /// <returns>How many were refused.</returns>
    public static int Settle(HostileBatch batch, Func<HostileCase, IReadOnlyCollection<Diagnostic>> build, Action<HostileCase> alone)
    {
        var refused = 0;
        for (var rest = batch; rest is not null;)
        {
            var errors = build(rest.Whole);
            if (errors.Count == 0)
                return refused;
            if (rest.Cases.Count == 1)
                return refused + 1;
            var clashing = errors.Where(error => Clashes.Contains(error.Rule)).SelectMany(rest.CausesOf).ToHashSet();
            var causes = errors.SelectMany(rest.CausesOf).ToHashSet();
            refused += causes.Except(clashing).Count();
            if (causes.Count == 0)
                clashing = [.. rest.Cases];
            foreach (var one in clashing)
                alone(one);
            rest = HostileBatch.Of(rest.Cases.Except(causes).Except(clashing)) is [var next, ..] ? next : null;
        }

        return refused;
    }
}
