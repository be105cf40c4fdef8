namespace Briefing.Chinese;

/// <summary>Options of an OpenCC configuration.</summary>
public sealed record OpenCcOptions
{
    /// <summary>
    /// Whether dictionaries that OpenCC marks <c>may_output_tofu</c> take part: they yield rare characters that many
    /// fonts lack. Off by default, as in OpenCC.
    /// </summary>
    public bool MayOutputTofu { get; init; }
}
