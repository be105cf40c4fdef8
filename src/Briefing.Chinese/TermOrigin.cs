namespace Briefing.Chinese;

/// <summary>Whose term it is.</summary>
public enum TermOrigin
{
    /// <summary>From the term lists that hold for the whole site.</summary>
    Site,

    /// <summary>From the front matter of one document.</summary>
    Document,
}
