using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>Writes tables one after the other, equal ones once.</summary>
internal sealed class BlobWriter(BinaryWriter writer)
{
    private readonly Dictionary<string, int> _known = [];

    /// <summary>Where each table starts and how many values it has.</summary>
    public List<(int Start, int Count)> Places { get; } = [];

    /// <summary>Keeps the number of a table that is written later.</summary>
    public void Reserve(PackageTable table)
    {
        while (Places.Count <= (int)table) Places.Add(default);
    }

    /// <summary>Writes one of the tables that every package has, under its number.</summary>
    public void AddTable(PackageTable table, Array values)
    {
        Reserve(table);
        Places[(int)table] = values switch
        {
            char[] units => Write(MemoryMarshal.AsBytes(units.AsSpan()), units.Length),
            uint[] texts => Write(MemoryMarshal.AsBytes(texts.AsSpan()), texts.Length),
            int[] numbers => Write(MemoryMarshal.AsBytes(numbers.AsSpan()), numbers.Length),
            byte[] bytes => Write(bytes, bytes.Length),
            _ => throw new ArgumentException($"{values.GetType()} is no kind of table.", nameof(values)),
        };
    }

    /// <summary>Number of the table, written now unless an equal one has been.</summary>
    public int Add<T>(T[] values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        var identity = $"{values.Length}:{Convert.ToHexString(SHA256.HashData(bytes))}";
        if (_known.TryGetValue(identity, out var number)) return number;
        number = Places.Count;
        _known.Add(identity, number);
        Places.Add(Write(bytes, values.Length));
        return number;
    }

    /// <summary>Goes on at the next place where a table may start.</summary>
    public void Align()
    {
        writer.Flush();
        while (writer.BaseStream.Position % PackageFormat.Alignment != 0) writer.Write((byte)0);
    }

    private (int Start, int Count) Write(ReadOnlySpan<byte> bytes, int count)
    {
        Align();
        var start = checked((int)writer.BaseStream.Position);
        writer.Write(bytes);
        return (start, count);
    }
}
