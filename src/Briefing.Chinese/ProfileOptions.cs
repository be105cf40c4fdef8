namespace Briefing.Chinese;

/// <summary>What a profile does beyond script, regional words and terms.</summary>
public sealed record ProfileOptions
{
    /// <summary>
    /// Whether OpenCC's information-technology words are converted too (程式 / 程序). Off by default: in news and
    /// policy text they turn 核心利益 into 内核利益.
    /// </summary>
    public bool InformationTechnology { get; init; }

    /// <summary>
    /// Whether quotation marks change form by nesting depth: 「『』」 in Taiwan (Revised Handbook of Punctuation,
    /// Ministry of Education), “‘’” on the mainland (GB/T 15834). On by default.
    /// </summary>
    public bool ConvertQuotationMarks { get; init; } = true;
}
