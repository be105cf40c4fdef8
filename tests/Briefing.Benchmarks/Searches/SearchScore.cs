namespace Briefing.Benchmarks.Searches;

/// <summary>Compares what is found with what is there.</summary>
internal sealed class SearchScore
{
    private long _there;
    private long _found;
    private long _right;

    public List<string> Faults { get; } = [];

    public int Queries { get; private set; }

    /// <summary>Queries with every answer compared; of the others, with more answers than are asked for, what was shown.</summary>
    public int Whole { get; private set; }

    public int Nonsense { get; private set; }

    public int AnsweredNonsense { get; private set; }

    /// <summary>The part of what is there that is found, over all queries.</summary>
    public double Recall => (double)_right / _there;

    /// <summary>The part of what is found that is there.</summary>
    public double Precision => (double)_right / _found;

    public void Add(Query query, Answer truth, Answer answer)
    {
        Queries++;
        if (answer.IsWhole)
            Whole++;
        if (query.Kind == Query.Nonsense)
        {
            Nonsense++;
            if (answer.Pages.Count > 0)
            {
                AnsweredNonsense++;
                Faults.Add($"answered: {query}: {string.Join(' ', answer.Pages.Keys.Take(3))}");
            }
        }

        // Where the reader stopped asking for more, only what was shown can be judged.
        var expected = answer.IsWhole ? truth.Pages : truth.Pages.Where(page => answer.Pages.ContainsKey(page.Key)).ToDictionary();
        _there += expected.Count + expected.Values.Sum();
        _found += answer.Pages.Count + answer.Pages.Values.Sum();
        foreach (var (page, blocks) in expected)
        {
            if (answer.Pages.TryGetValue(page, out var shown))
            {
                _right += 1 + Math.Min(shown, blocks);
                if (shown != blocks)
                    Faults.Add($"{query}: {page}: {shown} paragraphs in place of {blocks}");
            }
            else
            {
                Faults.Add($"missed: {query}: {page} ({blocks})");
            }
        }

        Faults.AddRange(answer.Pages.Keys.Where(page => !truth.Pages.ContainsKey(page)).Select(page => $"not there: {query}: {page}"));
        Faults.AddRange(answer.Blocks.Where(block => !truth.Blocks.Contains(block)).Select(block => $"not there: {query}: {block}"));
    }
}
