using System.Buffers;
using System.Globalization;
using System.Text;
using Briefing.Core.Pages;

namespace Briefing.Core.Publishing;

/// <summary>
/// Writes CSV (RFC 4180: CRLF, quotes doubled) that spreadsheets open as it is meant: with a byte order mark, without which Excel takes UTF-8 for
/// the system's code page and garbles Chinese (other readers skip it), and with an apostrophe before texts that a spreadsheet would run as a
/// formula (OWASP, "CSV Injection").
/// </summary>
internal sealed class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>What begins a formula.</summary>
    private static readonly SearchValues<char> Formulas = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>What ends a cell for a spreadsheet that was told so, by its user or by its language, or that takes no quotation mark within one.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(";\t\r\n");

    private readonly StringBuilder _text = new("\uFEFF");
    private bool _isRowOpen;

    /// <summary>Writes a cell of text; null is empty.</summary>
    public CsvText Cell(string? text)
    {
        Separate();
        text = Inert(text ?? "");
        if (text.AsSpan().ContainsAny(Quoted) || text is [' ', ..] or [.., ' '])
            _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            _text.Append(text);
        return this;
    }

    /// <summary>Writes a cell with a number; null is empty.</summary>
    public CsvText Cell(decimal? number)
    {
        Separate();
        _text.Append(number?.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _text.Append("\r\n");
        _isRowOpen = false;
    }

    /// <summary>The file.</summary>
    public OutputFile ToFile(string path) => new(path, Encoding.UTF8.GetBytes(_text.ToString()));

    /// <summary>The text with an apostrophe before it, and before what follows the end of a cell within it, wherever a formula would begin.</summary>
    private static string Inert(string text)
    {
        if (!text.AsSpan().ContainsAny(Formulas) && text is not ['\t' or '\r' or '\n', ..])
            return text;
        var inert = new StringBuilder(text.Length + 1);
        var isFirst = true;
        for (var i = 0; i < text.Length; i++)
        {
            // Blanks before a formula are skipped by some.
            if (isFirst && !char.IsWhiteSpace(text[i]) && char.GetUnicodeCategory(text[i]) != UnicodeCategory.Format)
            {
                if (Formulas.Contains(text[i]))
                    inert.Append('\'');
                isFirst = false;
            }

            isFirst |= Ends.Contains(text[i]);
            inert.Append(text[i]);
        }

        return text is ['\t' or '\r' or '\n', ..] ? "'" + inert : inert.ToString();
    }

    private void Separate()
    {
        if (_isRowOpen)
            _text.Append(',');
        _isRowOpen = true;
    }
}
