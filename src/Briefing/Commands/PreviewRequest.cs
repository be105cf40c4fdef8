using Briefing.Cli.Reports;

namespace Briefing.Cli.Commands;

/// <summary>What the user wants to look at.</summary>
/// <param name="Input">The input folder as named; null for the nearest.</param>
/// <param name="ThemeAssets">The folder of the theme's assets as named; null for <c>theme/Assets</c> beside the input folder, if it is there.</param>
/// <param name="Port">The port to listen on, if it is free.</param>
/// <param name="Open">Whether to open a browser.</param>
/// <param name="Poll">Whether to look for changes at intervals.</param>
/// <param name="Editor">What opens files.</param>
internal sealed record PreviewRequest(string? Input, string? ThemeAssets, int Port, bool Open, bool Poll, EditorLink Editor);
