using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>What an editor, or a Jekyll post, says of a document above its body. Null and empty where it says nothing.</summary>
public sealed record FrontMatter
{
    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Slug.</summary>
    public string? Slug { get; init; }

    /// <summary>Language tag of the text: <c>zh-Hant</c> or <c>zh-Hans</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Kind of reader.</summary>
    public string? Kind { get; init; }

    /// <summary>Name of the publication, with issue.</summary>
    public string? Publication { get; init; }

    /// <summary>Publisher: the id of one in the site settings, or a name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the original.</summary>
    public string? Url { get; init; }

    /// <summary>Author.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Statement of rights.</summary>
    public LocalizedText? Rights { get; init; }

    /// <summary>Address of the licence.</summary>
    public string? RightsUrl { get; init; }

    /// <summary>An editor's summary.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Topics of the whole document.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Heading text to the topics of its section.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Sections { get; init; } = [];

    /// <summary>The document's own terms.</summary>
    public ImmutableArray<TermEntry> Terms { get; init; } = [];

    /// <summary>Optional term sets that it asks for.</summary>
    public ImmutableArray<string> TermSets { get; init; } = [];

    /// <summary>How much is shown.</summary>
    public PublishMode Publish { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Former slugs, to be redirected.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Tags and categories.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether it is a Jekyll post, which may leave to its body what this program's own schema requires.</summary>
    public bool IsJekyllPost { get; init; }

    /// <summary>Whether it was written for another generator alone, so that what has no meaning here is no error.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Where each key's value stands, for messages about it later.</summary>
    public ImmutableDictionary<string, SourcePosition> Positions { get; init; } = ImmutableDictionary<string, SourcePosition>.Empty;
}
