namespace Briefing.Theme.Maps;

/// <summary>What an outline bounds.</summary>
internal enum OutlineKind
{
    /// <summary>Land in water.</summary>
    Land,

    /// <summary>The country that the briefing is about.</summary>
    Country,

    /// <summary>Water in land.</summary>
    Water,
}
