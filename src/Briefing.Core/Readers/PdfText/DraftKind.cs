namespace Briefing.Core.Readers.PdfText;

/// <summary>What some lines make together.</summary>
internal enum DraftKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Lines that stand for themselves: a table that lost its cells, verse, an address.</summary>
    Lines,

    /// <summary>A block quotation.</summary>
    Quotation,

    /// <summary>Rows of a table.</summary>
    Table,
}
