namespace Briefing.Core.Articles;

/// <summary>What a list is in its document.</summary>
public enum ListRole
{
    /// <summary>Part of the running text.</summary>
    Body,

    /// <summary>"See also" (參見) of an encyclopaedia article.</summary>
    SeeAlso,

    /// <summary>External links (外部連結) of an encyclopaedia article.</summary>
    ExternalLinks,

    /// <summary>Related stories (延伸閱讀) that a publisher set beside its story; shown apart from the body.</summary>
    RelatedStories,
}
