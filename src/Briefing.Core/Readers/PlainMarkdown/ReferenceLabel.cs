using System.Text;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>Labels of link reference definitions.</summary>
internal static class ReferenceLabel
{
    /// <summary>The form in which labels are compared (CommonMark 0.31 §4.7): no blanks around, one space for each run of blanks, no case.</summary>
    public static string Normalise(ReadOnlySpan<char> label)
    {
        var result = new StringBuilder(label.Length);
        var isBlank = false;
        foreach (var c in label)
        {
            if (char.IsWhiteSpace(c))
            {
                isBlank = result.Length > 0;
                continue;
            }

            if (isBlank)
                result.Append(' ');
            isBlank = false;
            result.Append(c);
        }

        return result.ToString().ToUpperInvariant().ToLowerInvariant();
    }
}
