using System.Buffers;

namespace Briefing.Core.Search;

/// <summary>Ascending numbers, cut into blocks of which each counts from its own first number.</summary>
internal sealed class PostingsBlocks
{
    private readonly ArrayBufferWriter<byte> _signs = new();
    private readonly ArrayBufferWriter<byte> _starts = new();
    private readonly List<int> _ends = [];

    /// <summary>Cuts numbers.</summary>
    /// <param name="numbers">The numbers, at least one.</param>
    /// <param name="length">How many signs a block has at least, but for the last and those that end where a range does.</param>
    /// <param name="range">How many numbers a range has: where one ends a block may be as short as half the length.</param>
    public PostingsBlocks(IEnumerable<int> numbers, int length, int range = int.MaxValue)
    {
        var (start, last, lastStart) = (0, -1, -1);
        foreach (var number in numbers)
        {
            var written = _signs.WrittenCount - start;
            if (written >= length || (written >= length / 2 && number / range != last / range))
            {
                _ends.Add(start = _signs.WrittenCount);
                PostingsTable.WriteNumber(_starts, number - lastStart - 1);
                lastStart = number;
                last = number - 1;
            }

            PostingsTable.WriteNumber(_signs, number - last - 1);
            last = number;
        }

        _ends.Add(_signs.WrittenCount);
    }

    /// <summary>How many blocks there are.</summary>
    public int Count => _ends.Count;

    /// <summary>A block; the first from the beginning, the others from <see cref="Starts"/>.</summary>
    public ReadOnlySpan<byte> this[int block] => _signs.WrittenSpan[(block == 0 ? 0 : _ends[block - 1]).._ends[block]];

    /// <summary>The first number of each block but the first one, as differences less one.</summary>
    public ReadOnlySpan<byte> Starts => _starts.WrittenSpan;
}
