using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Briefing.Chinese.Engine;

/// <summary>
/// UTF-8 to code units and back without loss: a byte that is not part of well-formed UTF-8 becomes a lone low surrogate
/// from U+DC80 on, which nothing converts, and comes back as that byte (PEP 383). Runs of three-byte characters, which
/// is what Chinese is, go four at a time through vector registers.
/// </summary>
internal static class Utf8Text
{
    private const char Escape = '\uDC00';

    // Four characters of one byte or three: bit k of an index says that character k has three.
    private static readonly Vector128<byte>[] Spread = Tables(squeeze: false);
    private static readonly Vector128<byte>[] Squeeze = Tables(squeeze: true);

    /// <summary>Decodes as much as fits.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="text">Receives the code units.</param>
    /// <param name="final">Whether the bytes end here; if not, an incomplete character at their end is left.</param>
    /// <param name="read">How many bytes were decoded.</param>
    /// <param name="written">How many code units were written.</param>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<char> text, bool final, out int read, out int written)
    {
        int i = 0, o = 0;
        while (i < bytes.Length && o < text.Length)
        {
            DecodeBlocks(bytes, text, ref i, ref o);
            if (i >= bytes.Length || o >= text.Length) break;
            var first = bytes[i];
            if (first < 0x80)
            {
                text[o++] = (char)first;
                i++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[i..], out var rune, out var consumed);
            if (status == OperationStatus.Done)
            {
                if (!rune.TryEncodeToUtf16(text[o..], out var units)) break;
                o += units;
                i += consumed;
                continue;
            }
            if (status == OperationStatus.NeedMoreData && !final) break;
            for (; consumed > 0 && o < text.Length; consumed--) text[o++] = (char)(Escape + bytes[i++]);
        }
        read = i;
        written = o;
    }

