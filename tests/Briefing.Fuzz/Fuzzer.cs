using System.Diagnostics;

namespace Briefing.Fuzz;

/// <summary>Gives a target one made input after another.</summary>
public static class Fuzzer
{
    /// <summary>Runs a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="seed">Where chance begins; the same seed gives the same inputs.</param>
    /// <param name="runs">How many inputs; null for no end.</param>
    /// <param name="time">How long; null for no end.</param>
    /// <param name="hang">The time after which a run has no end; null waits for ever. Inputs have at most 16 KiB.</param>
    /// <param name="fault">Takes an input that broke something, and what.</param>
    /// <returns>How many inputs were run, and the longest time that one took.</returns>
    public static (long Runs, TimeSpan Longest) Run(FuzzTarget target, int seed, long? runs, TimeSpan? time, TimeSpan? hang, Action<byte[], Exception> fault)
    {
        var mutator = new Mutator(new Random(seed), target.Seeds);
        var start = Stopwatch.GetTimestamp();
        var longest = TimeSpan.Zero;
        long done = 0;
        while ((runs is null || done < runs) && (time is null || Stopwatch.GetElapsedTime(start) < time))
        {
            var input = mutator.Next();
            var took = RunOne(target, input, hang, fault);
            longest = took > longest ? took : longest;
            done++;
        }

        return (done, longest);
    }

    private static TimeSpan RunOne(FuzzTarget target, byte[] input, TimeSpan? hang, Action<byte[], Exception> fault)
    {
        var start = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ => fault(input, new BrokenLawException($"No end after {hang!.Value.TotalSeconds} s.")), null, hang ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            fault(input, exception);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>
    /// Measures how the time of a target grows with its input: a made unit is repeated to one size and to eight times that size.
    /// </summary>
    /// <returns>The largest growth that was found where the longer input took a time worth measuring, and the unit that grew so.</returns>
    public static (double Growth, byte[] Unit) Scale(FuzzTarget target, int seed, int units)
    {
        const int small = 32 * 1024;
        const int factor = 8;
        const double leastMilliseconds = 20;
        var random = new Random(seed);
        var mutator = new Mutator(random, target.Seeds);
        var worst = (Growth: 0.0, Unit: Array.Empty<byte>());
        for (var i = 0; i < units; i++)
        {
            var made = mutator.Next();
            var unit = made.AsSpan(0, Math.Min(made.Length, 1 + random.Next(40))).ToArray();
            if (unit.Length == 0)
                continue;
            var large = Time(target, unit, small * factor);
            if (large < leastMilliseconds)
                continue;
            var growth = Math.Min(large, Time(target, unit, small * factor)) / Math.Max(Math.Min(Time(target, unit, small), Time(target, unit, small)), 1);
            if (growth > worst.Growth)
                worst = (growth, unit);
        }

        return worst;
    }

    private static double Time(FuzzTarget target, byte[] unit, int size)
    {
        var input = new byte[size / unit.Length * unit.Length];
        for (var at = 0; at < input.Length; at += unit.Length)
            unit.CopyTo(input, at);
        // The processor's time: the clock's is that of whatever else the machine does.
        var start = Environment.CpuUsage.TotalTime;
        target.Run(input);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
