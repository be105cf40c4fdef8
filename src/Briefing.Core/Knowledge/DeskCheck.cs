using Briefing.Core.Diagnostics;

namespace Briefing.Core.Knowledge;

/// <summary>Tells editors what they may have missed: names that nothing uses or two entities claim, entities that nothing mentions or describes.</summary>
public static class DeskCheck
{
    /// <summary>Reports on a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="forms">The folded forms in which documents name each entity.</param>
    /// <param name="linker">The linker that found them.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public static void Run(Library library, IReadOnlySet<(string EntityId, string Form)> forms, Linker linker, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (form, ids) in linker.Names.Contested([.. library.Documents.Select(document => document.Slug)]))
        {
            var second = library.Desk.Entities.First(entity => entity.Id == ids[1]);
            var position = second.Aliases.FirstOrDefault(alias => linker.Fold.Fold(alias.Form) == linker.Fold.Fold(form))?.Position ?? second.Position;
            diagnostics.Add(new Diagnostic(Rules.ContestedAlias, position, $"'{form}' is a name of {string.Join(" and of ", ids)}; expected one, or 'only' and 'not' that say in which documents. Until then it is no mention."));
        }

        foreach (var entity in library.Desk.Entities)
        {
            if (entity.Description is null)
                diagnostics.Add(new Diagnostic(Rules.UndescribedEntity, entity.Position, $"Nothing describes '{entity.Id}'; expected a sentence under 'description'."));
            if (!library.Mentions.ContainsKey(entity.Id) && !library.MadeBy.Contains(entity.Id) && !IsCited(entity))
                diagnostics.Add(new Diagnostic(Rules.UnmentionedEntity, entity.Position, $"No document mentions '{entity.Id}'."));
            foreach (var alias in entity.Aliases.Where(alias => !forms.Contains((entity.Id, linker.Fold.Fold(alias.Form)))))
                diagnostics.Add(new Diagnostic(Rules.UnusedAlias, alias.Position, $"No document names '{entity.Id}' as '{alias.Form}'."));
        }

        FigureCheck.Run(library, diagnostics);
        SourceCheck.Run(library.Desk, diagnostics);
    }

    /// <summary>Whether editors show a paragraph about it that words alone do not find, as of a corridor named by its ends.</summary>
    private static bool IsCited(Entity entity) =>
        entity.Description is { Cites.IsEmpty: false } || entity.Facts.Any(fact => !fact.Value.Cites.IsEmpty);
}
