using Briefing.Chinese.Engine;

namespace Briefing.Chinese.Dictionaries;

/// <summary>
/// The compiled dictionaries as they lie in the assembly: plans, the text pool that their phrases point into, the
/// normalisation of compatibility ideographs, the regional words of the profiles and the readings that a dictionary has
/// besides the first. Nothing is parsed and nothing is copied: a table is a pointer and a length.
/// </summary>
internal sealed unsafe class DictionaryPackage
{
    private readonly byte[]? _owner;
    private readonly byte* _start;
    private readonly int* _places;
    private readonly char* _pool;

    /// <summary>Finds the tables of a package.</summary>
    /// <param name="stream">The package as the dictionary compiler wrote it; used in place where it lies in memory.</param>
    /// <exception cref="InvalidDataException">The stream is not such a package.</exception>
    public DictionaryPackage(Stream stream)
    {
        if (stream is UnmanagedMemoryStream memory)
        {
            _start = memory.PositionPointer;
        }
        else
        {
            var length = (int)stream.Length;
            _owner = PinnedMemory.Allocate(length, out _start);
            stream.ReadExactly(new Span<byte>(_start, length));
        }
        var header = (int*)_start;
        if (stream.Length < 8 || header[0] != PackageFormat.Signature) throw new InvalidDataException("The compiled dictionaries are not in the format of this version.");
        _places = (int*)(_start + header[1]);
        _pool = (char*)Table(PackageTable.Pool);
        Configurations = Texts(PackageTable.Configurations);
    }

    /// <summary>Ids of OpenCC's configurations, in ordinal order.</summary>
    public string[] Configurations { get; }

    /// <summary>Names of the dictionaries by the numbers that phrases carry.</summary>
    public string[] Dictionaries() => Texts(PackageTable.Dictionaries);

    /// <summary>Characters that only Simplified Chinese has.</summary>
    public ReadOnlySpan<char> SimplifiedOnly => new(Table(PackageTable.SimplifiedOnly), Count((int)PackageTable.SimplifiedOnly));

    /// <summary>Characters that only Traditional Chinese has.</summary>
    public ReadOnlySpan<char> TraditionalOnly => new(Table(PackageTable.TraditionalOnly), Count((int)PackageTable.TraditionalOnly));

    /// <summary>The plan of an id, or null where there is none.</summary>
    public ConversionPlan? Plan(string id)
    {
        var ids = (uint*)Table(PackageTable.PlanIds);
        for (var i = 0; i < Count((int)PackageTable.PlanIds); i++)
            if (id.AsSpan().SequenceEqual(new ReadOnlySpan<char>(_pool + (ids[i] >> 6), (int)(ids[i] & 63)))) return Plan((int*)Table(PackageTable.Plans) + (i * PackageFormat.PlanParts));
        return null;
    }

    /// <summary>What compatibility ideographs are normalised to.</summary>
    public Normalizer Compatibility() =>
        new((int*)Table(PackageTable.CompatibilityKeys), (uint*)Table(PackageTable.CompatibilityValues), Count((int)PackageTable.CompatibilityKeys), _pool);

    /// <summary>Readings that a dictionary has besides the first, by dictionary number and phrase.</summary>
    public Dictionary<(byte Dictionary, string Phrase), string[]> Readings()
    {
        var numbers = (byte*)Table(PackageTable.ReadingDictionaries);
        var texts = (uint*)Table(PackageTable.ReadingTexts);
        var count = Count((int)PackageTable.ReadingDictionaries);
        var result = new Dictionary<(byte, string), string[]>(count);
        for (var i = 0; i < count; i++)
        {
            var others = Text(texts[(2 * i) + 1]).Split(' ');
            result.Add((numbers[i], Text(texts[2 * i])), others);
        }
        return result;
    }

    /// <summary>How many regional words a profile has.</summary>
    public int RegionalCount(ConversionProfile profile) => Count((int)Regional(profile));

    /// <summary>A regional word of a profile.</summary>
    public RegionalWord RegionalWord(ConversionProfile profile, int number)
    {
        var texts = (uint*)Table(Regional(profile) + 1);
        var flags = Table(Regional(profile))[number];
        return new(Text(texts[2 * number]), Text(texts[(2 * number) + 1]), (flags & 1) != 0, (flags & 2) != 0);
    }

    private static PackageTable Regional(ConversionProfile profile) =>
        profile == ConversionProfile.TaiwanToMainland ? PackageTable.ToMainlandFlags : PackageTable.ToTaiwanFlags;

    private ConversionPlan Plan(int* parts)
    {
        var stages = new PhraseTrie[parts[8] - 1];
        for (var i = 0; i < stages.Length; i++) stages[i] = Trie(parts + PackageFormat.PlanHead + ((i + 1) * PackageFormat.TrieParts));
        return new()
        {
            IsDense = parts[0] != 0,
            Units = (char*)Table(parts[1]),
            Entries = (uint*)Table(parts[2]),
            UnitCount = Count(parts[1]),
            Starts = Filter(parts[3]),
            Joints = Filter(parts[4]),
            PhraseStarts = Filter(parts[5]),
            FirstStageStarts = Filter(parts[6]),
            SecondStageStarts = Filter(parts[7]),
            Phrases = Trie(parts + PackageFormat.PlanHead),
            Stages = stages,
            Pool = _pool,
        };
    }

    private StartFilter Filter(int table) => new((ulong*)Table(table), Count(table));

    private PhraseTrie Trie(int* parts) =>
        new((ulong*)Table(parts[0]), Count(parts[0]), (ulong*)Table(parts[5]), Count(parts[5]), (uint*)Table(parts[1]), Count(parts[1]), Table(parts[2]), (ulong*)Table(parts[3]), parts[4] != 0, owner: null);

    private string[] Texts(PackageTable table)
    {
        var places = (uint*)Table(table);
        var result = new string[Count((int)table)];
        for (var i = 0; i < result.Length; i++) result[i] = Text(places[i]);
        return result;
    }

    private string Text(uint place) => new(_pool, (int)(place >> 6), (int)(place & 63));

    private byte* Table(PackageTable table) => Table((int)table);

    private byte* Table(int table) => _start + _places[2 * table];

    private int Count(int table) => _places[(2 * table) + 1];
}
