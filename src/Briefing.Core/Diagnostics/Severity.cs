namespace Briefing.Core.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>Something for an editor to know; shown by <c>check</c>.</summary>
    Information,

    /// <summary>Something to mend; fails the build only with <c>--strict</c>.</summary>
    Warning,

    /// <summary>Fails the build.</summary>
    Error,
}
