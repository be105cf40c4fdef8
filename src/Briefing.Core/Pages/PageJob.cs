namespace Briefing.Core.Pages;

/// <summary>A page to be made and written.</summary>
/// <param name="OutputPath">Path of its file below the output folder.</param>
/// <param name="Make">Makes the page; pure, so that pages can be made on any thread and dropped when written.</param>
public sealed record PageJob(string OutputPath, Func<Page> Make);
