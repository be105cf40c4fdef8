using System.Collections.Immutable;
using Briefing.Core.Articles;

namespace Briefing.Core.Readers.Html;

/// <summary>Gathers blocks, and joins a picture with the caption behind it.</summary>
internal sealed class BlockList(HtmlPage page, string source, List<LedgerEntry> ledger, string? title)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private Picture? _picture;

    /// <summary>Whether the last block is a picture that may still get a caption.</summary>
    public bool AwaitsCaption => _picture is { IsDescribed: false };

    /// <summary>A picture.</summary>
    public void Add(Picture picture)
    {
        if (_picture is { } before && before.MediaUrl is not null && before.MediaUrl == picture.MediaUrl)
        {
            before.Repeat(picture, page, ledger);
            return;
        }

        Close();
        _picture = picture;
    }

    /// <summary>Text; the caption where it is marked as one or repeats the picture's alternative text.</summary>
    public void Add(TextBlock block, bool isCaption)
    {
        if (block is Paragraph paragraph && _picture is { } picture && (!picture.IsDescribed || isCaption) && (isCaption || picture.IsDescribedBy(paragraph)))
            picture.Describe(paragraph);
        else
            Add(block);
    }

    /// <summary>Any other block.</summary>
    public void Add(Block block)
    {
        Close();
        if (block is not ThematicBreak || _blocks is [.., not ThematicBreak])
            _blocks.Add(block);
    }

    /// <summary>Everything so far; begins anew.</summary>
    public ImmutableArray<Block> Take()
    {
        Close();
        while (_blocks is [.., ThematicBreak])
            _blocks.RemoveAt(_blocks.Count - 1);
        var blocks = _blocks.ToImmutable();
        _blocks.Clear();
        return blocks;
    }

    private void Close()
    {
        if (_picture?.ToFigure(page, source, ledger, title) is { } figure)
            _blocks.Add(figure);
        _picture = null;
    }
}
