using System.Security.Cryptography;
using System.Text;

namespace Briefing.Fuzz.Hostile;

/// <summary>A part of the corpus in which every payload and every place stands at least once, in pairs that follow no order of ours.</summary>
public static class HostileSample
{
    /// <summary>The cases of the sample, the same on every machine.</summary>
    /// <param name="cases">The cases to choose from.</param>
    public static IEnumerable<HostileCase> Of(IEnumerable<HostileCase> cases)
    {
        var (payloads, places) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in cases.OrderBy(one => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(one.Name))), StringComparer.Ordinal))
        {
            var split = one.Name.LastIndexOf(" in ", StringComparison.Ordinal);
            var isNew = payloads.Add(split < 0 ? one.Name : one.Name[..split]);
            if (places.Add(split < 0 ? "" : one.Name[split..]) || isNew)
                yield return one;
        }
    }
}
