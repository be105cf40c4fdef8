namespace Briefing.Core.Pages;

/// <summary>
/// The names of an edition's entities, which no line of a heading is broken in. Chinese may be broken between any two characters
/// (UAX #14), and the few characters of a line in a large heading part a name often.
/// </summary>
public sealed class WholeNames
{
    /// <summary>Characters that fit on a line of the largest heading where a window is 320 CSS pixels wide; a longer name is broken like any text.</summary>
    private const int Longest = 7;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;

    private WholeNames(HashSet<string> names) => _names = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of an edition that names nothing.</summary>
    public static WholeNames None { get; } = new([]);

    /// <summary>Those of some names that are Chinese, and short enough for a line.</summary>
    public static WholeNames Of(IEnumerable<string> names) => new([.. names.Where(name => name.Length is > 1 and <= Longest && name.All(IsHan))]);

    /// <summary>Where the first of the names stands in a text, the longest where several begin there; empty at the end of the text where none does.</summary>
    public Range FirstIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; _names.Set.Count > 0 && at < text.Length; at++)
        {
            if (LengthAt(text[at..]) is > 0 and var length)
                return at..(at + length);
        }

        return text.Length..text.Length;
    }

    /// <summary>Length of the longest name that a text begins with; zero where it begins with none.</summary>
    private int LengthAt(ReadOnlySpan<char> text)
    {
        if (!IsHan(text[0]))
            return 0;
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
        {
            if (_names.Contains(text[..length]))
                return length;
        }

        return 0;
    }

    /// <summary>Whether a character is of the blocks in which Chinese names are written.</summary>
    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or '·' or '\u3007';
}
