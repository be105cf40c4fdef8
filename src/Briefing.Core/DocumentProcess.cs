using System.Collections.Immutable;
using Briefing.Core.Diagnostics;
using Briefing.Core.Editions;
using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Search;

namespace Briefing.Core;

/// <summary>Takes a document the whole way: read, linked, catalogued, brought into each edition, set as a page. Pure but for the pages that it hands out.</summary>
internal static class DocumentProcess
{
    /// <summary>Processes a document.</summary>
    /// <param name="plan">What it is processed with.</param>
    /// <param name="rank">Its place in the order of the site.</param>
    /// <param name="bytes">Its file.</param>
    /// <param name="index">What other documents gave already: what it has no room for is not made.</param>
    /// <param name="page">Takes its page in each edition; null where no pages are wanted.</param>
    /// <param name="file">Takes what links to it show and what search reads of it, in each edition; null where no files are wanted.</param>
    public static DocumentDigest Run(BuildPlan plan, int rank, ReadOnlySpan<byte> bytes, SiteIndex index, Action<PageJob>? page, Action<OutputFile>? file)
    {
        var head = plan.Documents[rank];
        var diagnostics = new List<Diagnostic>();
        var linked = plan.Linker.Link(plan.Reader.Read(head, bytes, diagnostics, plan.Bodies));
        TermBook.ReportContradictions(linked.Source.Document.Matter.Terms, diagnostics);
        var entry = plan.Cataloguer.Enter(linked, diagnostics);
        var written = ImmutableArray.CreateRange(plan.Editions, desk => plan.EditionWriter.Write(linked, desk.Edition));
        var previous = rank > 0 ? plan.Documents[rank - 1] : null;
        var next = rank + 1 < plan.Documents.Length ? plan.Documents[rank + 1] : null;
        var extracts = ImmutableArray.CreateBuilder<DocumentExtract>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            var (desk, document) = (plan.Editions[i], written[i]);
            page?.Invoke(new PageJob(
                SitePages.OutputPath(desk.Edition.Path, Routes.DocumentPath(head.Slug)),
                () => DocumentPages.Document(desk, document, entry, previous, next)));
            if (file is not null && LinkPreviews.OfDocument(desk, document, entry) is { } preview)
                file(preview);
            extracts.Add(DocumentExtracts.Of(desk, document, entry, index.Editions[i]));
            diagnostics.AddRange(document.Ambiguous.Select(Ambiguous));
        }

        return new DocumentDigest(
            entry,
            extracts.MoveToImmutable(),
            ImmutableArray.CreateRange(written, document => document.Words),
            file is null ? [] : SearchText.Write(written, plan.Fold, plan.EntityNames, file),
            FoundPlaces.Of(linked, entry),
            [.. diagnostics]);
    }

    private static Diagnostic Ambiguous(AmbiguousPlace place) => new(
        Rules.AmbiguousConversion,
        place.Position,
        $"By {place.Profile} '{place.Source}' became '{place.Result}' in '{place.Context.ReplaceLineEndings(" ")}'; it could also be {string.Join(" or ", place.Alternatives)}. A term settles it.");
}
