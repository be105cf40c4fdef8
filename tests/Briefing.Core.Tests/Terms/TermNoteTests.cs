using Briefing.Core.Pages;

namespace Briefing.Core.Tests.Terms;

/// <summary>What editors say of words tells forms apart, so it keeps them in every edition.</summary>
public sealed class TermNoteTests
{
    [Theory]
    [InlineData("台灣兼用普丁、蒲亭（中央社）", "台湾兼用普丁、蒲亭（中央社）")]
    [InlineData("新聞通行「台灣」，官方文書作「臺灣」；颱風另有其字", "新闻通行「台灣」，官方文书作「臺灣」；台风另有其字")]
    [InlineData("沒有結束的「引號，與透過", "没有结束的「引号，与透过")]
    public void ANoteIsInTheScriptOfTheEditionWithTheWordsThatItTellsApart(string note, string simplified)
    {
        var site = Site.Of(
            Site.Document("talk", "蒲亭昨天抵達。"),
            ("terms/people.yaml", $"set: people\nterms:\n  - {{ tw: [蒲亭, 普丁], cn: 普京, kind: person, note: {note} }}\n"));
        Assert.Equal(simplified, Row(site, "hans").Note);
        Assert.Equal(note, Row(site, "hant").Note);
    }

    private static TermRow Row(Site site, string edition) => Assert.Single(site.Page<TermsPage>(edition, "terms/").Terms);
}
