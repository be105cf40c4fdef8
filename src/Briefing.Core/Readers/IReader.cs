using Briefing.Core.Sources;

namespace Briefing.Core.Readers;

/// <summary>Reads one kind of document into an article. A pure function of its source: no state, no clock, no file system.</summary>
public interface IReader
{
    /// <summary>Name of the kind in front matter: <c>wiki-markdown</c>, <c>news-html</c>, <c>pdf-text</c>, <c>markdown</c>.</summary>
    string Kind { get; }

    /// <summary>How sure the reader is, from 0 (certainly not mine) to 1, that a body without a stated kind is its own.</summary>
    double Recognise(SourceText source);

    /// <summary>Reads the body. Never throws for any content; what cannot be read becomes a diagnostic.</summary>
    ReadResult Read(SourceText source);
}
