namespace Briefing.Chinese;

/// <summary>A half-open range of UTF-16 code units in a text.</summary>
/// <param name="Start">Index of the first code unit.</param>
/// <param name="Length">Number of code units, zero or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Index just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two ranges have a code unit in common.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this range.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The range from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
