using System.Runtime.CompilerServices;

namespace Briefing.Core.Knowledge;

/// <summary>A trie of names over folded characters. What a name begins with is known from two of them, so that most places of a text are done with at once.</summary>
internal sealed class NameTrie
{
    /// <summary>The node that all names start from.</summary>
    public const int Root = 0;

    /// <summary>The node that a character leads to, by the node it starts from and the character: <see cref="Edge"/>.</summary>
    private readonly Dictionary<long, int> _edges = [];

    /// <summary>A bit for each <see cref="Beginning"/> of a name of two characters or more.</summary>
    private readonly ulong[] _beginnings = new ulong[1_024];

    /// <summary>A bit for each character that is a name by itself.</summary>
    private readonly ulong[] _singles = new ulong[1_024];

    /// <summary>How many nodes there are; they are numbered from <see cref="Root"/>.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name, folded and not empty.</param>
    /// <returns>The node that it ends at.</returns>
    public int Add(string name)
    {
        if (name.Length == 1)
            Set(_singles, name[0]);
        else
            Set(_beginnings, Beginning(name[0], name[1]));
        var node = Root;
        foreach (var character in name)
        {
            if (!_edges.TryGetValue(Edge(node, character), out var next))
            {
                next = Count++;
                _edges.Add(Edge(node, character), next);
            }

            node = next;
        }

        return node;
    }

    /// <summary>Whether names may begin with two characters: never false where one does, seldom true where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(char first, char second) => Has(_beginnings, Beginning(first, second)) || Has(_singles, first);

    /// <summary>Follows a character from a node; false where no name goes on with it.</summary>
    public bool TryFollow(ref int node, char character) => _edges.TryGetValue(Edge(node, character), out node);

    private static long Edge(int node, char character) => ((long)node << 16) | character;

    /// <summary>A number below 65,536 for the first two characters of a name.</summary>
    private static int Beginning(char first, char second) => (int)(unchecked((((uint)first << 16) | second) * 0x9E37_79B1u) >> 16);

    private static bool Has(ulong[] bits, int place) => (bits[place >> 6] >> (place & 63) & 1) != 0;

    private static void Set(ulong[] bits, int place) => bits[place >> 6] |= 1ul << (place & 63);
}
