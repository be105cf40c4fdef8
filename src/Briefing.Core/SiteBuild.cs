using Briefing.Core.Pages;
using Briefing.Core.Publishing;
using Briefing.Core.Sources;

namespace Briefing.Core;

/// <summary>The build, from an input folder to the files of a site.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Builds the site. Nothing is written when the input has errors; all of them are in the report.
    /// The result depends on <paramref name="input"/>, <paramref name="theme"/> and <paramref name="options"/> alone.
    /// </summary>
    /// <param name="input">The input folder.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="options">What the build is told besides.</param>
    /// <param name="write">Takes each file as it is ready, from several threads at once, in no particular order; null checks only.</param>
    /// <param name="progress">Told how far the build has come, from several threads.</param>
    public static BuildReport Run(
        ISourceTree input,
        ITheme theme,
        BuildOptions options,
        Action<OutputFile>? write,
        IProgress<BuildProgress>? progress = null)
    {
        throw new NotSupportedException();
    }
}
