using System.Buffers;
using Briefing.Core.Search;

namespace Briefing.Core.Tests.Search;

public sealed class PostingsTableTests
{
    private const uint Pair = ('中' << 16) | '國';

    [Theory]
    [InlineData(1, 1)]
    [InlineData(400, 1)]
    [InlineData(5_000, 3)]
    [InlineData(5_000, 2_000)]
    public void A_list_tells_the_texts_and_what_follows_however_long_it_is(int count, int distance)
    {
        var random = new Random(count + distance);
        var table = new PostingsTable(keepsNext: true);
        var expected = new Dictionary<uint, List<(int Number, uint Next)>>();
        var number = 0;
        for (var i = 0; i < count; i++)
        {
            number += 1 + random.Next(distance);
            uint[] grams = random.Next(3) == 0 ? ['中', Pair] : [Pair];
            var next = grams.Select(_ => random.Next(4) == 0 ? 0 : (uint)random.Next(1 << Grams.NextBits)).ToArray();
            table.Add(new SliceGrams(grams, next), number);
            if (random.Next(100) == 0)
                table.Enter();
            for (var g = 0; g < grams.Length; g++)
            {
                if (!expected.TryGetValue(grams[g], out var list))
                    expected.Add(grams[g], list = []);
                list.Add((number, grams[g] == Pair ? next[g] : 0u));
            }
        }

        table.Enter();
        Assert.All(expected, list => Assert.Equal(list.Value, Read(table, list.Key)));
        Assert.Equal(0, table.LengthOf('無'));
    }

    [Fact]
    public void Blocks_say_where_they_start_and_together_hold_the_list()
    {
        var random = new Random(7);
        var numbers = new List<int>();
        for (var number = random.Next(60); number < 20_000; number += 1 + random.Next(60))
            numbers.Add(number);
        var blocks = new PostingsBlocks(numbers, 200);
        Assert.InRange(blocks.Count, 4, 20);
        int[] starts = [0, .. Decode(blocks.Starts, hasNext: false, 0).Select(start => start.Number)];
        Assert.Equal(blocks.Count, starts.Length);
        var joined = Enumerable.Range(0, blocks.Count).SelectMany(i =>
        {
            var block = Decode(blocks[i], hasNext: false, starts[i]);
            Assert.True(i == 0 || block[0].Number == starts[i]);
            Assert.True(i == blocks.Count - 1 || blocks[i].Length >= 200);
            return block.Select(posting => posting.Number);
        });
        Assert.Equal(numbers, joined);
    }

    private static List<(int Number, uint Next)> Read(PostingsTable table, uint gram)
    {
        var signs = new ArrayBufferWriter<byte>();
        table.Read(gram, signs);
        Assert.Equal(table.LengthOf(gram), signs.WrittenCount);
        Assert.Equal(table.Postings(gram), Decode(signs.WrittenSpan, table.HasNext(gram), 0));
        return Decode(signs.WrittenSpan, table.HasNext(gram), 0);
    }

    private static List<(int Number, uint Next)> Decode(ReadOnlySpan<byte> signs, bool hasNext, int start)
    {
        var list = new List<(int, uint)>();
        var last = start - 1;
        for (var i = 0; i < signs.Length;)
        {
            var (value, shift, digit) = (0, 0, 32);
            for (; digit > 31; shift += 5)
            {
                digit = PostingsTable.Digits.IndexOf(signs[i++]);
                value |= (digit & 31) << shift;
            }

            last += value + 1;
            var next = 0u;
            for (var more = hasNext; more;)
            {
                digit = PostingsTable.Digits.IndexOf(signs[i++]);
                next |= digit == 31 ? 0 : 1u << (digit & 31);
                more = digit > 31;
            }

            list.Add((last, next));
        }

        return list;
    }
}
