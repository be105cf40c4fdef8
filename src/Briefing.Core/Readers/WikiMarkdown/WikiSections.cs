using Briefing.Core.Articles;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>What can be judged only over whole sections.</summary>
internal static class WikiSections
{
    /// <summary>
    /// Puts the notes under the empty heading that stands for them, since the export moved them from there to the end, and marks headings
    /// that head nothing.
    /// </summary>
    public static List<Block> Complete(List<Block> blocks, NoteList? notes)
    {
        var home = notes is null ? -1 : HomeOfNotes(blocks);
        var result = new List<Block>(blocks.Count + 2);
        for (var i = 0; i < blocks.Count; i++)
        {
            result.Add(blocks[i]);
            if (i == home)
            {
                result.Add(notes!);
            }
            else if (blocks[i] is Heading heading && HeadsNothing(blocks, i, heading.Level))
            {
                result.Add(new LacunaBlock(LacunaReason.EmptySection) { Source = heading.Source });
            }
        }

        if (notes is not null && home < 0)
            result.Add(notes);
        return result;
    }

    private static int HomeOfNotes(List<Block> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is Heading heading && HeadsNothing(blocks, i, heading.Level) && SectionNames.IsForNotes(PlainText.Of(heading.Content)))
                return i;
        }

        return -1;
    }

    private static bool HeadsNothing(List<Block> blocks, int index, int level) =>
        index + 1 >= blocks.Count || (blocks[index + 1] is Heading next && next.Level <= level);
}
