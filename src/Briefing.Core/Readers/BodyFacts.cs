using System.Collections.Immutable;
using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>What a body says of itself. Front matter outranks it.</summary>
public sealed record BodyFacts
{
    /// <summary>Nothing.</summary>
    public static BodyFacts None { get; } = new();

    /// <summary>Title, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Author or byline.</summary>
    public string? Author { get; init; }

    /// <summary>Publisher or agency.</summary>
    public string? Publisher { get; init; }

    /// <summary>Name of the publication and issue.</summary>
    public string? Publication { get; init; }

    /// <summary>Date of publication: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public string? Published { get; init; }

    /// <summary>Place and source line of a wire story, such as 中央社台北15日電.</summary>
    public string? Dateline { get; init; }

    /// <summary>Editors as the source names them.</summary>
    public ImmutableArray<string> Editors { get; init; } = [];

    /// <summary>Address of the original.</summary>
    public string? Url { get; init; }

    /// <summary>Categories or tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Where the text comes from, when the export says so.</summary>
    public string? Provenance { get; init; }

    /// <summary>The same as a page may show it: with U+FFFD for <see cref="HiddenCharacters"/>.</summary>
    public BodyFacts Shown() => this with
    {
        Title = Shown(Title),
        Author = Shown(Author),
        Publisher = Shown(Publisher),
        Publication = Shown(Publication),
        Dateline = Shown(Dateline),
        Provenance = Shown(Provenance),
        Editors = [.. Editors.Select(HiddenCharacters.Shown)],
        Tags = [.. Tags.Select(HiddenCharacters.Shown)],
    };

    private static string? Shown(string? text) => text is null ? null : HiddenCharacters.Shown(text);

    /// <summary>Script of most of the text, <c>zh-Hant</c> or <c>zh-Hans</c>; null where it does not show.</summary>
    public string? Language { get; init; }
}
