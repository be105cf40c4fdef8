using Briefing.Chinese;
using Briefing.Core.Articles;

namespace Briefing.Core.Tests.Articles;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("前句。哈薩克在中亞。後句。", "哈薩克", "哈薩克在中亞。")]
    [InlineData("他說「前句。」哈薩克在中亞！」後", "哈薩克", "哈薩克在中亞！」")]
    [InlineData("哈薩克在中亞", "哈薩克", "哈薩克在中亞")]
    [InlineData("　哈薩克在中亞；後", "哈薩克", "哈薩克在中亞；")]
    [InlineData("前。中國。哈薩克。後", "中國。哈薩克", "中國。哈薩克。")]
    public void The_sentence_around_words(string text, string words, string expected)
    {
        var span = Sentences.Around(text, new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length));
        Assert.Equal(expected, text.Substring(span.Start, span.Length));
    }
}
