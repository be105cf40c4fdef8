using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Briefing.Core.Pages;

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
}
