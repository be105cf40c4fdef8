using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// The compiled dictionaries: plans, the text pool that their phrases point into, the normalisation of compatibility
/// ideographs, the regional words of the profiles and the readings that a dictionary has besides the first.
/// </summary>
internal sealed class DictionaryPackage
{
    /// <summary>What a package starts with; changes with the format.</summary>
    public const uint Signature = 0x34444342;
    private readonly Func<Stream> _open;
    private readonly long[] _blobs;
    private readonly Dictionary<string, PlanEntry> _plans;
    private readonly int _pool;
    private readonly int _compatibility;
    private readonly int _readings;
    private readonly int[] _regional;
    private readonly int _simplifiedOnly;
    private readonly int _traditionalOnly;
    private readonly Lazy<char[]> _text;

    /// <summary>Reads the directory of a package; everything else is read when it is asked for.</summary>
    /// <param name="open">Opens the package, seekable, as the dictionary compiler wrote it.</param>
    /// <exception cref="InvalidDataException">The stream is not such a package.</exception>
    public DictionaryPackage(Func<Stream> open)
    {
        _open = open;
        using var stream = open();
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadUInt32() != Signature) throw new InvalidDataException("The compiled dictionaries are not in the format of this version.");
        stream.Position = reader.ReadInt64();
        _blobs = new long[reader.ReadInt32()];
        for (var i = 0; i < _blobs.Length; i++) _blobs[i] = reader.ReadInt64();
        _pool = reader.ReadInt32();
        _compatibility = reader.ReadInt32();
        _readings = reader.ReadInt32();
        _regional = [reader.ReadInt32(), reader.ReadInt32()];
        _simplifiedOnly = reader.ReadInt32();
        _traditionalOnly = reader.ReadInt32();
        Dictionaries = ReadStrings(reader);
        Configurations = ReadStrings(reader);
        var plans = reader.ReadInt32();
        _plans = new(plans, StringComparer.Ordinal);
        for (var i = 0; i < plans; i++)
        {
            var id = reader.ReadString();
            var parts = new int[reader.ReadByte()];
            for (var part = 0; part < parts.Length; part++) parts[part] = reader.ReadInt32();
            _plans.Add(id, new(parts));
        }
        _text = new(() => Read<char>(_pool));
    }

    /// <summary>Names of the dictionaries by the numbers that phrases carry.</summary>
    public string[] Dictionaries { get; }

    /// <summary>Ids of OpenCC's configurations, in ordinal order.</summary>
    public string[] Configurations { get; }

    /// <summary>The text pool that the values of phrases point into.</summary>
    public char[] Text => _text.Value;

    /// <summary>Characters that only Simplified Chinese has.</summary>
    public char[] SimplifiedOnly() => Read<char>(_simplifiedOnly);

    /// <summary>Characters that only Traditional Chinese has.</summary>
    public char[] TraditionalOnly() => Read<char>(_traditionalOnly);

    /// <summary>Reads a plan.</summary>
    /// <exception cref="KeyNotFoundException">There is no such plan.</exception>
    public ConversionPlan Plan(string id)
    {
        var parts = _plans[id].Blobs;
        var tries = new PhraseTrie[(parts.Length - 5) / 3];
        for (var i = 0; i < tries.Length; i++)
            tries[i] = new(Read<ulong>(parts[5 + (3 * i)]), Read<uint>(parts[6 + (3 * i)]), Read<byte>(parts[7 + (3 * i)]));
        return new()
        {
            Id = id,
            Characters = Read<char>(parts[0]),
            Results = Read<char>(parts[1]),
            Irregular = Read<char>(parts[2]),
            FirstStageStarts = Read<PhraseStart>(parts[3]),
            SecondStageStarts = Read<PhraseStart>(parts[4]),
            Phrases = tries[0],
            Stages = tries[1..],
        };
    }

    /// <summary>Whether there is such a plan.</summary>
    public bool HasPlan(string id) => _plans.ContainsKey(id);

    /// <summary>What compatibility ideographs are normalised to.</summary>
    public FrozenDictionary<int, string> Compatibility()
    {
        using var reader = OpenAt(_compatibility);
        var count = reader.ReadInt32();
        var result = new Dictionary<int, string>(count);
        for (var i = 0; i < count; i++) result.Add(reader.ReadInt32(), reader.ReadString());
        return result.ToFrozenDictionary();
    }

    /// <summary>Readings that a dictionary has besides the first, by dictionary number and phrase.</summary>
    public FrozenDictionary<(byte Dictionary, string Phrase), string[]> Readings()
    {
        using var reader = OpenAt(_readings);
        var count = reader.ReadInt32();
        var result = new Dictionary<(byte, string), string[]>(count);
        for (var i = 0; i < count; i++) result.Add((reader.ReadByte(), reader.ReadString()), ReadStrings(reader));
        return result.ToFrozenDictionary();
    }

    /// <summary>The regional words of a profile.</summary>
    public List<RegionalWord> Regional(ConversionProfile profile)
    {
        using var reader = OpenAt(_regional[(int)profile]);
        var count = reader.ReadInt32();
        var result = new List<RegionalWord>(count);
        for (var i = 0; i < count; i++) result.Add(new(reader.ReadString(), reader.ReadString(), reader.ReadBoolean(), reader.ReadBoolean()));
        return result;
    }

    private T[] Read<T>(int blob)
        where T : unmanaged
    {
        using var stream = _open();
        stream.Position = _blobs[blob];
        Span<byte> count = stackalloc byte[sizeof(int)];
        stream.ReadExactly(count);
        var result = GC.AllocateUninitializedArray<T>(MemoryMarshal.Read<int>(count));
        stream.ReadExactly(MemoryMarshal.AsBytes(result.AsSpan()));
        return result;
    }

    private BinaryReader OpenAt(int blob)
    {
        var stream = _open();
        stream.Position = _blobs[blob] + sizeof(int);
        return new(stream, Encoding.UTF8);
    }

    private static string[] ReadStrings(BinaryReader reader)
    {
        var result = new string[reader.ReadInt32()];
        for (var i = 0; i < result.Length; i++) result[i] = reader.ReadString();
        return result;
    }

    private sealed record PlanEntry(int[] Blobs);
}
