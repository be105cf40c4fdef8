namespace Briefing.Core.Readers.PdfText;

/// <summary>Tells whether a line ends where a sentence ends.</summary>
internal static class SentenceEnd
{
    private const int MostTrailing = 6;

    /// <summary>Whether the line ends with a full stop, question or exclamation mark, possibly with closing marks or a note call behind it.</summary>
    internal static bool At(string text, PrintedLine line)
    {
        var span = line.In(text);
        var end = span.Length;
        var digits = 0;
        for (var steps = 0; end > 0 && steps < MostTrailing; steps++, end--)
        {
            var c = span[end - 1];
            if (CharacterClass.IsSentenceEnd(c))
                return true;
            if (c == '.' && (IsAbbreviation(span[..(end - 1)]) || IsWithinAddress(span[..end])))
                return false;
            if (c == '.')
                return digits == 0 || end < 2 || !char.IsAsciiDigit(span[end - 2]);
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!CharacterClass.IsClosing(c) && NoteMark.InText(span[(end - 1)..]) is null && c is not ('[' or '〔' or '［' or ' '))
                return false;
        }

        return false;
    }

    /// <summary>Whether the stop stands in the name of a host, where no path and no file has come yet.</summary>
    private static bool IsWithinAddress(ReadOnlySpan<char> line) => WebAddress.At(line) is >= 0 and var address && line[Math.Min(address + 8, line.Length)..].IndexOf('/') < 0;

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1]))
            start--;
        return before[start..] is "p" or "pp" or "Vol" or "vol" or "No" or "no" or "ed" or "eds" or "Mr" or "Mrs" or "Dr" or "St" or "vs" or "cf" or "Cf" or "trans";
    }
}
