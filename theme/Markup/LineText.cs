using System.Buffers;
using Briefing.Core.Pages;

namespace Briefing.Theme.Markup;

/// <summary>Texts of few characters a line, with what holds them together where a line ends.</summary>
public static class LineText
{
    private static readonly SearchValues<char> _ends = SearchValues.Create("，；：。！？");

    /// <summary>Writes a text with names in it whole, as for a heading.</summary>
    public static void Heading(this HtmlOutput output, ReadOnlySpan<char> text, WholeNames names)
    {
        while (!text.IsEmpty)
        {
            var (start, length) = names.FirstIn(text).GetOffsetAndLength(text.Length);
            output.Text(text[..start]);
            if (length > 0)
            {
                output.Markup("<span class=\"whole\">");
                output.Text(text.Slice(start, length));
                output.Markup("</span>");
            }

            text = text[(start + length)..];
        }
    }

    /// <summary>Writes a text whose lines end, where they can, with a clause of it: after ，；：。！？.</summary>
    public static void Clauses(this HtmlOutput output, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var length = text.IndexOfAny(_ends) + 1;
            var clause = length == 0 ? text : text[..length];
            output.Markup("<span class=\"clause\">");
            output.Text(clause);
            output.Markup("</span>");
            text = text[clause.Length..];
        }
    }
}
