using System.Text;
using Briefing.Chinese.Dictionaries;

namespace Briefing.Chinese.Compiler;

/// <summary>A group of dictionaries settled into one, in which the longest match is the right one.</summary>
internal sealed class Stage
{
    private readonly int _longest;

    /// <summary>Settles a group: a phrase whose prefix is found in a dictionary of lower rank can never match.</summary>
    public Stage(IReadOnlyList<RankedDictionary> group)
    {
        var ranked = new Dictionary<string, (int Rank, string Value, byte Dictionary)>(StringComparer.Ordinal);
        foreach (var (rank, file) in group.OrderBy(member => member.Rank))
            foreach (var (key, values) in file.Entries)
                ranked.TryAdd(key, (rank, values[0], file.Number));
        Entries = [];
        foreach (var (key, entry) in ranked)
        {
            var reachable = true;
            for (var length = 1; length < key.Length && reachable; length++)
                reachable = !ranked.TryGetValue(key[..length], out var prefix) || prefix.Rank >= entry.Rank;
            if (reachable) Entries.Add(key, (entry.Value, entry.Dictionary));
        }
        _longest = Entries.Count == 0 ? 0 : Entries.Keys.Max(key => key.Length);
    }

    /// <summary>What can match, with its value and the number of its dictionary.</summary>
    public SortedDictionary<string, (string Value, byte Dictionary)> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>Length of the longest match at a place, or zero.</summary>
    public int MatchAt(string text, int start, out string value)
    {
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (!Lookup.TryGetValue(text.AsSpan(start, length), out var entry)) continue;
            value = entry.Value;
            return length;
        }
        value = "";
        return 0;
    }

    /// <summary>Converts a text by this stage alone.</summary>
    public string Convert(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = MatchAt(text, i, out var value);
            if (length > 0)
            {
                result.Append(value);
            }
            else
            {
                length = Math.Max(IdeographicDescription.LengthAt(text.AsSpan(i)), CharacterLength(text, i));
                result.Append(text, i, length);
            }
            i += length;
        }
        return result.ToString();
    }

    private Dictionary<string, (string Value, byte Dictionary)>.AlternateLookup<ReadOnlySpan<char>> Lookup =>
        (_hashed ??= new(Entries, StringComparer.Ordinal)).GetAlternateLookup<ReadOnlySpan<char>>();

    private Dictionary<string, (string Value, byte Dictionary)>? _hashed;

    private static int CharacterLength(string text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
}
