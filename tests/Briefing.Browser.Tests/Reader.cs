namespace Briefing.Browser.Tests;

/// <summary>Someone who reads the site: the window, the scheme, and whether scripts run.</summary>
internal sealed record Reader
{
    /// <summary>How long something may take that comes in the end, in milliseconds, on a machine that does much else.</summary>
    public const int Patience = 30_000;

    /// <summary>At a desk, in the light scheme, with a mouse.</summary>
    public static Reader AtDesk { get; } = new();

    /// <summary>With a phone.</summary>
    public static Reader OnPhone { get; } = new() { Width = 360, Height = 740, IsCoarse = true };

    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;

    /// <summary>Whether the pointer is a finger.</summary>
    public bool IsCoarse { get; init; }

    /// <summary>Opens a page and does what a reader does there; see <see cref="Window.ReadAsync"/> for what else is held to.</summary>
    /// <param name="path">The address, with its first slash.</param>
    /// <param name="read">What the reader does.</param>
    /// <param name="status">The status that the page has.</param>
    public async Task ReadAsync(string path, Func<IPage, Task> read, int status = 200) =>
        await (await Window.OpenAsync(this)).ReadAsync(this, path, read, status);
}
