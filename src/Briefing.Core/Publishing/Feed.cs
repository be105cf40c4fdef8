using System.Collections.Immutable;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Publishing;

/// <summary>What an edition tells those who follow it: its newest documents. <see cref="AtomFeed"/> and <see cref="JsonFeed"/> write it.</summary>
/// <param name="Site">The edition.</param>
/// <param name="Entries">The documents, newest first.</param>
public sealed record Feed(EditionSite Site, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>Date of the newest document; null where none has one.</summary>
    public PartialDate? Updated => Entries.Select(entry => entry.Card.Published).OfType<PartialDate>().Max();

    /// <summary>The feed of an edition.</summary>
    /// <param name="site">The edition.</param>
    /// <param name="theme">Sets the texts.</param>
    public static Feed Of(EditionSite site, ITheme theme)
    {
        var slugs = site.Index.Newest.Select(newest => newest.Card.Slug).ToHashSet(StringComparer.Ordinal);
        var topics = site.Library.Topics
            .SelectMany(topic => topic.Value.Passages.Where(passages => slugs.Contains(passages.Key)).Select(passages => (Slug: passages.Key, Topic: topic.Key)))
            .ToLookup(pair => pair.Slug, pair => pair.Topic, StringComparer.Ordinal);
        return new Feed(site, [.. site.Index.Newest.Select(newest => FeedEntry.Of(site, newest.Card, newest.Article, site.Topics(topics[newest.Card.Slug]), theme))]);
    }

    /// <summary>A date as RFC 3339 wants it: the first moment that a less precise date may mean. Without a date, the epoch; never the clock.</summary>
    public static string Timestamp(PartialDate? date) =>
        date is null ? "1970-01-01T00:00:00Z" : FormattableString.Invariant($"{date.Year:D4}-{date.Month ?? 1:D2}-{date.Day ?? 1:D2}T00:00:00Z");
}
