using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using Briefing.Core.Articles;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests;

/// <summary>A theme that keeps the page models and sets nothing.</summary>
internal sealed class RecordingTheme : ITheme
{
    public ConcurrentBag<Page> Pages { get; } = [];

    public ImmutableArray<string> Strings { get; } = ["zh-Hant", "zh-Hans"];

    public ImmutableArray<OutputFile> Assets { get; } = [];

    public void Render(Page page, IBufferWriter<byte> output)
    {
        Pages.Add(page);
        output.Write("<!doctype html>"u8);
    }

    /// <summary>The plain text of each block, a paragraph a block.</summary>
    public void RenderText(PageFrame frame, Article article, IBufferWriter<byte> output)
    {
        foreach (var text in article.Blocks.OfType<TextBlock>())
            output.Write(Encoding.UTF8.GetBytes($"<p>{WebUtility.HtmlEncode(PlainText.Of(text.Content))}</p>"));
    }

    public string NameOf(Section section, Edition edition) => $"{section} {edition.Path}";
}
