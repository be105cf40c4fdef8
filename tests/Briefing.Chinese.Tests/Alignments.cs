namespace Briefing.Chinese.Tests;

internal static class Alignments
{
    /// <summary>Pieces follow each other without gap or overlap, from end to end of both texts.</summary>
    public static void AssertTile(Conversion conversion)
    {
        int source = 0, result = 0;
        foreach (var span in conversion.Spans)
        {
            Assert.Equal(source, span.Source.Start);
            Assert.Equal(result, span.Result.Start);
            Assert.True(span.Source.Length > 0);
            Assert.False(span.Alternatives.IsDefault);
            if (span.Rule is ConversionRule.Unchanged) Assert.True(conversion.IsSame(span), "an unchanged span has changed");
            source = span.Source.End;
            result = span.Result.End;
        }
        Assert.Equal(conversion.Source.Length, source);
        Assert.Equal(conversion.Result.Length, result);
    }
}
