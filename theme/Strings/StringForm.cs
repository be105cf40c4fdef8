namespace Briefing.Theme.Strings;

/// <summary>How a text of the interface depends on what goes into it, and so how a site writes its own.</summary>
internal enum StringForm
{
    /// <summary>It does not, or a script fills it: a text.</summary>
    Text,

    /// <summary>Numbers or names go into it: a text with places.</summary>
    Pattern,

    /// <summary>A word goes into it or chooses it: a text with a place, or a mapping.</summary>
    PatternOrWords,

    /// <summary>A word of a closed list chooses it: a mapping.</summary>
    Words,

    /// <summary>It is computed in ways that no text can say.</summary>
    Code,
}
