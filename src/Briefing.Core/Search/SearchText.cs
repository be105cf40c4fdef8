using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefing.Core.Articles;
using Briefing.Core.Editions;
using Briefing.Core.Knowledge;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Search;

/// <summary>
/// A document's text as search reads it: in slices of a paragraph or a few, so that a result costs a reader a few kilobytes and not the page. The
/// index names slices; the browser makes sure with their text, and shows it.
/// <code>
/// EDITION/documents/SLUG/search-N.json   slices 3N to 3N+2: [[[id, text, other, …], …], …]
/// </code>
/// An other form of a paragraph, as another edition shows it or the source has it, is what of the folded text without white space is kept, left
/// out and put in, in turn: <c>[kept, left out, "put in", …]</c>; the rest is kept.
/// </summary>
internal static class SearchText
{
    /// <summary>How many slices one file holds.</summary>
    public const int SlicesInFile = 4;

    /// <summary>How many characters a slice has at most, in UTF-16 code units, unless a paragraph alone has more.</summary>
    private const int SliceLength = 900;

    /// <summary>Two texts are the same again where so many characters are.</summary>
    private const int Agreement = 4;

    /// <summary>How many characters two texts may differ in before the whole rest is taken for different.</summary>
    private const int Difference = 48;

    /// <summary>A document's slices in reading order: what they are found by. None where its text is not published whole.</summary>
    /// <param name="written">The document in every edition.</param>
    /// <param name="fold">The fold.</param>
    /// <param name="names">The names of the entities.</param>
    /// <param name="file">Takes the files; the content of each is there until it returns.</param>
    public static ImmutableArray<SliceGrams> Write(IReadOnlyList<EditionDocument> written, TextFold fold, EntityNames names, Action<OutputFile> file)
    {
        if (written[0].Document.Matter.Publish != PublishMode.Full)
            return [];
        var slices = Slices(Blocks(written, fold));
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        for (var edition = 0; edition < written.Count; edition++)
        {
            for (var number = 0; number * SlicesInFile < slices.Count; number++)
            {
                buffer.ResetWrittenCount();
                WriteSlices(buffer, edition, slices.Skip(number * SlicesInFile).Take(SlicesInFile));
                file(new OutputFile(PathOf(written[edition], number), buffer.WrittenMemory));
            }
        }

        var grams = new GramSet();
        return [.. slices.Select(slice =>
        {
            foreach (var form in slice.SelectMany(block => block.Folded.Distinct(StringComparer.Ordinal)))
            {
                grams.AddText(form);
                names.Find(form, grams);
            }

            return grams.Take();
        })];
    }

    private static List<List<Block>> Slices(IEnumerable<Block> blocks)
    {
        var slices = new List<List<Block>>();
        var length = 0;
        foreach (var block in blocks)
        {
            if (slices.Count == 0 || length + block.Shown[0].Length > SliceLength)
            {
                slices.Add([]);
                length = 0;
            }

            slices[^1].Add(block);
            length += block.Shown[0].Length;
        }

        return slices;
    }

