namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Pairs delimiter runs by the algorithm of CommonMark 0.31, appendix "process emphasis", in time linear in their number.</summary>
internal sealed class EmphasisResolver
{
    private readonly List<DelimiterRun> _runs = [];
    private int _last = -1;

    /// <summary>Every run, in reading order.</summary>
    public IReadOnlyList<DelimiterRun> Runs => _runs;

    /// <summary>Index of the run on top of the stack; -1 where there is none.</summary>
    public int Top => _last;

    /// <summary>Puts a run on the stack.</summary>
    public void Add(DelimiterRun run)
    {
        run.Previous = _last;
        if (_last >= 0)
            _runs[_last].Next = _runs.Count;
        _last = _runs.Count;
        _runs.Add(run);
    }

    /// <summary>Pairs the runs above <paramref name="bottom"/> and takes them from the stack.</summary>
    public void Resolve(int bottom)
    {
        var floors = new Dictionary<(char, bool, int), int>();
        var closer = bottom < 0 ? FirstActive() : _runs[bottom].Next;
        while (closer >= 0)
        {
            var run = _runs[closer];
            if (!run.CanClose)
            {
                closer = run.Next;
                continue;
            }

            var key = (run.Character, run.CanOpen, run.OriginalLength % 3);
            var floor = floors.GetValueOrDefault(key, bottom);
            var opener = run.Previous;
            while (opener > floor && !Matches(_runs[opener], run))
                opener = _runs[opener].Previous;
            if (opener > floor && opener > bottom)
            {
                var from = _runs[opener];
                var isStrong = from.Remaining >= 2 && run.Remaining >= 2;
                from.Opens.Add(isStrong);
                run.Closes.Add(isStrong);
                from.Remaining -= isStrong ? 2 : 1;
                run.Remaining -= isStrong ? 2 : 1;
                for (var between = run.Previous; between != opener; between = _runs[between].Previous)
                    _runs[between].IsActive = false;
                from.Next = closer;
                run.Previous = opener;
                if (from.Remaining == 0)
                    Remove(opener);
                if (run.Remaining == 0)
                {
                    var next = run.Next;
                    Remove(closer);
                    closer = next;
                }
            }
            else
            {
                floors[key] = run.Previous;
                var next = run.Next;
                if (!run.CanOpen)
                    Remove(closer);
                closer = next;
            }
        }

        while (_last > bottom)
            Remove(_last);
    }

    private int FirstActive()
    {
        var first = _last;
        while (first >= 0 && _runs[first].Previous >= 0)
            first = _runs[first].Previous;
        return first;
    }

    private static bool Matches(DelimiterRun opener, DelimiterRun closer) =>
        opener.CanOpen && opener.Character == closer.Character &&
        !((opener.CanClose || closer.CanOpen) && (opener.OriginalLength + closer.OriginalLength) % 3 == 0 &&
            !(opener.OriginalLength % 3 == 0 && closer.OriginalLength % 3 == 0));

    private void Remove(int index)
    {
        var run = _runs[index];
        run.IsActive = false;
        if (run.Previous >= 0)
            _runs[run.Previous].Next = run.Next;
        if (run.Next >= 0)
            _runs[run.Next].Previous = run.Previous;
        else
            _last = run.Previous;
    }
}
