namespace Briefing.Chinese;

/// <summary>Why a span of the result reads as it does.</summary>
public enum ConversionRule
{
    /// <summary>Nothing in any dictionary changes it.</summary>
    Unchanged,

    /// <summary>One character by a character dictionary.</summary>
    Character,

    /// <summary>Several characters together by a phrase dictionary of the script conversion.</summary>
    Phrase,

    /// <summary>A word that the regions call differently, by OpenCC's regional dictionaries.</summary>
    RegionalTerm,

    /// <summary>A term of the site.</summary>
    SiteTerm,

    /// <summary>A term of the document.</summary>
    DocumentTerm,

    /// <summary>A mark of punctuation.</summary>
    Punctuation,

    /// <summary>Left alone on purpose: an address, code, a no-convert span, a run that is already in the target script.</summary>
    Kept,
}
