namespace Briefing.Core.Knowledge;

/// <summary>What an entity is. The order is the order of the entity index.</summary>
public enum EntityKind
{
    /// <summary>A state or a territory treated as one.</summary>
    Country,

    /// <summary>A city, region, port or other place.</summary>
    Place,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A government body, company, association or medium.</summary>
    Organization,

    /// <summary>A treaty, statement, memorandum or protocol.</summary>
    Agreement,

    /// <summary>A policy or an initiative.</summary>
    Policy,

    /// <summary>A road, railway, port zone or other works.</summary>
    Infrastructure,

    /// <summary>A law or resolution.</summary>
    Law,

    /// <summary>A thing that happened.</summary>
    Event,

    /// <summary>A newspaper, journal or book.</summary>
    Publication,

    /// <summary>An idea or a term of art.</summary>
    Concept,
}
