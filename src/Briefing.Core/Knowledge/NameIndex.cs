using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Chinese;

namespace Briefing.Core.Knowledge;

/// <summary>
/// Finds names of entities in text: at each place the longest name that holds in the document, left to right, without overlap. A place
/// costs at most the length of the longest name.
/// </summary>
public sealed class NameIndex
{
    private readonly TextFold _fold;
    private readonly NameTrie _trie = new();

    /// <summary>What claims a name, by the node it ends at.</summary>
    private readonly List<List<Claim>?> _claims = [];

    /// <summary>An index of the names, aliases and not-in words of some entities.</summary>
    public NameIndex(IEnumerable<Entity> entities, TextFold fold)
    {
        _fold = fold;
        foreach (var entity in entities)
        {
            foreach (var name in entity.Names.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                Add(name, new Claim(entity.Id, null));
            foreach (var alias in entity.Aliases)
                Add(alias.Form, new Claim(entity.Id, alias));
            foreach (var word in entity.NotIn)
                Add(word, new Claim(null, null));
        }
    }

    /// <summary>The names in a text, in order and disjoint.</summary>
    /// <param name="text">The text, in any script.</param>
    /// <param name="slug">Slug of its document, which settles aliases that hold in some documents only.</param>
    public IEnumerable<(TextSpan Span, string EntityId)> Find(string text, string slug)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!_trie.MayBegin(_fold.Fold(text[i]), i + 1 < text.Length ? _fold.Fold(text[i + 1]) : '\0') || Longest(text, i, slug) is not { } match)
            {
                i++;
                continue;
            }

            if (match.EntityId is not null)
                yield return (new TextSpan(i, match.Length), match.EntityId);
            i += match.Length;
        }
    }

    /// <summary>Forms that no rule settles in some document, with the entities that claim them there.</summary>
    public IEnumerable<(string Form, ImmutableArray<string> EntityIds)> Contested(IReadOnlyCollection<string> slugs)
    {
        foreach (var claims in _claims)
        {
            if (claims is not { Count: > 1 })
                continue;
            foreach (var slug in slugs)
            {
                var holding = claims.Where(claim => claim.EntityId is not null && claim.HoldsIn(slug)).ToArray();
                var rank = holding.Select(claim => claim.Rank).DefaultIfEmpty().Max();
                var holders = holding.Where(claim => claim.Rank == rank).Select(claim => claim.EntityId!).Distinct(StringComparer.Ordinal).ToImmutableArray();
                if (holders.Length > 1)
                {
                    yield return (claims[0].Form, holders);
                    break;
                }
            }
        }
    }

    private (int Length, string? EntityId)? Longest(string text, int start, string slug)
    {
        (int, string?)? best = null;
        var node = NameTrie.Root;
        for (var i = start; i < text.Length && _trie.TryFollow(ref node, _fold.Fold(text[i])); i++)
        {
            if (_claims[node] is { } claims && OnWordBoundary(text, start, i + 1) && Settle(claims, slug) is { } settled)
                best = (i + 1 - start, settled.EntityId);
        }

        return best;
    }

    /// <summary>The one entity that a form means in a document, by rank; two equal claims settle nothing.</summary>
    private static Claim? Settle(List<Claim> claims, string slug)
    {
        Claim? settled = null;
        var rank = 0;
        var contested = false;
        foreach (var claim in claims)
        {
            if (!claim.HoldsIn(slug))
                continue;
            if (claim.Rank > rank)
            {
                (settled, rank, contested) = (claim, claim.Rank, false);
            }
            else if (claim.Rank == rank && claim.EntityId != settled!.EntityId)
            {
                contested = true;
            }
        }

        return contested ? settled! with { EntityId = null } : settled;
    }

    private static bool OnWordBoundary(string text, int start, int end) =>
        !(IsWord(text[start]) && start > 0 && IsWord(text[start - 1])) && !(IsWord(text[end - 1]) && end < text.Length && IsWord(text[end]));

    /// <summary>Letters that make words with blanks between, and digits; Han and kana do not.</summary>
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u00C0' and <= '\u052F';

    private void Add(string form, Claim claim)
    {
        var folded = _fold.Fold(form.Trim());
        if (folded.Length == 0)
            return;
        var node = _trie.Add(folded);
        CollectionsMarshal.SetCount(_claims, _trie.Count);
        var claims = _claims[node] ??= [];
        if (!claims.Any(other => other.EntityId == claim.EntityId && other.Alias is null && claim.Alias is null))
            claims.Add(claim with { Form = form });
    }

    private sealed record Claim(string? EntityId, Alias? Alias)
    {
        public string Form { get; init; } = "";

        /// <summary>A claim for named documents outranks one for all; that a word is not one entity does not keep it from being another.</summary>
        public int Rank => EntityId is null ? 1 : Alias is { Only.IsEmpty: false } ? 3 : 2;

        public bool HoldsIn(string slug) => Alias is null || Alias.HoldsIn(slug);
    }
}
