using Briefing.Core.Articles;
using Briefing.Core.Readers;

namespace Briefing.Core.Tests.Readers.NewsHtml;

/// <summary>Notes that pages have as links to a place further down.</summary>
public sealed class AnchoredNotesTests
{
    [Theory]
    [InlineData("<p>法治<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a>。</p>", "<p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> 註一。</p>", "1")]
    [InlineData("<p>法治<a href=\"#_ftn1\" name=\"_ftnref1\"><sup>[1]</sup></a>。</p>", "<div id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\"><sup>[1]</sup></a>註一。</p></div>", "1")]
    [InlineData("<p>法治<sup id=\"fnref:a\"><a href=\"#fn:a\">1</a></sup>。</p>", "<div class=\"footnotes\"><ol><li id=\"fn:a\"><p>註一。<a href=\"#fnref:a\">&#8617;</a></p></li></ol></div>", "1")]
    [InlineData("<p>法治<sup id=\"cite_ref-1\" class=\"reference\"><a href=\"#cite_note-1\"><span>[</span>1<span>]</span></a></sup>。</p>", "<ol><li id=\"cite_note-1\"><span class=\"mw-cite-backlink\"><b><a href=\"#cite_ref-1\">^</a></b></span> <span>註一。</span></li></ol>", "1")]
    [InlineData("<p>法治<sup>[<a href=\"#n7\">7</a>]</sup>。</p>", "<ul><li id=n7>註一。</li></ul>", "7")]
    [InlineData("<p>法治<a id=r href=\"#n\">④</a>。</p>", "<p id=n><a href=\"#r\">④</a>註一。</p>", "4")]
    [InlineData("<p>法治<a id=r></a><a href=\"#n\">*</a>。</p>", "<p id=n><a href=\"#r\">*</a>註一。</p>", "1")]
    [InlineData("<p>法治<a id=r href=\"#%E8%A8%BB\">注1</a>。</p>", "<p id=註><a href=\"#r\">↑</a>註一。</p>", "1")]
    public void A_mark_calls_the_note_that_it_leads_to(string text, string notes, string label)
    {
        var result = NewsLaw.Read("<article>" + text + "<p>第二段。</p>" + notes + "</article>");
        Assert.Equal($"法治[^{label}]。", Show.Text(result.Article.Blocks[0]));
        var note = Assert.Single(Assert.Single(result.Article.Blocks.OfType<NoteList>()).Notes);
        Assert.Equal((label, "註一。"), (note.Label, Show.Text(note.Blocks)));
        Assert.DoesNotContain(result.Ledger, entry => entry.Reason is LedgerReason.DroppedLink);
    }

    [Fact]
    public void A_note_may_be_called_again_and_leads_back_to_each_call()
    {
        var result = NewsLaw.Read("<div><p>甲<sup id=a><a href=\"#n\">1</a></sup>乙<sup id=b><a href=\"#n\">1</a></sup></p><p id=n>^ <sup><a href=\"#a\">1.0</a></sup> <sup><a href=\"#b\">1.1</a></sup> 出處</p></div>");
        Assert.Equal("甲[^1]乙[^1]", Show.Text(result.Article.Blocks[0]));
        Assert.Equal([1, 2], BlockTree.Texts(result.Article).SelectMany(text => text.Content).OfType<NoteReference>().Select(call => call.Occurrence));
        Assert.Equal(["1.0", "1.1"], result.Ledger.Where(entry => entry.Reason == LedgerReason.Navigation).Select(entry => entry.Text));
    }

    [Theory]
    [InlineData("<p><a href=\"#s\">1</a></p><h2 id=s>一</h2><p>正文</p>")]
    [InlineData("<ul><li><a href=\"#s\">壹、前言</a></li></ul><p id=s>正文</p>")]
    [InlineData("<p>正文<a href=\"#top\">回頂端</a></p>")]
    [InlineData("<p id=s>正文<sup><a href=\"#s\">1</a></sup></p>")]
    [InlineData("<p id=s>先說</p><p>正文<sup><a href=\"#s\">1</a></sup></p>")]
    public void Other_links_within_a_page_call_no_notes(string markup) =>
        Assert.DoesNotContain(NewsLaw.Read("<div>" + markup + "</div>").Article.Blocks, block => block is NoteList);

    [Fact]
    public void Notes_of_which_nothing_is_left_are_lost()
    {
        var result = NewsLaw.Read("<div><p>甲<a id=r href=\"#n\">1</a></p><p id=n><a href=\"#r\">↩</a></p></div>");
        Assert.True(Assert.Single(Assert.Single(result.Article.Blocks.OfType<NoteList>()).Notes).IsLost);
    }
}
