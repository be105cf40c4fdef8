namespace Briefing.Cli.Preview;

/// <summary>The current state, and a way to wait for the next one. Readers never see half of one.</summary>
internal sealed class LivePreview
{
    private Moment _now = new(PreviewState.Building);

    /// <summary>The current state.</summary>
    public PreviewState Current => Volatile.Read(ref _now).State;

    /// <summary>Replaces the state and wakes those who wait.</summary>
    public void Publish(PreviewState state) => Interlocked.Exchange(ref _now, new Moment(state)).Next.SetResult();

    /// <summary>The current state and a task that ends when it is no longer current.</summary>
    public (PreviewState State, Task Changed) Watch()
    {
        var moment = Volatile.Read(ref _now);
        return (moment.State, moment.Next.Task);
    }

    private sealed record Moment(PreviewState State)
    {
        public TaskCompletionSource Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
