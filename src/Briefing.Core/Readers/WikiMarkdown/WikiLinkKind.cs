namespace Briefing.Core.Readers.WikiMarkdown;

/// <summary>What a link of an encyclopaedia export leads to.</summary>
internal enum WikiLinkKind
{
    /// <summary>An article of the same encyclopaedia.</summary>
    Article,

    /// <summary>A section of the article itself.</summary>
    OwnSection,

    /// <summary>The page of a picture or another file, used to show the file.</summary>
    File,

    /// <summary>A category that the article is put in.</summary>
    Category,

    /// <summary>A page elsewhere, other wikis and the encyclopaedia's own workshop pages included.</summary>
    External,

    /// <summary>An address that a page may not link to.</summary>
    Unsafe,
}