    private static IEnumerable<Block> Blocks(IReadOnlyList<EditionDocument> written, TextFold fold)
    {
        var editions = written.Select(document => BlockTree.All(document.Article.Blocks).ToArray()).ToArray();
        var afterCaption = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < editions[0].Length; i++)
        {
            var blocks = editions.Select(edition => edition[i]).ToArray();
            var id = blocks[0].Id;
            string[]? shown = null;
            string[] sources = [];
            switch (blocks[0])
            {
                case Figure { Caption: { } caption }:
                    afterCaption[caption.Id] = [.. blocks.Select(block => Words((Figure)block))];
                    break;
                case Figure:
                    shown = [.. blocks.Select(block => Words((Figure)block))];
                    break;
                case CodeBlock code:
                    shown = [.. blocks.Select(_ => code.Text)];
                    break;
                case TextBlock:
                    var after = afterCaption.GetValueOrDefault(id);
                    shown = [.. blocks.Select((block, edition) => TextOf(written[edition], (TextBlock)block) + after?[edition])];
                    sources = [.. written.Select(document => document.Texts[id].Conversion?.Source).OfType<string>()];
                    break;
            }

            if (shown is not null && Array.Exists(shown, text => !string.IsNullOrWhiteSpace(text)))
                yield return new Block(id, shown, [.. shown.Concat(sources.Except(shown, StringComparer.Ordinal)).Select(fold.Squeeze)]);
        }
    }

    /// <summary>What a figure says beside its caption.</summary>
    private static string Words(Figure figure) => string.Concat(new[] { figure.AlternativeText, figure.Credit }.OfType<string>().Select(words => " " + words));

    /// <summary>A block's text as an edition shows it: its text, but for what the source gives in more than one form.</summary>
    private static string TextOf(EditionDocument document, TextBlock block)
    {
        var text = document.Texts[block.Id].Text;
        if (!HasVariants(block.Content))
            return text;
        var shown = new StringBuilder();
        Append(block.Content);
        return shown.ToString();

        void Append(ImmutableArray<Inline> content)
        {
            foreach (var inline in content)
            {
                if (inline is InlineContainer container)
                    Append(container.Content);
                else
                    shown.Append(inline is VariantText variants ? VariantChoice.For(document.Edition.Language, variants.Variants) : PlainText.OfLeaf(inline));
            }
        }
    }

    private static bool HasVariants(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is VariantText || (inline is InlineContainer container && HasVariants(container.Content)))
                return true;
        }

        return false;
    }

    private static string PathOf(EditionDocument document, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{document.Edition.Path}/{Routes.DocumentPath(document.Document.Slug)}search-{number}.json");

    private static void WriteSlices(ArrayBufferWriter<byte> output, int edition, IEnumerable<List<Block>> slices) => SiteJson.Write(output, isIndented: false, json =>
    {
        json.WriteStartArray();
        foreach (var slice in slices)
        {
            json.WriteStartArray();
            foreach (var block in slice)
                WriteBlock(json, block, edition);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });

    private static void WriteBlock(Utf8JsonWriter json, Block block, int edition)
    {
        json.WriteStartArray();
        json.WriteStringValue(block.Id);
        json.WriteStringValue(block.Shown[edition].Trim());
        foreach (var other in block.Folded.Distinct(StringComparer.Ordinal).Where(form => form != block.Folded[edition]))
            WriteDifference(json, block.Folded[edition], other);
        json.WriteEndArray();
    }

    private static void WriteDifference(Utf8JsonWriter json, string shown, string other)
    {
        json.WriteStartArray();
        var (i, j, kept) = (0, 0, 0);
        while (i < shown.Length || j < other.Length)
        {
            if (i < shown.Length && j < other.Length && shown[i] == other[j])
            {
                (i, j, kept) = (i + 1, j + 1, kept + 1);
                continue;
            }

            // Half a pair of surrogates cannot be written.
            if (kept > 0 && char.IsHighSurrogate(shown[i - 1]))
                (i, j, kept) = (i - 1, j - 1, kept - 1);
            var (left, put) = Different(shown.AsSpan(i), other.AsSpan(j));
            json.WriteNumberValue(kept);
            json.WriteNumberValue(left);
            json.WriteStringValue(other.AsSpan(j, put));
            (i, j, kept) = (i + left, j + put, 0);
        }

        json.WriteEndArray();
    }

    /// <summary>How much of two texts that begin differently is different: the least after which they agree for a while, or all.</summary>
    private static (int Left, int Put) Different(ReadOnlySpan<char> shown, ReadOnlySpan<char> other)
    {
        for (var sum = 1; sum <= Difference; sum++)
        {
            for (var left = Math.Max(0, sum - other.Length); left <= Math.Min(sum, shown.Length); left++)
            {
                var a = shown[left..];
                var b = other[(sum - left)..];
                var agreeing = Math.Min(Agreement, Math.Max(a.Length, b.Length));
                if (a.Length >= agreeing && b.Length >= agreeing && a[..agreeing].SequenceEqual(b[..agreeing]) && !(a.Length > 0 && char.IsLowSurrogate(a[0])))
                    return (left, sum - left);
            }
        }

        return (shown.Length, other.Length);
    }

    /// <summary>A paragraph: as each edition shows it, and folded, first as each edition shows it and then as the source has it.</summary>
    private sealed record Block(string Id, string[] Shown, string[] Folded);
}
