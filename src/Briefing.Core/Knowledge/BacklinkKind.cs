namespace Briefing.Core.Knowledge;

/// <summary>What cites a block.</summary>
public enum BacklinkKind
{
    /// <summary>A key judgement of the home page.</summary>
    Judgement,

    /// <summary>A topic's introduction or comparison.</summary>
    Topic,

    /// <summary>A fact about, or a relation of, an entity.</summary>
    Entity,

    /// <summary>An event of the timeline.</summary>
    Event,
}
