namespace Briefing.Core;

/// <summary>What a build read, linked, converted and wrote.</summary>
public sealed record BuildCounts
{
    /// <summary>Documents read.</summary>
    public int Documents { get; init; }

    /// <summary>Characters of the documents' text, white space aside.</summary>
    public long Characters { get; init; }

    /// <summary>Pieces left out of pages and kept in ledgers.</summary>
    public int LedgerEntries { get; init; }

    /// <summary>Places that the sources lost.</summary>
    public int Lacunae { get; init; }

    /// <summary>Entities.</summary>
    public int Entities { get; init; }

    /// <summary>Mentions of entities in documents.</summary>
    public int Mentions { get; init; }

    /// <summary>Mentions that became links.</summary>
    public int Links { get; init; }

    /// <summary>Topics.</summary>
    public int Topics { get; init; }

    /// <summary>Passages that topics gather.</summary>
    public int Passages { get; init; }

    /// <summary>Dated events.</summary>
    public int Events { get; init; }

    /// <summary>Characters that conversion read, over all editions.</summary>
    public long ConvertedCharacters { get; init; }

    /// <summary>Regional words that conversion replaced in documents.</summary>
    public int RegionalWords { get; init; }

    /// <summary>Pages written.</summary>
    public int Pages { get; init; }

    /// <summary>Files written, pages included.</summary>
    public int Files { get; init; }

    /// <summary>Bytes of those files.</summary>
    public long Bytes { get; init; }
}
