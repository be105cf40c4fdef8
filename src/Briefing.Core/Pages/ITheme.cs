using System.Buffers;
using System.Collections.Immutable;
using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources;

namespace Briefing.Core.Pages;

/// <summary>Sets pages. The theme is a project of compiled views that the program is built with; Core knows it only by this.</summary>
public interface ITheme
{
    /// <summary>Keys of the tables of interface strings that it has.</summary>
    ImmutableArray<string> Strings { get; }

    /// <summary>Styles, scripts and icons, under the names that they are published by; a name with a fingerprint never changes content.</summary>
    ImmutableArray<OutputFile> Assets { get; }

    /// <summary>What is wrong with the site's own files in <c>theme/</c> of its input folder.</summary>
    ImmutableArray<Diagnostic> Diagnostics => [];

    /// <summary>Writes a page as UTF-8 HTML. Thread-safe.</summary>
    void Render(Page page, IBufferWriter<byte> output);

    /// <summary>
    /// Writes a text alone as UTF-8 HTML, for feeds: with absolute addresses, and without ids and what only the page can use. Thread-safe.
    /// </summary>
    void RenderText(PageFrame frame, Article article, IBufferWriter<byte> output);

    /// <summary>The name of a section in an edition.</summary>
    string NameOf(Section section, Edition edition);
}
