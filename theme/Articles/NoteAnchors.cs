using System.Globalization;
using System.Text;

namespace Briefing.Theme.Articles;

/// <summary>The ids that join notes and their calls.</summary>
internal static class NoteAnchors
{
    /// <summary>Id of a note.</summary>
    public static string OfNote(string label) => "note-" + Segment(label);

    /// <summary>Id of a call to a note.</summary>
    public static string OfCall(string label, int occurrence) =>
        "call-" + Segment(label) + "-" + occurrence.ToString(CultureInfo.InvariantCulture);

    /// <summary>ASCII letters and digits of a label as they are, every other UTF-16 unit as <c>_</c> and its hexadecimal number: different labels give different ids.</summary>
    private static string Segment(string label)
    {
        if (!label.AsSpan().ContainsAnyExcept(_plain))
            return label;
        var segment = new StringBuilder();
        foreach (var c in label)
        {
            if (char.IsAsciiLetterOrDigit(c))
                segment.Append(c);
            else
                segment.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return segment.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> _plain =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
