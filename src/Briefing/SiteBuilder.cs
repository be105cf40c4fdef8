using Briefing.Core;
using Briefing.Core.Pages;
using Briefing.Core.Sources;

namespace Briefing.Cli;

/// <summary>Builds a site with the program's theme; see <see cref="SiteBuild.Run"/>.</summary>
/// <param name="input">The input folder.</param>
/// <param name="themeAssets">Full path of the folder with the theme's style and script; null for those that are compiled in.</param>
/// <param name="options">What the build is told besides.</param>
/// <param name="write">Takes each file; null checks only.</param>
/// <param name="progress">Told how far the build has come.</param>
/// <param name="memory">What earlier builds left; null for none.</param>
internal delegate BuildReport SiteBuilder(ISourceTree input, string? themeAssets, BuildOptions options, Action<OutputFile>? write, IProgress<BuildProgress>? progress, BuildMemory? memory = null);
