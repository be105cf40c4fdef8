using System.Collections.Immutable;
using Briefing.Core.Pages;

namespace Briefing.Theme.Markup;

/// <summary>
/// The names of entities that a page is about, which no line of a heading is broken in. Chinese may be broken between any two characters
/// (UAX #14), and the few characters of a line in a large heading part a name often.
/// </summary>
public sealed class WholeNames
{
    /// <summary>Characters that fit on a line of the largest heading where a window is 320 CSS pixels wide; a longer name is broken like any text.</summary>
    private const int Longest = 7;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;

    private WholeNames(HashSet<string> names) => _names = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of a page that names nothing.</summary>
    public static WholeNames None { get; } = new([]);

    /// <summary>The names of a page's entities.</summary>
    public static WholeNames Of(ImmutableArray<EntityLink> entities) =>
        entities.IsDefaultOrEmpty ? None : new([.. entities.Select(entity => entity.Name).Where(name => name.Length is > 1 and <= Longest && name.All(IsHan))]);

    /// <summary>Writes a heading's text with its names whole.</summary>
    public void Write(HtmlOutput output, ReadOnlySpan<char> text)
    {
        if (_names.Set.Count > 0)
        {
            for (var at = 0; at < text.Length;)
            {
                var length = LengthAt(text[at..]);
                if (length == 0)
                {
                    at++;
                    continue;
                }

                output.Text(text[..at]);
                output.Markup("<span class=\"whole\">");
                output.Text(text.Slice(at, length));
                output.Markup("</span>");
                text = text[(at + length)..];
                at = 0;
            }
        }

        output.Text(text);
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
