using Briefing.Core.Articles;
using Briefing.Core.Diagnostics;
using Briefing.Core.Readers.PdfText;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>What an editor is told of a text out of a PDF.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void Says_that_a_body_is_empty()
    {
        var diagnostic = Accounting.Read("\n \f\n").Diagnostics.Single();
        Assert.Equal(Rules.UnreadableBody, diagnostic.Rule);
    }

    [Fact]
    public void Points_at_a_character_that_could_not_be_decoded()
    {
        var result = Accounting.Read("前言\n港口的\uFFFD設備已經更新。\n");
        var diagnostic = result.Diagnostics.Single();
        Assert.Equal(Rules.LacunaFound, diagnostic.Rule);
        Assert.Equal((2, 4), (diagnostic.Position.Line, diagnostic.Position.Column));
        Assert.Contains("港口的〔缺〕設備已經更新。", Articles.Paragraphs(result));
    }

    [Fact]
    public void Points_at_a_call_without_a_note()
    {
        var result = Accounting.Read("一、前言\n港口的設備已經更新，[1]鐵路則沒有。[3]\n注释\n[1] 見年報。\n[2] 同上。\n");
        var diagnostic = Assert.Single(result.Diagnostics, one => one.Rule == Rules.UnresolvedNote);
        Assert.Equal((2, 20), (diagnostic.Position.Line, diagnostic.Position.Column));
        Assert.Contains("港口的設備已經更新，{1}鐵路則沒有。[3]", Articles.Paragraphs(result));
    }

    [Fact]
    public void Keeps_the_lines_of_a_body_beyond_the_limit()
    {
        var result = Accounting.Read(new string('中', PdfTextReader.MostCharacters) + "\n國\n");
        Assert.Equal(Rules.LimitExceeded, result.Diagnostics.Single().Rule);
        Assert.Equal(2, result.Article.Blocks.OfType<Paragraph>().Count());
    }
}
