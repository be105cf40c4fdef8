namespace Briefing.Chinese.Engine;

/// <summary>Writes the form of a word that soft breaks interrupt in the source, the breaks at the same proportion of it.</summary>
internal static class BrokenText
{
    /// <summary>Appends the form of a word.</summary>
    /// <param name="source">The word as it stands in the text, breaks included.</param>
    /// <param name="units">Code units of the word itself.</param>
    /// <param name="target">Its form.</param>
    /// <param name="output">Receives the form, with the breaks.</param>
    public static void Append(ReadOnlySpan<char> source, int units, ReadOnlySpan<char> target, ref TextBuffer output)
    {
        if (source.Length == units)
        {
            output.Append(target);
            return;
        }
        var written = 0;
        var before = 0;
        for (var i = 0; i < source.Length;)
        {
            var length = SoftBreak.LengthAt(source, i);
            if (length == 0)
            {
                before++;
                i++;
                continue;
            }
            var until = Math.Max(written, Place(target, ((before * target.Length) + units - 1) / units));
            output.Append(target[written..until]);
            output.Append(source.Slice(i, length));
            written = until;
            i += length;
        }
        output.Append(target[written..]);
    }

    private static int Place(ReadOnlySpan<char> target, int place)
    {
        while (place > 0 && place < target.Length && (char.IsLowSurrogate(target[place]) || (char.IsAsciiLetterOrDigit(target[place]) && char.IsAsciiLetterOrDigit(target[place - 1])))) place++;
        return place;
    }
}
