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
            if (blocks[i] is Table { Caption: null } table && CaptionAt(blocks, i + 1) is { } caption)
            {
                result.Add(table with { Caption = caption });
                i++;
                continue;
            }

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

    /// <summary>
    /// The caption of a table that ends a section: the export sets it behind the table as a paragraph of its own, short and without the mark
    /// that ends a sentence.
    /// </summary>
    private static Paragraph? CaptionAt(List<Block> blocks, int index) =>
        index < blocks.Count && blocks[index] is Paragraph { Content: [TextRun { Text: { Length: <= 30 } words }] } paragraph && char.IsLetterOrDigit(words[^1]) &&
        (index + 1 >= blocks.Count || blocks[index + 1] is Heading or NoteList or Table) ? paragraph : null;
}
