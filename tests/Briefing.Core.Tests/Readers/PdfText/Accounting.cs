using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using Briefing.Core.Readers;
using Briefing.Core.Readers.PdfText;
using Briefing.Core.Sources;

namespace Briefing.Core.Tests.Readers.PdfText;

/// <summary>The law that nothing is lost: each character that is not white space stands once on the page, as a note's mark or in the ledger, and its span says where.</summary>
internal static class Accounting
{
    internal static ReadResult Read(string text, int bodyStart = 0)
    {
        var source = new SourceText("documents/test.txt", text, bodyStart);
        var result = new PdfTextReader().Read(source);
        Check(source, result);
        return result;
    }

    internal static void Check(SourceText source, ReadResult result)
    {
        var text = source.Text;
        var times = new int[text.Length];
        void Count(TextSpan span)
        {
            Assert.InRange(span.Start, source.BodyStart, text.Length);
            Assert.InRange(span.End, span.Start, text.Length);
            for (var i = span.Start; i < span.End; i++)
                times[i]++;
        }

        foreach (var entry in result.Ledger)
        {
            Assert.Equal(source.Slice(entry.Source), entry.Text);
            Count(entry.Source);
        }

        foreach (var block in BlockTree.All(result.Article.Blocks))
        {
            Assert.InRange(block.Source.Start, source.BodyStart, text.Length);
            Assert.InRange(block.Source.End, block.Source.Start, text.Length);
            if (block is TextBlock { Content: var content })
            {
                Assert.NotEmpty(content);
                CountLeaves(content, block.Source, source, Count);
            }

            if (block is NoteList notes)
            {
                Assert.Equal(notes.Notes.Length, notes.Notes.Select(note => note.Label).Distinct().Count());
                foreach (var note in notes.Notes)
                    Count(TextSpan.FromBounds(note.Source.Start, note.IsLost ? note.Source.End : note.Blocks[0].Source.Start));
            }
        }

        for (var i = source.BodyStart; i < text.Length; i++)
        {
            if (times[i] != 1 && !char.IsWhiteSpace(text[i]))
                Assert.Fail($"The character {text[i]} at {source.PositionAt(i)} is accounted for {times[i]} times: {text[Math.Max(0, i - 20)..Math.Min(text.Length, i + 20)]}");
        }

        Assert.Equal(result.Ledger.OrderBy(entry => entry.Source.Start), result.Ledger);
        CheckNotes(result);
    }

    private static void CountLeaves(ImmutableArray<Inline> content, TextSpan block, SourceText source, Action<TextSpan> count)
    {
        foreach (var inline in content)
        {
            Assert.True(block.Start <= inline.Source.Start && inline.Source.End <= block.End, "An inline stands outside its block.");
            switch (inline)
            {
                case InlineContainer container:
                    CountLeaves(container.Content, inline.Source, source, count);
                    break;
                case TextRun { Text: " " }:
                    Assert.True(string.IsNullOrWhiteSpace(source.Slice(inline.Source)));
                    break;
                case TextRun run:
                    Assert.Equal(source.Slice(inline.Source), run.Text.Length == inline.Source.Length ? Whitened(run.Text, source.Slice(inline.Source)) : run.Text);
                    count(inline.Source);
                    break;
                case NoteReference call:
                    Assert.Contains(source.Slice(inline.Source), c => char.IsNumber(c) || char.IsLetter(c));
                    Assert.NotEmpty(call.Label);
                    count(inline.Source);
                    break;
                default:
                    Assert.True(inline is PageMark or LineBreak or Lacuna);
                    break;
            }
        }
    }

    /// <summary>The run's text with the file's own white space where the run has a blank for it.</summary>
    private static string Whitened(string run, string source) =>
        string.Create(run.Length, (run, source), static (span, texts) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = texts.run[i] == ' ' && char.IsWhiteSpace(texts.source[i]) ? texts.source[i] : texts.run[i];
        });

    private static void CheckNotes(ReadResult result)
    {
        var labels = BlockTree.All(result.Article.Blocks).OfType<NoteList>().SelectMany(list => list.Notes).Select(note => note.Label).ToHashSet();
        var calls = Articles.Inlines(result.Article).OfType<NoteReference>().ToList();
        Assert.All(calls, call => Assert.Contains(call.Label, labels));
        foreach (var group in calls.GroupBy(call => call.Label))
            Assert.Equal(Enumerable.Range(1, group.Count()), group.Select(call => call.Occurrence));
    }
}
