using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Knowledge;

/// <summary>Brings the entries of all documents together, one after the other in the order of the site, and keeps no text of any.</summary>
public sealed class LibraryBuilder
{
    private readonly SiteSettings _settings;
    private readonly Desk _desk;
    private readonly Dictionary<string, int> _ordinals;
    private readonly ImmutableArray<Document>.Builder _documents = ImmutableArray.CreateBuilder<Document>();
    private readonly Dictionary<Cite, CitedPlace> _places = [];
    private readonly Dictionary<(string, string), ImmutableArray<decimal>> _numbers = [];
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly HashSet<(string EntityId, string Form)> _forms = [];
    private readonly HashSet<GatherRule> _used = new(ReferenceEqualityComparer.Instance);

    /// <summary>For each entity, by its ordinal, what it shares with those of higher ordinals.</summary>
    private readonly Dictionary<int, Pair>?[] _pairs;
    private readonly Dictionary<string, (List<KeyValuePair<string, int>> Passages, Dictionary<string, int> Mentions)> _topics = new(StringComparer.Ordinal);
    private readonly List<(string Entity, string Slug)> _made = [];
    private readonly ImmutableArray<(string Url, SourcePosition Position)>.Builder _ownLinks = ImmutableArray.CreateBuilder<(string, SourcePosition)>();

    /// <summary>A builder without documents.</summary>
    /// <param name="settings">The site settings.</param>
    /// <param name="desk">What editors wrote.</param>
    public LibraryBuilder(SiteSettings settings, Desk desk)
    {
        _settings = settings;
        _desk = desk;
        _ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entity in desk.Entities)
            _ordinals.TryAdd(entity.Id, _ordinals.Count);
        _pairs = new Dictionary<int, Pair>?[_ordinals.Count];
    }

    /// <summary>Adds the next document.</summary>
    public void Add(CatalogueEntry entry)
    {
        var slug = entry.Document.Slug;
        _documents.Add(entry.Document);
        foreach (var (cite, place) in entry.Places)
            _places[cite] = place;
        foreach (var (block, numbers) in entry.Numbers)
            _numbers[(slug, block)] = numbers;
        foreach (var (id, count) in entry.Mentions)
            CollectionsMarshal.GetValueRefOrAddDefault(_mentions, id, out _) += count;
        _forms.UnionWith(entry.Forms);
        _used.UnionWith(entry.UsedRules);
        _ownLinks.AddRange(entry.OwnLinks);
        foreach (var id in entry.Makers)
            _made.Add((id, slug));
        foreach (var (block, ids) in entry.Shared)
            AddPairs(slug, block, ids);
        foreach (var (topic, passages) in entry.Passages)
            AddPassages(slug, topic, passages);
    }

    private void AddPairs(string slug, string block, ImmutableArray<string> ids)
    {
        Span<int> ordinals = ids.Length <= 64 ? stackalloc int[ids.Length] : new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            ordinals[i] = _ordinals[ids[i]];
        ordinals.Sort();
        for (var i = 0; i + 1 < ordinals.Length; i++)
        {
            var pairs = _pairs[ordinals[i]] ??= [];
            foreach (var second in ordinals[(i + 1)..])
            {
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, second, out _);
                pair.Places ??= [];
                pair.Count++;
                if (pair.Places.Count < Companion.MostPlaces)
                    pair.Places.Add((slug, block));
            }
        }
    }

    private void AddPassages(string slug, string topic, ImmutableArray<PassageRef> passages)
    {
        ref var sources = ref CollectionsMarshal.GetValueRefOrAddDefault(_topics, topic, out var isKnown);
        if (!isKnown)
            sources = ([], new Dictionary<string, int>(StringComparer.Ordinal));
        sources.Passages.Add(KeyValuePair.Create(slug, passages.Length));
        foreach (var id in passages.SelectMany(passage => passage.Mentions))
            CollectionsMarshal.GetValueRefOrAddDefault(sources.Mentions, id, out _)++;
    }

    /// <summary>The library of the documents that were added.</summary>
    public Library Build() => new(
        _settings,
        _desk,
        _documents.ToImmutable(),
        _places,
        _numbers,
        _mentions,
        Companions(),
        _topics.ToDictionary(pair => pair.Key, pair => new TopicSources(pair.Value.Passages, pair.Value.Mentions), StringComparer.Ordinal),
        _ownLinks.ToImmutable(),
        _made.ToLookup(pair => pair.Entity, pair => pair.Slug, StringComparer.Ordinal));

    /// <summary>Tells editors what they may have missed of the whole: topics and rules that gather nothing, names that nothing uses, entities that nothing mentions, figures that do not agree.</summary>
    /// <param name="library">The library that was built.</param>
    /// <param name="linker">The linker that found the mentions.</param>
    /// <param name="diagnostics">Takes what there is to say.</param>
    public void Report(Library library, Linker linker, ICollection<Diagnostic> diagnostics)
    {
        foreach (var topic in _desk.Topics)
        {
            if (!_topics.ContainsKey(topic.Id))
                diagnostics.Add(new Diagnostic(Rules.EmptyTopic, topic.Position, $"The topic '{topic.Id}' gathers no passage; expected a rule under 'gather' that some paragraph meets."));
            foreach (var rule in topic.Gather.Concat(topic.Exclude).Where(rule => !_used.Contains(rule)))
                diagnostics.Add(new Diagnostic(Rules.IdleRule, rule.Position, $"This rule of the topic '{topic.Id}' adds nothing: no paragraph meets it, or other rules already take all that do."));
        }

        DeskCheck.Run(library, _forms, linker, diagnostics);
    }

    private Dictionary<string, ImmutableArray<Companion>> Companions()
    {
        var ids = _ordinals.Keys.ToArray();
        var companions = new Dictionary<string, List<Companion>>(StringComparer.Ordinal);
        for (var first = 0; first < ids.Length; first++)
        {
            foreach (var (second, pair) in _pairs[first] ?? [])
            {
                var places = pair.Places.ToImmutableArray();
                Of(ids[first]).Add(new Companion(ids[second], pair.Count, places));
                Of(ids[second]).Add(new Companion(ids[first], pair.Count, places));
            }
        }

        return companions.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderByDescending(companion => companion.Blocks).ThenBy(companion => companion.EntityId, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

        List<Companion> Of(string id) => CollectionsMarshal.GetValueRefOrAddDefault(companions, id, out _) ??= [];
    }

    private record struct Pair(int Count, List<(string Slug, string BlockId)> Places);
}
