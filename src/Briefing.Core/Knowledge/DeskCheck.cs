using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Tells editors what they may have missed: names that nothing uses, entities that nothing mentions, linked articles that nothing covers, rights that nobody states.</summary>
public static class DeskCheck
{
    /// <summary>Reports on a library.</summary>
    public static void Run(Library library, Linker linker, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (form, ids) in linker.Names.Contested([.. library.Documents.Select(linked => linked.Document.Slug)]))
        {
            var position = library.Desk.Entities.First(entity => entity.Id == ids[1]).Position;
            diagnostics.Add(new Diagnostic(Rules.ContestedAlias, position, $"'{form}' is a name of {string.Join(" and of ", ids)}; expected one, or 'only' and 'not' that say in which documents. Until then it is no mention."));
        }

        ReportUnused(library, linker.Fold, diagnostics);
        FigureCheck.Run(library, diagnostics);
        foreach (var linked in library.Documents)
        {
            var document = linked.Document;
            foreach (var target in linked.Uncovered.DistinctBy(target => target.Title, StringComparer.Ordinal))
                diagnostics.Add(new Diagnostic(Rules.UncoveredLink, SourcePosition.File(document.Source.Path), $"The source links to the article '{target.Title}' and no entity covers it."));
            if (document.Matter.Rights is null && document.Publisher?.Rights is null)
                diagnostics.Add(new Diagnostic(Rules.MissingRights, new SourcePosition(document.Source.Path, 1, 1), "The document does not say what rights it has; expected 'rights' under 'source', or a publisher in site.yaml that says it."));
        }
    }

    private static void ReportUnused(Library library, TextFold fold, ICollection<Diagnostic> diagnostics)
    {
        var forms = MentionedForms(library, fold);
        foreach (var entity in library.Desk.Entities)
        {
            if (entity.Description is null)
                diagnostics.Add(new Diagnostic(Rules.UndescribedEntity, entity.Position, $"Nothing describes '{entity.Id}'; expected a sentence under 'description'."));
            if (!library.BlocksByEntity.ContainsKey(entity.Id) && !library.MadeBy.Contains(entity.Id))
                diagnostics.Add(new Diagnostic(Rules.UnmentionedEntity, entity.Position, $"No document mentions '{entity.Id}'."));
            foreach (var alias in entity.Aliases.Where(alias => !forms.Contains((entity.Id, fold.Fold(alias.Form)))))
                diagnostics.Add(new Diagnostic(Rules.UnusedAlias, alias.Position, $"No document names '{entity.Id}' as '{alias.Form}'."));
        }
    }

    private static HashSet<(string EntityId, string Form)> MentionedForms(Library library, TextFold fold)
    {
        var forms = new HashSet<(string, string)>();
        foreach (var linked in library.Documents)
        {
            var texts = BlockTree.Texts(linked.Document.Article).DistinctBy(block => block.Id).ToDictionary(block => block.Id, block => PlainText.Of(block.Content), StringComparer.Ordinal);
            foreach (var mention in linked.Mentions)
                forms.Add((mention.EntityId, fold.Fold(texts[mention.BlockId].Substring(mention.Span.Start, mention.Span.Length))));
        }

        return forms;
    }
}
