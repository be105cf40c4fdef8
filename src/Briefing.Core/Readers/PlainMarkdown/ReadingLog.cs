using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What one reading leaves out and has to say. Each entry of the ledger is also a message.</summary>
internal sealed class ReadingLog(SourceText source)
{
    private readonly List<LedgerEntry> _ledger = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The ledger in source order.</summary>
    public ImmutableArray<LedgerEntry> Ledger => [.. _ledger.OrderBy(entry => entry.Source.Start).ThenBy(entry => entry.Source.End)];

    /// <summary>The messages in source order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. _diagnostics.OrderBy(diagnostic => diagnostic.Position.Line).ThenBy(diagnostic => diagnostic.Position.Column)];

    /// <summary>Enters a text that the page does not show.</summary>
    public void LeaveOut(TextSpan span, string text, LedgerReason reason)
    {
        if (text.AsSpan().Trim().Length > 0)
            _ledger.Add(new LedgerEntry(span, text, reason));
    }

    /// <summary>Enters a link whose target the page does not show.</summary>
    public void DropLink(TextSpan span, string target, string why)
    {
        _ledger.Add(new LedgerEntry(span, target, LedgerReason.DroppedLink));
        Report(Rules.LeftOut, span, $"The link to “{OneLine(target)}” was dropped: {why}.");
    }

    /// <summary>Says that the source lost something.</summary>
    public void Lost(TextSpan span, LacunaReason reason) => Report(Rules.LacunaFound, span, reason switch
    {
        LacunaReason.EmptyTemplate => "The export lost the text of a template or link here.",
        LacunaReason.LostNote => "This note has a number and no text.",
        LacunaReason.LostCaption => "This figure lost its caption, or the beginning of it.",
        LacunaReason.LostPicture => "This figure lost its picture.",
        LacunaReason.EmptyItem => "This list item has no text.",
        LacunaReason.EmptySection => "This heading has no text, or heads nothing.",
        LacunaReason.EmptyCell => "This header cell has no text.",
        _ => "Characters could not be decoded here.",
    });

    /// <summary>Adds a message.</summary>
    public void Report(Rule rule, TextSpan span, string message) =>
        _diagnostics.Add(new Diagnostic(rule, source.PositionAt(Math.Clamp(span.Start, 0, source.Text.Length)), message));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
