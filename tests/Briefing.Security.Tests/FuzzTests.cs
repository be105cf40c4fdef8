using System.Globalization;
using Briefing.Fuzz;

namespace Briefing.Security.Tests;

/// <summary>A short run of the fuzzer with a fixed seed; a long one is a command, see docs/security.md.</summary>
[Collection(nameof(HostileCorpusTests))]
public sealed class FuzzTests
{
    private const int Seed = 20221;
    private const int Runs = 400;
    private const int SiteRuns = 25;

    public static TheoryData<string> Targets => new(FuzzTargets.All.Select(target => target.Name));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Nothing_breaks(string name)
    {
        var faults = new List<string>();
        Fuzzer.Run(FuzzTargets.All.Single(target => target.Name == name), Seed, name.StartsWith("site:", StringComparison.Ordinal) ? SiteRuns : Runs, time: null, hang: null, (input, exception) =>
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{exception.GetType().Name}: {exception.Message} of {Convert.ToHexString(input.AsSpan(0, Math.Min(input.Length, 200)))}\n{exception.StackTrace}")));
        Assert.True(faults.Count == 0, $"{faults.Count} of {Runs} inputs: {faults.FirstOrDefault()}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_inputs()
    {
        var seeds = FuzzTargets.All[0].Seeds;
        var (one, other) = (new Mutator(new Random(Seed), seeds), new Mutator(new Random(Seed), seeds));
        for (var i = 0; i < 50; i++)
            Assert.Equal(one.Next(), other.Next());
    }
}