    /// <summary>Decodes up to a character of two bytes or four, what is not well-formed, or the last few bytes. Calls nothing, so all of it stays in registers.</summary>
    private static void DecodeBlocks(ReadOnlySpan<byte> bytes, Span<char> text, ref int read, ref int written)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var spread = ref MemoryMarshal.GetArrayDataReference(Spread);
        nint i = read, o = written;
        var lastBlock = bytes.Length - 16;
        var lastPlace = text.Length - 16;
        while (i <= lastBlock && o <= lastPlace)
        {
            var block = Vector128.LoadUnsafe(ref source, (nuint)i);
            var high = block.ExtractMostSignificantBits();
            if (high == 0)
            {
                var (low, up) = Vector128.Widen(block);
                low.StoreUnsafe(ref target, (nuint)o);
                up.StoreUnsafe(ref target, (nuint)o + 8);
                i += 16;
                o += 16;
                continue;
            }
            // The branch lets the processor go on with the next block before it has looked at this one.
            var pattern = (high & 0xFFF) == 0xFFF ? 15 : Pattern(high);
            var packed = Vector128.ShuffleNative(block, Unsafe.Add(ref spread, pattern)).AsUInt32();
            var units = ((packed >> 4) & Vector128.Create(0xF000u)) | ((packed >> 2) & Vector128.Create(0x0FC0u)) | (packed & Vector128.Create(0x3Fu));
            var isAscii = Vector128.LessThan(packed, Vector128.Create(0x80u));
            var top = units & Vector128.Create(0xF800u);
            var isThree = Vector128.Equals(packed & Vector128.Create(0xF0C0C0u), Vector128.Create(0xE08080u))
                & ~(Vector128.Equals(top, Vector128<uint>.Zero) | Vector128.Equals(top, Vector128.Create(0xD800u)));
            units = Vector128.ConditionalSelect(isAscii, packed, units);
            Vector128.Narrow(units, units).StoreUnsafe(ref target, (nuint)o);
            var valid = (isAscii | isThree).ExtractMostSignificantBits();
            if (valid == 0xF)
            {
                i += 4 + (2 * BitOperations.PopCount((uint)pattern));
                o += 4;
                continue;
            }
            var count = BitOperations.TrailingZeroCount(~valid);
            i += count + (2 * BitOperations.PopCount((uint)pattern & ((1u << count) - 1)));
            o += count;
            break;
        }
        read = (int)i;
        written = (int)o;
    }

    /// <summary>Encodes a text whose surrogate pairs are complete.</summary>
    public static void Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var part = text.Length <= 8192 ? text : text[..(char.IsHighSurrogate(text[8191]) ? 8191 : 8192)];
            output.Advance(EncodePart(part, output.GetSpan((part.Length * 3) + 16)));
            text = text[part.Length..];
        }
    }

    private static int EncodePart(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(bytes);
        int i = 0, o = 0;
        while (i < text.Length)
        {
            if (text.Length - i >= 8)
            {
                var block = Vector128.LoadUnsafe(ref source, (nuint)i);
                var ascii = Vector128.LessThan(block, Vector128.Create((ushort)0x80));
                var top = block & Vector128.Create((ushort)0xF800);
                var other = (Vector128.Equals(top, Vector128.Create((ushort)0xD800)) | (Vector128.Equals(top, Vector128<ushort>.Zero) & ~ascii)).ExtractMostSignificantBits();
                if (other == 0)
                {
                    var three = ~ascii.ExtractMostSignificantBits() & 0xFF;
                    var (low, up) = Vector128.Widen(block);
                    var middle = three == 0xFF ? 12 : 4 + (2 * BitOperations.PopCount(three & 15));
                    Pack(low, (int)(three & 15)).StoreUnsafe(ref target, (nuint)o);
                    Pack(up, (int)(three >> 4)).StoreUnsafe(ref target, (nuint)(o + middle));
                    if (three == 0xFF) o += 24;
                    else o += middle + 4 + (2 * BitOperations.PopCount(three >> 4));
                    i += 8;
                    continue;
                }
            }
            if (i >= text.Length) break;
            var unit = text[i];
            if (unit < 0x80)
            {
                bytes[o++] = (byte)unit;
                i++;
            }
            else if (Rune.DecodeFromUtf16(text[i..], out var rune, out var consumed) == OperationStatus.Done)
            {
                o += rune.EncodeToUtf8(bytes[o..]);
                i += consumed;
            }
            else
            {
                bytes[o++] = (byte)(unit - Escape);
                i++;
            }
        }
        return o;
    }

    /// <summary>Four code units, ASCII or from U+0800 on, as bytes.</summary>
    private static Vector128<byte> Pack(Vector128<uint> units, int pattern)
    {
        var packed = (units >> 12) | Vector128.Create(0x8080E0u)
            | ((units << 2) & Vector128.Create(0x3F00u))
            | ((units << 16) & Vector128.Create(0x3F0000u));
        packed = Vector128.ConditionalSelect(Vector128.LessThan(units, Vector128.Create(0x80u)), units, packed);
        return Vector128.ShuffleNative(packed.AsByte(), Squeeze[pattern]);
    }

    /// <summary>Which of the next four characters have three bytes, from which bytes are not ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pattern(uint high)
    {
        var a = high & 1;
        high >>= 1 + (int)(2 * a);
        var b = high & 1;
        high >>= 1 + (int)(2 * b);
        var c = high & 1;
        high >>= 1 + (int)(2 * c);
        return (int)(a | (b << 1) | (c << 2) | ((high & 1) << 3));
    }

    private static Vector128<byte>[] Tables(bool squeeze)
    {
        var tables = new Vector128<byte>[16];
        var shuffle = new byte[16];
        for (var pattern = 0; pattern < tables.Length; pattern++)
        {
            Array.Fill(shuffle, (byte)255);
            for (int k = 0, at = 0; k < 4; k++)
            {
                var length = (pattern >> k & 1) != 0 ? 3 : 1;
                for (var b = 0; b < length; b++)
                {
                    if (squeeze) shuffle[at + b] = (byte)((4 * k) + b);
                    else shuffle[(4 * k) + b] = (byte)(at + length - 1 - b);
                }
                at += length;
            }
            tables[pattern] = Vector128.LoadUnsafe(ref shuffle[0]);
        }
        return tables;
    }
}
