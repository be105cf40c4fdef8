namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>A run of <c>*</c> or <c>_</c> that may open or close emphasis (CommonMark 0.31 §6.2).</summary>
internal sealed class DelimiterRun(char character, int length, int token, bool canOpen, bool canClose)
{
    /// <summary><c>*</c> or <c>_</c>.</summary>
    public char Character { get; } = character;

    /// <summary>Characters that the source wrote.</summary>
    public int OriginalLength { get; } = length;

    /// <summary>Characters that are not yet spent on emphasis.</summary>
    public int Remaining { get; set; } = length;

    /// <summary>Index of the run's token.</summary>
    public int Token { get; } = token;

    public bool CanOpen { get; } = canOpen;

    public bool CanClose { get; } = canClose;

    /// <summary>Whether the run is still on the stack.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Neighbours on the stack, as indices; -1 at its ends.</summary>
    public int Previous { get; set; }

    public int Next { get; set; } = -1;

    /// <summary>Emphasis that this run opens, from the inside out: whether it is strong.</summary>
    public List<bool> Opens { get; } = [];

    /// <summary>Emphasis that this run closes, from the inside out: whether it is strong.</summary>
    public List<bool> Closes { get; } = [];
}
