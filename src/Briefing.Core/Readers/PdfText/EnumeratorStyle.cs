namespace Briefing.Core.Readers.PdfText;

/// <summary>How a section or an item is numbered, from the outermost to the innermost.</summary>
internal enum EnumeratorStyle
{
    /// <summary>第一編, 第一篇.</summary>
    Part,

    /// <summary>第一章.</summary>
    Chapter,

    /// <summary>第一節.</summary>
    Section,

    /// <summary>壹、.</summary>
    Formal,

    /// <summary>I. or Ⅰ、.</summary>
    Roman,

    /// <summary>一、.</summary>
    Chinese,

    /// <summary>（一）.</summary>
    ChineseInBrackets,

    /// <summary>1. or 1、.</summary>
    Arabic,

    /// <summary>1.1.</summary>
    ArabicTwoDeep,

    /// <summary>1.1.1.</summary>
    ArabicThreeDeep,

    /// <summary>(1) or （1）.</summary>
    ArabicInBrackets,

    /// <summary>①.</summary>
    Circled,

    /// <summary>A. or a.</summary>
    Letter,

    /// <summary>A dot, a square, a dash: the items of a list.</summary>
    Bullet,
}
