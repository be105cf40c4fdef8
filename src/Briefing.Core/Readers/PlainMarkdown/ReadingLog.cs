using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What one reading leaves out and has to say. Lacunae and the ledger are reported by whoever reads the result.</summary>
internal sealed class ReadingLog(SourceText source)
{
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The ledger in source order.</summary>
    public ImmutableArray<LedgerEntry> Ledger => Ordered(_ledger);

    /// <summary>The ledger without the marks that stand for what a post says to its generator, and with that, in source order.</summary>
    /// <param name="site">What the post says to its generator.</param>
    /// <param name="hidden">What of it is left out.</param>
    public ImmutableArray<LedgerEntry> With(SiteMarkup site, ImmutableArray<LedgerEntry> hidden) =>
        site.Ledger.IsEmpty ? Ledger : Ordered(_ledger.SelectMany(site.WithoutMarks).Concat(hidden));

    private static ImmutableArray<LedgerEntry> Ordered(IEnumerable<LedgerEntry> ledger) =>
        [.. ledger.OrderBy(entry => entry.Source.Start).ThenBy(entry => entry.Source.End)];

    /// <summary>The messages in source order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _diagnostics.OrderBy(diagnostic => diagnostic.Position.Line).ThenBy(diagnostic => diagnostic.Position.Column)];

    /// <summary>Enters a text that the page does not show.</summary>
    public void LeaveOut(TextSpan span, string text, LedgerReason reason)
    {
        if (text.AsSpan().Trim().Length > 0)
            _ledger.Add(new LedgerEntry(span, text, reason));
    }

    /// <summary>Enters running text that the page shows in another form, each piece where it stands.</summary>
    public void LeaveOut(ImmutableArray<Inline> content, LedgerReason reason)
    {
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
                LeaveOut(container.Content, reason);
            else
                LeaveOut(inline.Source, PlainText.OfLeaf(inline), reason);
        }
    }

    /// <summary>Enters a link whose target the page does not show.</summary>
    public void DropLink(TextSpan span, string target) => _ledger.Add(new LedgerEntry(span, target, LedgerReason.DroppedLink));

    /// <summary>Adds a message.</summary>
    public void Report(Rule rule, TextSpan span, string message) =>
        _diagnostics.Add(new Diagnostic(rule, source.PositionAt(Math.Clamp(span.Start, 0, source.Text.Length)), message));
}
