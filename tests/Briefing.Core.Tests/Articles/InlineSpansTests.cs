using System.Collections.Immutable;
using Briefing.Chinese;
using Briefing.Core.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Briefing.Core.Tests.Articles;

public sealed class InlineSpansTests
{
    private static TextRun Run(string text) => new(text);

    private static string Show(ImmutableArray<Inline> content) => string.Concat(content.Select(inline => inline switch
    {
        TextRun run => run.Text,
        NoteReference note => $"[{note.Label}]",
        Mark mark => $"<{Show(mark.Content)}>",
        Emphasis emphasis => $"*{Show(emphasis.Content)}*",
        Link link => $"({Show(link.Content)})",
        Lacuna => "〔〕",
        _ => "?",
    }));

    private static string Wrapped(ImmutableArray<Inline> content, params TextSpan[] spans) =>
        Show(InlineSpans.Wrap(content, [.. spans.Select(span => new InlineWrap(span, inner => new Mark(inner)))]));

    [Fact]
    public void A_span_is_wrapped_where_it_stands() =>
        Assert.Equal("中<哈>關係", Wrapped([Run("中哈關係")], new TextSpan(1, 1)));

    [Fact]
    public void A_span_inside_an_emphasis_is_wrapped_there() =>
        Assert.Equal("*中<哈>關*係", Wrapped([new Emphasis(true, [Run("中哈關")]), Run("係")], new TextSpan(1, 1)));

    [Fact]
    public void A_span_over_an_edge_splits_the_container() =>
        Assert.Equal("*中*<*哈關*係>", Wrapped([new Emphasis(true, [Run("中哈關")]), Run("係")], new TextSpan(1, 3)));

    [Fact]
    public void A_note_behind_a_span_stays_behind_it() =>
        Assert.Equal("<中哈>[1]關<係>[2]", Wrapped([Run("中哈"), new NoteReference("1", 1), Run("關係"), new NoteReference("2", 1)], new TextSpan(0, 2), new TextSpan(3, 1)));

    [Fact]
    public void A_note_before_a_span_stays_before_it() =>
        Assert.Equal("[1]<中>[2]<哈>", Wrapped([new NoteReference("1", 1), Run("中"), new NoteReference("2", 1), Run("哈")], new TextSpan(0, 1), new TextSpan(1, 1)));

    [Theory]
    [InlineData(0, 2, "〔〕，即")]
    [InlineData(2, 2, "〔〕〔〕。關")]
    [InlineData(1, 2, "即〔〕[2]〔〕。")]
    [InlineData(0, 4, "〔〕，即〔〕[2]〔〕。關")]
    [InlineData(4, 1, "係")]
    public void A_cut_begins_with_the_lacuna_that_stands_there(int start, int length, string expected)
    {
        var lacuna = new Lacuna(LacunaReason.EmptyTemplate);
        Assert.Equal(expected, Show(InlineSpans.Cut([lacuna, new NoteReference("1", 1), Run("，即"), lacuna, new NoteReference("2", 1), lacuna, Run("。關"), Run("係"), lacuna], new TextSpan(start, length))));
    }

    [Fact]
    public void Wrapping_neither_loses_nor_repeats_anything()
    {
        var leaf = Gen.OneOf(
            Gen.Choose(1, 3).Select(n => (Inline)Run(new string('字', n))),
            Gen.Choose(1, 99).Select(n => (Inline)new NoteReference(n.ToString(System.Globalization.CultureInfo.InvariantCulture), 1)));
        var container = Gen.ListOf(leaf).Select(inner => (Inline)new Emphasis(false, [.. inner]));
        var contents = Gen.ListOf(Gen.OneOf(leaf, container)).Select(list => list.ToImmutableArray());
        Prop.ForAll(Arb.From(contents), Arb.From(Gen.ListOf(Gen.Choose(0, 3))), (content, steps) =>
        {
            var spans = new List<TextSpan>();
            var length = InlineSpans.Length(content);
            for (int i = 0, at = 0; i + 1 < steps.Count; i += 2)
            {
                var start = at + steps[i];
                at = start + 1 + steps[i + 1];
                if (at > length)
                    break;
                spans.Add(TextSpan.FromBounds(start, at));
            }

            var wrapped = InlineSpans.Wrap(content, [.. spans.Select(span => new InlineWrap(span, inner => new Mark(inner)))]);
            var marks = Flatten(wrapped).OfType<Mark>().Select(mark => InlineSpans.Length(mark.Content)).ToArray();
            return PlainText.Of(wrapped) == PlainText.Of(content)
                && Flatten(wrapped).OfType<NoteReference>().SequenceEqual(Flatten(content).OfType<NoteReference>())
                && marks.Sum() == spans.Sum(span => span.Length);
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<Inline> Flatten(ImmutableArray<Inline> content) =>
        content.SelectMany(inline => inline is InlineContainer container ? Flatten(container.Content).Prepend(inline) : [inline]);
}
