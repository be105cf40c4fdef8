namespace Briefing.Core.Tests.Sources;

public sealed class BlankTextTests
{
    [Theory]
    [InlineData("\" \"", 3, 9)]
    [InlineData("\"\"", 3, 9)]
    [InlineData("{ zh-Hant: 一句。, zh-Hans: \"\\u3000\" }", 3, 34)]
    public void A_text_that_must_be_there_is_not_blank(string text, int line, int column)
    {
        var site = Site.Of(Site.Document("a", "甲乙丙丁。"), ("events/e.yaml", $"- id: e\n  date: \"2020\"\n  text: {text}\n  cites: [{{ document: a, quote: 甲乙丙丁 }}]\n"));
        var told = Assert.Single(site.Report.Diagnostics, diagnostic => diagnostic.Rule.Code == "BRF1003");
        Assert.Equal(("events/e.yaml", line, column), (told.Position.Path, told.Position.Line, told.Position.Column));
        Assert.StartsWith("'text' is blank; expected ", told.Message, StringComparison.Ordinal);
    }
}
