using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Briefing.Chinese.Compiler;

/// <summary>Writes arrays one after the other, each preceded by its length, equal ones once.</summary>
internal sealed class BlobWriter(BinaryWriter writer)
{
    private readonly Dictionary<string, int> _known = [];

    /// <summary>Where each array starts.</summary>
    public List<long> Places { get; } = [];

    /// <summary>Number of the array, written now unless an equal one has been.</summary>
    public int Add<T>(T[] values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        var identity = $"{values.Length}:{Convert.ToHexString(SHA256.HashData(bytes))}";
        if (_known.TryGetValue(identity, out var number)) return number;
        number = Places.Count;
        _known.Add(identity, number);
        Places.Add(writer.BaseStream.Position);
        writer.Write(values.Length);
        writer.Write(bytes);
        return number;
    }
}
