namespace Briefing.Core.Readers.PlainMarkdown;

/// <summary>What a token of running text is.</summary>
internal enum InlineTokenKind
{
    /// <summary>Characters of the text, references and escapes resolved.</summary>
    Text,

    /// <summary>A line end of the source that is none of the text.</summary>
    SoftBreak,

    /// <summary>A finished inline without content of its own, such as code or a note call.</summary>
    Leaf,

    /// <summary>Where a container begins.</summary>
    Open,

    /// <summary>Where the innermost container ends.</summary>
    Close,

    /// <summary>A raw HTML tag or comment.</summary>
    Tag,
}
