using System.Collections.Immutable;
using System.Text;
using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Knowledge;

/// <summary>Finds quoted words in a document, white space aside.</summary>
public sealed class QuotationIndex
{
    /// <summary>Stands between blocks; no text holds it.</summary>
    private const char Separator = '\0';

    private readonly string _slug;
    private readonly ImmutableArray<TextBlock> _blocks;
    private readonly string _text;
    private readonly int[] _offsets;
    private readonly int[] _starts;

    /// <summary>An index of a document's text blocks.</summary>
    public QuotationIndex(ReadDocument document)
    {
        _slug = document.Document.Slug;
        _blocks = [.. BlockTree.Texts(document.Article)];
        var text = new StringBuilder();
        var offsets = new List<int>();
        _starts = new int[_blocks.Length];
        for (var b = 0; b < _blocks.Length; b++)
        {
            _starts[b] = text.Length;
            var plain = PlainText.Of(_blocks[b].Content);
            for (var i = 0; i < plain.Length; i++)
            {
                if (char.IsWhiteSpace(plain[i]))
                    continue;
                text.Append(plain[i]);
                offsets.Add(i);
            }

            text.Append(Separator);
            offsets.Add(plain.Length);
        }

        _text = text.ToString();
        _offsets = [.. offsets];
    }

    /// <summary>The blocks that hold the words, in reading order, each with the first place in it.</summary>
    public IEnumerable<CitedPlace> Find(string quote)
    {
        var words = string.Concat(quote.Where(c => !char.IsWhiteSpace(c)));
        if (words.Length == 0)
            yield break;
        for (var from = 0; _text.IndexOf(words, from, StringComparison.Ordinal) is var at and >= 0;)
        {
            var block = Array.BinarySearch(_starts, at);
            if (block < 0)
                block = ~block - 1;
            yield return new CitedPlace(_slug, _blocks[block].Id, TextSpan.FromBounds(_offsets[at], _offsets[at + words.Length - 1] + 1));
            if (block + 1 == _starts.Length)
                yield break;
            from = _starts[block + 1];
        }
    }

    /// <summary>A block by its id; null where the document has none.</summary>
    public CitedPlace? Block(string id)
    {
        var block = _blocks.FirstOrDefault(candidate => candidate.Id == id);
        return block is null ? null : new CitedPlace(_slug, id, new TextSpan(0, InlineSpans.Length(block.Content)));
    }
}
