namespace Briefing.Benchmarks.Searches;

/// <summary>Compares what is found with what is there: every document and every paragraph of every answer.</summary>
internal sealed class SearchScore
{
    private long _there;
    private long _found;
    private long _right;

    public List<string> Faults { get; } = [];

    public int Queries { get; private set; }

    /// <summary>Documents and paragraphs that the answers should hold.</summary>
    public long There => _there;

    public int Nonsense { get; private set; }

    public int AnsweredNonsense { get; private set; }

    /// <summary>The part of what is there that is found, over all queries.</summary>
    public double Recall => (double)_right / _there;

    /// <summary>The part of what is found that is there.</summary>
    public double Precision => (double)_right / _found;

    public void Add(Query query, Answer truth, Answer answer)
    {
        Queries++;
        if (query.Kind == Query.Nonsense)
        {
            Nonsense++;
            if (answer.Pages.Count > 0)
                AnsweredNonsense++;
        }

        Compare(query, truth.Pages, answer.Pages);
        Compare(query, truth.Blocks, answer.Blocks);
    }

    private void Compare(Query query, IReadOnlySet<string> truth, IReadOnlySet<string> answer)
    {
        _there += truth.Count;
        _found += answer.Count;
        _right += answer.Count(truth.Contains);
        Faults.AddRange(truth.Except(answer).Select(missed => $"missed: {query}: {missed}"));
        Faults.AddRange(answer.Except(truth).Select(wrong => $"not there: {query}: {wrong}"));
    }
}
