namespace Briefing.Core.Pages;

/// <summary>The five sections of the masthead, and the rest.</summary>
public enum Section
{
    /// <summary>Not in a section.</summary>
    None,

    /// <summary>文件.</summary>
    Documents,

    /// <summary>主題.</summary>
    Topics,

    /// <summary>人地事.</summary>
    Entities,

    /// <summary>年表.</summary>
    Timeline,

    /// <summary>用語.</summary>
    Terms,
}
