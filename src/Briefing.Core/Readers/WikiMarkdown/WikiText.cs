using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers.PlainMarkdown;

namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>The running text of one block: the rules in their order.</summary>
internal static class WikiText
{
    /// <summary>Reads tokens into a text and the pictures that stood in it.</summary>
    public static TextResult Read(List<InlineToken> tokens, WikiReading reading)
    {
        tokens = RawFormulas.Apply(tokens);
        tokens = InlineReferences.Apply(tokens, reading);
        tokens = InlineTags.Apply(UnknownTags.Apply(tokens));
        tokens = Galleries.Apply(tokens, reading);
        tokens = NoteCalls.Apply(tokens, reading);
        tokens = VariantMarkup.Apply(tokens, reading);
        tokens = TemplateDebris.Apply(tokens, reading);
        tokens = Categories.Apply(tokens, reading);
        var pictures = Thumbnails.Extract(ref tokens, reading);
        var before = pictures.Where(picture => !picture.FollowsText).Select(picture => FigureOf(picture, reading));
        var after = pictures.Where(picture => picture.FollowsText).Select(picture => FigureOf(picture, reading));
        return new TextResult([.. before], Finish(tokens, reading), [.. after]);
    }

    private static ImmutableArray<Inline> Finish(List<InlineToken> tokens, WikiReading reading)
    {
        tokens = StrayMarks.Apply(tokens, reading);
        tokens = OverrunAnchors.Apply(tokens, reading);
        tokens = LostText.Apply(tokens);
        return InlineBuilder.Build(Tokens.Trim(tokens));
    }

    private static Figure FigureOf(Thumbnail picture, WikiReading reading)
    {
        var words = Finish(picture.Caption, reading);
        if (!picture.IsWhole && words is not [Lacuna, ..])
        {
            var at = new TextSpan(words.Length > 0 ? words[0].Source.Start : picture.Source.End, 0);
            words = words.Insert(0, new Lacuna(LacunaReason.LostCaption) { Source = at });
        }

        var caption = new Paragraph(words) { Source = words.Length == 0 ? picture.Source : TextSpan.FromBounds(words[0].Source.Start, Math.Max(words[0].Source.End, words[^1].Source.End)) };
        return new Figure(picture.MediaUrl, picture.PageUrl, null, caption, null) { Source = picture.Source };
    }
}
