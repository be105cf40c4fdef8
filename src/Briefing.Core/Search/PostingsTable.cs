using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Briefing.Core.Search;

/// <summary>
/// In which texts each gram stands; texts are numbered from 0 and added in ascending order. A gram's list is kept as it is published, in signs of
/// <see cref="Digits"/>: for each text the texts left out since the one before, in groups of five bits, the low ones first, each but the last of
/// them with 32 added; then, where the table keeps it, a sign for each bit of <see cref="Grams.Next"/> by its number, each but the last with 32 added.
/// Lists lie in pieces that grow, one after another in a few large arrays, so that a million short lists take little room. What is added waits
/// until there is much of it, and is then entered part by part of the grams: looked up one text after another, nearly every gram would be waited
/// for until it came from memory.
/// </summary>
internal sealed class PostingsTable(bool keepsNext)
{
    private const int PoolBits = 15;
    private const int PoolSize = 1 << PoolBits;

    /// <summary>Stands in the place of a bit where nothing follows.</summary>
    private const int Nothing = 31;

    /// <summary>Bytes at the end of a piece that name the next one.</summary>
    private const int LinkSize = 4;

    /// <summary>Into how many parts the grams are divided, and how many of them wait before they are entered.</summary>
    private const int PartBits = 7;
    private const int MostWaiting = 1 << 18;

    private readonly Dictionary<uint, PostingsList>[] _lists = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new Dictionary<uint, PostingsList>())];
    private readonly List<(uint Gram, int Text, uint Next)>[] _waiting = [.. Enumerable.Range(0, 1 << PartBits).Select(_ => new List<(uint, int, uint)>())];
    private readonly List<byte[]> _pools = [];
    private int _waitingCount;
    private int _free;

    /// <summary>The signs, each for the number of its place.</summary>
    public static ReadOnlySpan<byte> Digits => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

    /// <summary>Whether a gram has signs for what follows it.</summary>
    public bool HasNext(uint gram) => keepsNext && Grams.HasNext(gram);

    /// <summary>The grams, in no order.</summary>
    public IEnumerable<uint> Keys => _lists.SelectMany(part => part.Keys);

    /// <summary>How many signs all lists have.</summary>
    public long Length { get; private set; }

    /// <summary>Adds the distinct grams of the next text.</summary>
    public void Add(SliceGrams text, int number)
    {
        for (var i = 0; i < text.Grams.Length; i++)
            _waiting[Part(text.Grams[i])].Add((text.Grams[i], number, text.Next[i]));
        _waitingCount += text.Grams.Length;
        if (_waitingCount >= MostWaiting)
            Enter();
    }

    /// <summary>Enters what waits: to be called after the last text and before anything is read.</summary>
    public void Enter()
    {
        for (var part = 0; part < _waiting.Length; part++)
        {
            foreach (var (gram, text, next) in _waiting[part])
                Enter(_lists[part], gram, text, next);
            _waiting[part].Clear();
        }

        _waitingCount = 0;
    }

    /// <summary>Writes a number as lists hold it.</summary>
    public static void WriteNumber(IBufferWriter<byte> output, int number)
    {
        var signs = output.GetSpan(7);
        var length = 0;
        for (; number >= 32; number >>= 5)
            signs[length++] = Digits[(number & 31) | 32];
        signs[length++] = Digits[number];
        output.Advance(length);
    }

    /// <summary>How many signs a gram's list has; 0 where it stands in no text.</summary>
    public int LengthOf(uint gram) => _lists[Part(gram)].GetValueOrDefault(gram).Length;

    /// <summary>The signs of a gram's list.</summary>
    public void Read(uint gram, IBufferWriter<byte> output)
    {
        if (!_lists[Part(gram)].TryGetValue(gram, out var list))
            return;
        var (position, left) = (list.First, list.Length);
        for (var piece = 0; left > 0; piece++)
        {
            var pool = _pools[position >> PoolBits];
            var start = position & (PoolSize - 1);
            var size = PieceSize(piece);
            var taken = Math.Min(left, size);
            output.Write(pool.AsSpan(start, taken));
            left -= taken;
            position = BitConverter.ToInt32(pool, start + size);
        }
    }

    /// <summary>The texts that a gram stands in, ascending, and what follows it there.</summary>
    public IReadOnlyList<(int Text, uint Next)> Postings(uint gram)
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Max(1, LengthOf(gram)));
        Read(gram, buffer);
        var signs = buffer.WrittenSpan;
        var postings = new List<(int, uint)>(signs.Length / 2);
        var text = -1;
        for (var at = 0; at < signs.Length;)
        {
            var (difference, digit) = (0, 32);
            for (var shift = 0; digit > 31; shift += 5)
            {
                digit = Digits.IndexOf(signs[at++]);
                difference |= (digit & 31) << shift;
            }

            text += difference + 1;
            var next = 0u;
            for (var more = HasNext(gram); more;)
            {
                digit = Digits.IndexOf(signs[at++]);
                next |= 1u << (digit & 31);
                more = digit > 31;
            }

            postings.Add((text, next & ~(1u << Nothing)));
        }

        return postings;
    }

    private static int Part(uint gram) => (int)(unchecked(gram * 0x9E37_79B1u) >> (32 - PartBits));

    private void Enter(Dictionary<uint, PostingsList> lists, uint gram, int number, uint next)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, gram, out var isThere);
        if (!isThere)
        {
            list.First = list.Position = Piece(list.Room = PieceSize(0));
            list.Last = -1;
        }

        var difference = number - list.Last - 1;
        list.Last = number;
        for (; difference >= 32; difference >>= 5)
            Write(ref list, Digits[(difference & 31) | 32]);
        Write(ref list, Digits[difference]);
        if (!HasNext(gram))
            return;
        if (next == 0)
            Write(ref list, Digits[Nothing]);
        for (; next != 0; next &= next - 1)
            Write(ref list, Digits[BitOperations.TrailingZeroCount(next) | (BitOperations.IsPow2(next) ? 0 : 32)]);
    }

    private void Write(ref PostingsList list, byte sign)
    {
        if (list.Room == 0)
        {
            var size = PieceSize(++list.Pieces);
            var next = Piece(size);
            BitConverter.TryWriteBytes(_pools[list.Position >> PoolBits].AsSpan(list.Position & (PoolSize - 1), LinkSize), next);
            (list.Position, list.Room) = (next, size);
        }

        _pools[list.Position >> PoolBits][list.Position & (PoolSize - 1)] = sign;
        list.Position++;
        list.Room--;
        list.Length++;
        Length++;
    }

    /// <summary>How many signs a list's piece holds: few at first, for most lists are short.</summary>
    private static int PieceSize(int piece) => piece switch { 0 => 6, 1 => 12, 2 => 28, 3 => 60, 4 => 124, 5 => 252, 6 => 508, _ => 1_020 };

    /// <summary>Room for a piece and its link; where it begins.</summary>
    private int Piece(int size)
    {
        var whole = size + LinkSize;
        if (_pools.Count == 0 || (_free & (PoolSize - 1)) + whole > PoolSize || _free >> PoolBits == _pools.Count)
        {
            _free = _pools.Count << PoolBits;
            _pools.Add(new byte[PoolSize]);
        }

        var position = _free;
        _free += whole;
        return position;
    }

    /// <summary>A gram's list: where its first piece is, where the next sign goes, how much room there is, the text that was added last.</summary>
    private struct PostingsList
    {
        public int First;
        public int Position;
        public int Room;
        public int Last;
        public int Length;
        public int Pieces;
    }
}
