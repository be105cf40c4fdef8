using System.Diagnostics.CodeAnalysis;

namespace Briefing.Core;

/// <summary>Work over all cores whose results are taken one at a time in the order of the items, while later items are still worked on.</summary>
internal static class OrderedWork
{
    /// <summary>How many items may be done before one that is still worked on; bounds what waits.</summary>
    private const int Ahead = 256;

    /// <summary>Does the work.</summary>
    /// <typeparam name="TState">What each thread works with.</typeparam>
    /// <typeparam name="TResult">What becomes of an item.</typeparam>
    /// <param name="count">How many items there are.</param>
    /// <param name="start">Makes what a thread works with.</param>
    /// <param name="work">Works on an item, on any thread.</param>
    /// <param name="take">Takes a result; never called twice at once, and in the order of the items.</param>
    public static void Run<TState, TResult>(int count, Func<TState> start, Func<int, TState, TResult> work, Action<TResult> take)
    {
        var gate = new object();
        var waiting = new Dictionary<int, TResult>();
        var next = 0;
        var taken = 0;
        var isTaking = false;
        var failed = false;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, count), _ =>
        {
            var state = start();
            try
            {
                while (Claim() is { } item)
                    Hand(item, work(item, state));
            }
            catch
            {
                lock (gate)
                {
                    failed = true;
                    Monitor.PulseAll(gate);
                }

                throw;
            }
        });

        int? Claim()
        {
            lock (gate)
            {
                while (next < count && next - taken >= Ahead && !failed)
                    Monitor.Wait(gate);
                return next < count && !failed ? next++ : null;
            }
        }

        // One thread takes at a time, outside the lock: the others hand their results over and go on.
        void Hand(int item, TResult result)
        {
            lock (gate)
            {
                waiting.Add(item, result);
                if (isTaking)
                    return;
                isTaking = true;
            }

            while (Ready(out var ready))
            {
                take(ready);
                lock (gate)
                {
                    taken++;
                    Monitor.PulseAll(gate);
                }
            }
        }

        bool Ready([MaybeNullWhen(false)] out TResult ready)
        {
            lock (gate)
                return isTaking = waiting.Remove(taken, out ready);
        }
    }
}
