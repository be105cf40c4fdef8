using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Tells editors which of their sentences rest on nothing. Where a citation is required the readers of the files ask for it; here is what may rest
/// on common reference instead, and what may be no more than a heading.
/// </summary>
public static class SourceCheck
{
    /// <summary>Reports sentences with neither a paragraph nor a work of reference.</summary>
    public static void Run(Desk desk, ICollection<Diagnostic> diagnostics)
    {
        foreach (var entity in desk.Entities.Where(entity => entity.Sources.IsEmpty))
        {
            if (entity.Description is { Cites.IsEmpty: true } description)
                Report(description.Position, $"Nothing says where the description of '{entity.Id}' comes from; expected 'cites' beside 'text', or 'sources' of the entity.");
            foreach (var fact in entity.Facts.Where(fact => fact.Value.Cites.IsEmpty))
                Report(fact.Value.Position, $"Nothing says where '{fact.Label.Original}' of '{entity.Id}' comes from; expected 'cites', or 'sources' of the entity.");
            if (entity.Coordinates is not null)
                Report(entity.Position, $"Nothing says where the coordinates of '{entity.Id}' come from; expected 'sources' of the entity.");
        }

        foreach (var topic in desk.Topics.Where(topic => topic.Summary.Cites.IsEmpty))
            Report(topic.Summary.Position, $"The summary of the topic '{topic.Id}' cites nothing; expected 'text' and 'cites'.");
        foreach (var dataset in desk.Datasets)
        {
            if (dataset.Note is { Cites.IsEmpty: true } note)
                Report(note.Position, $"The note of '{dataset.Id}' cites nothing; expected 'text' and 'cites'.");
        }

        void Report(SourcePosition position, string message) => diagnostics.Add(new Diagnostic(Rules.UnsourcedStatement, position, message));
    }
}
