using System.Buffers;
using System.Globalization;
using System.Text;

namespace Briefing.Theme.Markup;

/// <summary>
/// Writes HTML as UTF-8 into a buffer. Text is encoded for element content and for quoted attribute values alike: the five
/// characters of markup as references, Chinese and everything else as it is. Controls, noncharacters and the bidi
/// embeddings, overrides and isolates of UAX #9, which could show a reader something other than what is written, become U+FFFD;
/// so do lone surrogates, and tag characters outside a flag, which a reader does not see.
/// </summary>
public sealed class HtmlOutput(IBufferWriter<byte> output)
{
    /// <summary>The first half of every tag character, and of the selectors of variants of Chinese characters.</summary>
    private const char HalfOfTag = '\uDB40';

    private const string Flag = "\U0001F3F4";

    private static readonly SearchValues<char> _special = SearchValues.Create(Special());

    /// <summary>Writes trusted markup unchanged.</summary>
    public void Markup(ReadOnlySpan<char> markup) => Encoding.UTF8.GetBytes(markup, output);

    /// <summary>Writes text, encoded.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(_special);
            if (plain < 0)
            {
                Markup(text);
                return;
            }

            if (plain > 0)
                Markup(text[..plain]);
            if (text[plain] == HalfOfTag)
            {
                text = AfterTags(text, plain);
                continue;
            }

            Markup(Replacement(text[plain]));
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Writes the tag characters that stand here if they are those of a flag, else U+FFFD for them; what is none as it is.</summary>
    /// <returns>What follows.</returns>
    private ReadOnlySpan<char> AfterTags(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && text[end] == HalfOfTag && text[end + 1] is >= '\uDC00' and <= '\uDC7F')
            end += 2;
        if (end > start && !text[..start].EndsWith(Flag))
        {
            for (var i = start; i < end; i++)
                Markup("\uFFFD");
            return text[end..];
        }

        // The encoder makes one half of no character U+FFFD.
        if (end == start)
            end += start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1;
        Markup(text[start..end]);
        return text[end..];
    }

    /// <summary>Writes a whole number in decimal digits, without grouping.</summary>
    public void Text(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Markup(digits[..length]);
    }

    /// <summary>Writes an attribute with its encoded value; nothing where the value is null.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is null)
            return;
        Markup(" ");
        Markup(name);
        Markup("=\"");
        Text(value);
        Markup("\"");
    }

    private static string Replacement(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\uFFFD",
    };

    private static string Special()
    {
        var characters = new StringBuilder("&<>\"'\uFFFE\uFFFF").Append(HalfOfTag);
        for (var c = '\0'; c <= '\u009F'; c++)
        {
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                characters.Append(c);
        }

        for (var c = '\u202A'; c <= '\u202E'; c++)
            characters.Append(c);
        for (var c = '\u2066'; c <= '\u2069'; c++)
            characters.Append(c);
        return characters.ToString();
    }
}
