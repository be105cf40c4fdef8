using System.Runtime.InteropServices;
using Briefing.Core.Knowledge;

namespace Briefing.Core.Search;

/// <summary>
/// Which entities a text names, by any of their names that stands anywhere in it: search looks up all names of an entity at once.
/// A place costs at most the length of the longest name. Immutable.
/// </summary>
internal sealed class EntityNames
{
    private readonly NameTrie _trie = new();

    /// <summary>The entities that have a name, by the node it ends at.</summary>
    private readonly List<List<int>?> _entities = [];

    /// <summary>The names of some entities.</summary>
    /// <param name="names">For each entity its names, in any script.</param>
    /// <param name="fold">The fold.</param>
    public EntityNames(IEnumerable<IEnumerable<string>> names, TextFold fold)
    {
        Names = [.. names.Select(own => own.Select(fold.Squeeze).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal).ToArray())];
        for (var entity = 0; entity < Names.Count; entity++)
        {
            foreach (var form in FormsOf(Names[entity]))
            {
                var node = _trie.Add(form);
                CollectionsMarshal.SetCount(_entities, _trie.Count);
                (_entities[node] ??= []).Add(entity);
            }
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
            if (!_trie.MayBegin(text[i], text[i + 1]))
                continue;
            var node = NameTrie.Root;
            for (var j = i; j < text.Length && _trie.TryFollow(ref node, text[j]); j++)
            {
                foreach (var entity in _entities[node] ?? [])
                    grams.Add(Grams.Name(entity), 0);
            }
        }
    }
}
