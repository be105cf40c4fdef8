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
        var failed = false;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, count), _ =>
        {
            var state = start();
            while (Claim() is { } item)
            {
                TResult result;
                try
                {
                    result = work(item, state);
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

                Hand(item, result);
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

        void Hand(int item, TResult result)
        {
            lock (gate)
            {
                waiting.Add(item, result);
                while (waiting.Remove(taken, out var ready))
                {
                    take(ready);
                    taken++;
                }

                Monitor.PulseAll(gate);
            }
        }
    }
}
