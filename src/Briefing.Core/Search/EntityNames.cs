using Briefing.Core.Knowledge;

namespace Briefing.Core.Search;

/// <summary>
/// Which entities a text names, by any of their names that stands anywhere in it: search looks up all names of an entity at once. A trie over
/// folded characters; a place costs at most the length of the longest name. Immutable.
/// </summary>
internal sealed class EntityNames
{
    private const int Root = 0;

    /// <summary>The node that a character leads to, by the node it starts from and the character: <see cref="Edge"/>.</summary>
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<int>?> _entities = [null];

    /// <summary>A bit for each <see cref="Beginning"/> of a name: most places of a text are done with it.</summary>
    private readonly ulong[] _beginnings = new ulong[1_024];

    /// <summary>The names of some entities.</summary>
    /// <param name="names">For each entity its names, in any script.</param>
    /// <param name="fold">The fold.</param>
    public EntityNames(IEnumerable<IEnumerable<string>> names, TextFold fold)
    {
        Names = [.. names.Select(own => own.Select(fold.Squeeze).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).ToArray())];
        for (var entity = 0; entity < Names.Count; entity++)
        {
            foreach (var form in FormsOf(Names[entity]))
                Add(form, entity);
        }
    }

    /// <summary>For each entity its names, folded and without white space. A single character names nothing by itself.</summary>
    public IReadOnlyList<string[]> Names { get; }

    /// <summary>The names to look for: what holds a name holds the shorter names within it, so those are enough.</summary>
    public static string[] FormsOf(IReadOnlyCollection<string> names)
    {
        return [.. names.Where(name => !names.Any(other => other != name && name.Contains(other, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds the entities that a folded text without white space names to its grams.</summary>
    public void Find(ReadOnlySpan<char> text, GramSet grams)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var beginning = Beginning(text[i], text[i + 1]);
            if ((_beginnings[beginning >> 6] >> (beginning & 63) & 1) == 0)
                continue;
            var node = Root;
            for (var j = i; j < text.Length && _edges.TryGetValue(Edge(node, text[j]), out node); j++)
            {
                foreach (var entity in _entities[node] ?? [])
                    grams.Add(Grams.Name(entity), 0);
            }
        }
    }

    private static long Edge(int node, char character) => ((long)node << 16) | character;

    /// <summary>A number below 65,536 for the first two characters of a name.</summary>
    private static int Beginning(char first, char second) => (int)(unchecked(Grams.Pair(first, second) * 0x9E37_79B1u) >> 16);

    private void Add(string name, int entity)
    {
        var beginning = Beginning(name[0], name[1]);
        _beginnings[beginning >> 6] |= 1ul << (beginning & 63);
        var node = Root;
        foreach (var c in name)
        {
            if (!_edges.TryGetValue(Edge(node, c), out var next))
            {
                next = _entities.Count;
                _entities.Add(null);
                _edges.Add(Edge(node, c), next);
            }

            node = next;
        }

        (_entities[node] ??= []).Add(entity);
    }
}
