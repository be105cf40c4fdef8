namespace Briefing.Core.Articles;

/// <summary>What a source lost at a lacuna.</summary>
public enum LacunaReason
{
    /// <summary>A template or link whose text the export dropped.</summary>
    EmptyTemplate,

    /// <summary>A note with a label and no text.</summary>
    LostNote,

    /// <summary>A figure whose caption is gone.</summary>
    LostCaption,

    /// <summary>A figure whose picture is gone.</summary>
    LostPicture,

    /// <summary>A list item without text.</summary>
    EmptyItem,

    /// <summary>A heading without text, or a heading that heads nothing.</summary>
    EmptySection,

    /// <summary>A table cell that the export emptied.</summary>
    EmptyCell,

    /// <summary>Bytes or characters that could not be decoded.</summary>
    Undecodable,
}
