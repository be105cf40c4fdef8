using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>Calls to notes: <c>\[1\]</c>, and <c>[1]</c> in tables that the export wrote as HTML.</summary>
internal static class NoteCalls
{
    /// <summary>Longest number of a note.</summary>
    private const int MaximumDigits = 4;

    /// <summary>Makes a call of each number in brackets that the list at the end has; another number stays text.</summary>
    public static List<InlineToken> Apply(List<InlineToken> tokens, WikiReading reading)
    {
        var text = new TokenText(tokens);
        var edits = new List<TokenEdit>();
        for (var i = text.Text.IndexOf('[', StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf('[', i + 1))
        {
            var end = i + 1;
            while (end < text.Text.Length && end - i <= MaximumDigits && char.IsAsciiDigit(text.Text[end]))
                end++;
            if (end == i + 1 || end >= text.Text.Length || text.Text[end] != ']')
                continue;
            var label = text.Text[(i + 1)..end];
            var span = text.SourceOf(i, end + 1);
            if (reading.NoteLabels.Contains(label))
                edits.Add(TokenEdit.Replace(i, end + 1, InlineToken.OfLeaf(new NoteReference(label, 0) { Source = span })));
            else if (reading.NoteLabels.Count > 0 && label.Length < MaximumDigits)
                reading.Log.Report(Rules.UnresolvedNote, span, $"There is no note [{label}] in the list of {reading.NoteLabels.Count} notes; the call stays as text.");
        }

        return edits.Count == 0 ? tokens : text.Apply(edits);
    }
}
