namespace Briefing.Core.Readers.Html;

/// <summary>What an element around running text is.</summary>
internal enum InlineWrapperKind
{
    /// <summary>Strong emphasis.</summary>
    Strong,

    /// <summary>Emphasis.</summary>
    Emphasis,

    /// <summary>Superscript.</summary>
    Above,

    /// <summary>Subscript.</summary>
    Below,

    /// <summary>A link.</summary>
    Link,

    /// <summary>Text in another language.</summary>
    Foreign,

    /// <summary>Code; its text becomes a <see cref="Articles.CodeSpan"/>.</summary>
    Code,
}
