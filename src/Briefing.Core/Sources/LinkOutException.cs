namespace Briefing.Core.Sources;

/// <summary>A file of the input folder has become a link that leads out of it.</summary>
public sealed class LinkOutException() : IOException("A link out of the input folder is not followed.");
