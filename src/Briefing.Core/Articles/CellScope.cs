namespace Briefing.Core.Articles;

/// <summary>What a header cell heads; HTML's <c>scope</c> attribute.</summary>
public enum CellScope
{
    /// <summary>A data cell.</summary>
    None,

    /// <summary>Heads its column.</summary>
    Column,

    /// <summary>Heads its row.</summary>
    Row,
}
