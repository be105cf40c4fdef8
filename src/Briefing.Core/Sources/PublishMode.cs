namespace Briefing.Core.Sources;

/// <summary>How much of a document the site shows.</summary>
public enum PublishMode
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>The passages that topics gather, and a link to the original.</summary>
    Excerpts,

    /// <summary>Its facts and a link to the original.</summary>
    Link,
}
