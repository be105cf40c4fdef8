using System.Buffers;

namespace Briefing.Core.Search;

/// <summary>A long list of <see cref="PostingsTable"/>, cut into blocks of which each counts from its own first text.</summary>
internal sealed class PostingsBlocks
{
    private readonly List<ReadOnlyMemory<byte>> _blocks = [];
    private readonly ArrayBufferWriter<byte> _starts = new();

    /// <summary>Cuts a list.</summary>
    /// <param name="table">The table.</param>
    /// <param name="gram">The gram.</param>
    /// <param name="length">How many signs a block has at least, but for the last.</param>
    public PostingsBlocks(PostingsTable table, uint gram, int length)
    {
        var list = new ArrayBufferWriter<byte>(table.LengthOf(gram));
        table.Read(gram, list);
        var signs = list.WrittenSpan.ToArray();
        var (start, at, text, lastStart) = (0, 0, -1, -1);
        while (at < signs.Length)
        {
            var posting = at;
            var (difference, next) = Number(signs, at);
            text += difference + 1;
            if (posting - start >= length)
            {
                _blocks.Add(signs.AsMemory(start..posting));
                PostingsTable.WriteNumber(_starts, text - lastStart - 1);
                lastStart = text;
                // What was left out before the block is known from where it starts.
                start = next - 1;
                signs[start] = PostingsTable.Digits[0];
            }

            at = next + (table.HasNext(gram) ? 1 : 0);
        }

        _blocks.Add(signs.AsMemory(start));
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => _blocks.Count;

    /// <summary>A block; the first from the beginning, the others from <see cref="Starts"/>.</summary>
    public ReadOnlySpan<byte> this[int block] => _blocks[block].Span;

    /// <summary>The first text of each block but the first one, as differences less one.</summary>
    public ReadOnlySpan<byte> Starts => _starts.WrittenSpan;

    private static (int Value, int Next) Number(ReadOnlySpan<byte> signs, int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 5)
        {
            var digit = PostingsTable.Digits.IndexOf(signs[at++]);
            value |= (digit & 31) << shift;
            if (digit < 32)
                return (value, at);
        }
    }
}
