namespace Briefing.Core.Readers.NewsHtml;

/// <summary>How much text stands in an element.</summary>
/// <param name="Text">Characters of text.</param>
/// <param name="LinkText">Characters of them that stand in links.</param>
/// <param name="Links">Number of links.</param>
/// <param name="Pictures">Number of pictures.</param>
/// <param name="Structures">Number of headings, lists, tables and quotations.</param>
internal readonly record struct ElementMeasure(int Text, int LinkText, int Links, int Pictures, int Structures)
{
    /// <summary>Whether the element is made of links for the most part.</summary>
    public bool IsMostlyLinks => Links > 0 && (LinkText * 2 >= Text || (Links > 1 && Text - LinkText <= LongestLabel));

    private const int LongestLabel = 24;

    /// <summary>Both together.</summary>
    public static ElementMeasure operator +(ElementMeasure a, ElementMeasure b) => new(a.Text + b.Text, a.LinkText + b.LinkText, a.Links + b.Links, a.Pictures + b.Pictures, a.Structures + b.Structures);
}
