namespace Briefing.Theme.Maps;

/// <summary>On which side of its dot a name stands.</summary>
internal enum LabelSide
{
    /// <summary>To the right.</summary>
    Right,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>Above.</summary>
    Above,

    /// <summary>Below.</summary>
    Below,
}
