namespace Briefing.Theme.Articles;

/// <summary>Levels of a page's headings from those of an article: below the heading above them, and without a gap where a source skips one.</summary>
/// <param name="above">Level of the heading under which the article stands.</param>
internal sealed class HeadingLevels(int above)
{
    private readonly Stack<int> _open = new();

    /// <summary>Level on the page, 2 to 6, of the article's next heading.</summary>
    public int Next(int level)
    {
        while (_open.TryPeek(out var top) && top >= level)
            _open.Pop();
        _open.Push(level);
        return Math.Min(above + _open.Count, 6);
    }
}
