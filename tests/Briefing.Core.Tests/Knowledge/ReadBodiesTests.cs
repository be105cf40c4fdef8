using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Knowledge;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PlainMarkdown;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Knowledge;

public sealed class ReadBodiesTests
{
    private readonly CountingReader _reader = new();
    private readonly ReadBodies _bodies = new();
    private readonly List<Diagnostic> _diagnostics = [];

    [Theory]
    [InlineData("source:\n  kind: markdown\n", "# 題名\n\n正文。")]
    [InlineData("title: 題名\nlanguage: zh-Hant\nsource:\n  kind: markdown\n  published: 2024-05-01\n", "正文。")]
    public void A_body_is_read_once(string matter, string body)
    {
        var documents = new DocumentReader(Settings(), [_reader]);
        var bytes = Encoding.UTF8.GetBytes($"---\n{matter}---\n{body}");

        var head = documents.Head("documents/a.md", bytes, _diagnostics, _bodies)!;
        var read = documents.Read(head, bytes, _diagnostics, _bodies);

        Assert.Equal(1, _reader.Reads);
        var again = documents.Read(head, bytes, []);
        Assert.Equal(2, _reader.Reads);
        Assert.Equal(again.Article.Blocks.Select(block => block.Id), read.Article.Blocks.Select(block => block.Id));
        Assert.Equal(again.Document.Language, read.Document.Language);
        Assert.Equal(again.Source.Text, read.Source.Text);
    }

    [Fact]
    public void What_there_is_no_room_for_is_read_again()
    {
        var body = new ReadBody(new SourceText("documents/a.md", new string('字', 10_000_000)), new MarkdownReader().Read(new SourceText("documents/a.md", "")));

        _bodies.Keep("documents/a.md", body);
        _bodies.Keep("documents/b.md", body);

        Assert.Null(_bodies.Take("documents/b.md"));
        Assert.Same(body, _bodies.Take("documents/a.md"));
        Assert.Null(_bodies.Take("documents/a.md"));
        _bodies.Keep("documents/b.md", body);
        Assert.Same(body, _bodies.Take("documents/b.md"));
    }

    private static SiteSettings Settings()
    {
        var diagnostics = new List<Diagnostic>();
        var settings = SiteSettingsReader.Read(Core.Sources.Yaml.YamlText.Parse("site.yaml", Site.Settings, 0, diagnostics), diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.IsError);
        return settings;
    }

    private sealed class CountingReader : IReader
    {
        private readonly MarkdownReader _reader = new();

        public int Reads { get; private set; }

        public string Kind => _reader.Kind;

        public double Recognise(SourceText source) => _reader.Recognise(source);

        public ReadResult Read(SourceText source)
        {
            Reads++;
            return _reader.Read(source);
        }
    }
}
