using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Knowledge;
using Briefing.Core.Sources;

namespace Briefing.Core.Editions;

/// <summary>
/// Brings documents into an edition: each block is converted as one text, so that phrases which straddle a link or an emphasis convert as
/// one, and its inlines are cut anew from the result by the alignment. Code, foreign and verbatim spans are not touched.
/// </summary>
public sealed class EditionWriter(EditionConverters converters, TextFold fold)
{
    /// <summary>How many code units of context an editor sees on each side of an ambiguous place.</summary>
    private const int Around = 6;

    /// <summary>A document in an edition.</summary>
    public EditionDocument Write(LinkedDocument linked, Edition edition)
    {
        var document = linked.Document;
        var converter = converters.For(edition, document);
        var texts = new Dictionary<string, EditionText>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<RegionalWord>();
        var ambiguous = ImmutableArray.CreateBuilder<AmbiguousPlace>();
        var profile = EditionConverters.ProfileFor(edition, document.Language) ?? "";
        var article = BlockTree.Map(linked.Article, block =>
        {
            if (block is Figure figure && converter is not null)
            {
                return figure with
                {
                    AlternativeText = figure.AlternativeText is null ? null : converter.Convert(figure.AlternativeText),
                    Credit = figure.Credit is null ? null : converter.Convert(figure.Credit),
                };
            }

            if (block is not TextBlock text)
                return block;
            var written = converter is null ? new EditionText(PlainText.Of(text.Content), null, text.Content) : Convert(text.Content, converter);
            texts[block.Id] = written;
            if (written.Conversion is null)
                return block;
            foreach (var word in RegionalWords(written.Conversion))
                words.Add(new RegionalWord(profile, Slice(written.Conversion.Source, word.Source), Slice(written.Conversion.Result, word.Result), word.List, block.Id));
            ambiguous.AddRange(Ambiguous(linked.Source.Source, profile, text.Content, written.Conversion));
            return text with { Content = written.Content };
        });
        return new EditionDocument(
            linked,
            edition,
            converter?.Convert(document.Title) ?? document.Title,
            article,
            texts,
            words.ToImmutable(),
            ambiguous.ToImmutable(),
            converter is not null);
    }

    private EditionText Convert(ImmutableArray<Inline> content, ChineseConverter converter)
    {
        var conversion = converter.Align(PlainText.Of(content), Kept(content));
        var position = 0;
        var rebuilt = Rebuild(content, conversion, ref position);
        var wraps = RegionalWords(conversion)
            .Where(word => word.Result.Length > 0)
            .Select(word => new InlineWrap(word.Result, inner => new ChangedWord(Slice(conversion.Source, word.Source), inner)))
            .ToArray();
        return new EditionText(conversion.Result, conversion, InlineSpans.Wrap(rebuilt, wraps));
    }

    /// <summary>Words that took another form than their script's alone: 報導 / 报道, and not 聯合國 / 联合国.</summary>
    private IEnumerable<(TextSpan Source, TextSpan Result, string? List)> RegionalWords(Conversion conversion) =>
        conversion.RegionalWords
            .Where(word => fold.Fold(conversion.SourceOf(word).ToString()) != fold.Fold(conversion.ResultOf(word).ToString()))
            .Select(word =>
            {
                var (source, result) = WithoutSurroundings(conversion, word);
                return (source, result, word.Dictionary);
            });

    /// <summary>The word itself, without the marks and figures around it that a term may name so that it holds only there, as in 「，年增」.</summary>
    private static (TextSpan Source, TextSpan Result) WithoutSurroundings(Conversion conversion, ConversionSpan word)
    {
        var source = conversion.SourceOf(word);
        var result = conversion.ResultOf(word);
        var before = 0;
        while (before < Math.Min(source.Length, result.Length) - 1 && source[before] == result[before] && !char.IsLetter(source[before]))
            before++;
        var after = 0;
        while (after < Math.Min(source.Length, result.Length) - before - 1 && source[^(after + 1)] == result[^(after + 1)] && !char.IsLetter(source[^(after + 1)]))
            after++;
        return (
            new TextSpan(word.Source.Start + before, word.Source.Length - before - after),
            new TextSpan(word.Result.Start + before, word.Result.Length - before - after));
    }

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length);

    /// <summary>Whether a reading is written with the ideographs of Unicode's first block; those added later are antiquarian, and no reading that a text of today means.</summary>
    private static bool IsInUse(string reading) => reading.All(c => c is >= '\u4E00' and <= '\u9FFF');

    private static IEnumerable<AmbiguousPlace> Ambiguous(SourceText source, string profile, ImmutableArray<Inline> content, Conversion conversion)
    {
        foreach (var span in conversion.Spans.Where(span => span.Rule is ConversionRule.Character or ConversionRule.SiteTerm or ConversionRule.DocumentTerm && span.Alternatives.Any(IsInUse)))
        {
            var from = Math.Max(0, span.Source.Start - Around);
            var to = Math.Min(conversion.Source.Length, span.Source.End + Around);
            yield return new AmbiguousPlace(
                profile,
                conversion.SourceOf(span).ToString(),
                conversion.ResultOf(span).ToString(),
                span.Alternatives.RemoveAll(reading => !IsInUse(reading)),
                conversion.Source[from..to],
                source.PositionAt(InlineSpans.SourceIndex(content, span.Source.Start)));
        }
    }

    private static ImmutableArray<Inline> Rebuild(ImmutableArray<Inline> content, Conversion conversion, ref int position)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(content.Length);
        foreach (var inline in content)
        {
            if (inline is InlineContainer container)
            {
                result.Add(InlineSpans.WithContent(container, Rebuild(container.Content, conversion, ref position)));
                continue;
            }

            var start = position;
            position += PlainText.OfLeaf(inline).Length;
            if (inline is not TextRun run)
            {
                result.Add(inline);
                continue;
            }

            var span = TextSpan.FromBounds(Boundary(conversion, start), Boundary(conversion, position));
            if (span.Length > 0)
                result.Add(run with { Text = conversion.Result.Substring(span.Start, span.Length) });
        }

        return result.ToImmutable();
    }

    /// <summary>Where a cut in the source falls in the result; the same for the piece before it and the piece after it.</summary>
    private static int Boundary(Conversion conversion, int position)
    {
        if (position == conversion.Source.Length)
            return conversion.Result.Length;
        var at = conversion.Map(new TextSpan(position, 1));
        var before = position == 0 ? 0 : conversion.Map(new TextSpan(position - 1, 1)).End;
        if (before <= at.Start)
            return at.Start;
        // The cut falls inside a phrase that changed length: keep to its end, so that the words before the cut hold it whole.
        return before;
    }

    private static List<TextSpan> Kept(ImmutableArray<Inline> content)
    {
        var kept = new List<TextSpan>();
        Collect(content, 0);
        return kept;

        int Collect(ImmutableArray<Inline> inlines, int position)
        {
            foreach (var inline in inlines)
            {
                var start = position;
                switch (inline)
                {
                    case ForeignSpan or Verbatim:
                        position += InlineSpans.Length(((InlineContainer)inline).Content);
                        break;
                    case InlineContainer container:
                        position = Collect(container.Content, position);
                        continue;
                    default:
                        position += PlainText.OfLeaf(inline).Length;
                        break;
                }

                if (inline is ForeignSpan or Verbatim or CodeSpan or VariantText && position > start)
                    kept.Add(TextSpan.FromBounds(start, position));
            }

            return position;
        }
    }
}
