using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Finds what a source lost.</summary>
public static class Lacunae
{
    /// <summary>Every lacuna of an article with its place in the source, notes without text included.</summary>
    public static IEnumerable<(LacunaReason Reason, TextSpan Source)> Of(Article article)
    {
        foreach (var block in BlockTree.All(article.Blocks))
        {
            switch (block)
            {
                case LacunaBlock lacuna:
                    yield return (lacuna.Reason, lacuna.Source);
                    break;
                case NoteList notes:
                    foreach (var note in notes.Notes.Where(note => note.IsLost))
                        yield return (LacunaReason.LostNote, note.Source);
                    break;
                case TextBlock text:
                    foreach (var lacuna in Inlines(text.Content).OfType<Lacuna>())
                        yield return (lacuna.Reason, lacuna.Source);
                    break;
            }
        }
    }

    private static IEnumerable<Inline> Inlines(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Inlines(container.Content) : [inline]);
}
