using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Moves running text from the page to the ledger.</summary>
internal static class LedgerTexts
{
    /// <summary>An entry for each piece of text among some inlines.</summary>
    public static void Add(this List<LedgerEntry> ledger, ImmutableArray<Inline> content, LedgerReason reason)
    {
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
                ledger.Add(container.Content, reason);
            else if (PlainText.OfLeaf(inline) is { } text && !string.IsNullOrWhiteSpace(text))
                ledger.Add(new LedgerEntry(inline.Source, text, reason));
        }
    }
}
