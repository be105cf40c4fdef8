using Briefing.Core.Articles;
using Briefing.Core.Readers;

namespace Briefing.Core.Knowledge;

/// <summary>A title for a text that states none.</summary>
/// <param name="Title">The title.</param>
/// <param name="From">What it was made of, for messages.</param>
internal sealed record TitleProposal(string Title, string From)
{
    private const int LongestLine = 60;
    private const int LongestHeading = 200;

    /// <summary>What the body says its title is; else its first heading, a short first paragraph, the name of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="result">What its reader made of it.</param>
    public static TitleProposal For(string path, ReadResult result)
    {
        if (!string.IsNullOrWhiteSpace(result.Facts.Title))
            return new TitleProposal(result.Facts.Title, "as the text says");
        if (result.Article.Blocks.OfType<Heading>().Select(heading => PlainText.Of(heading.Content).Trim()).FirstOrDefault(text => text.Length is > 0 and <= LongestHeading) is { } heading)
            return new TitleProposal(heading, "the first heading");
        return result.Article.Blocks.FirstOrDefault() is Paragraph first && PlainText.Of(first.Content).Trim() is { Length: > 0 and <= LongestLine } line
            ? new TitleProposal(line, "the first line")
            : new TitleProposal(Path.GetFileNameWithoutExtension(path), "the name of the file");
    }
}
