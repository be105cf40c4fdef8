using Briefing.Core.Sources;

namespace Briefing.Theme.Markup;

/// <summary>The addresses that an attribute of ours may hold.</summary>
public static class LinkAddress
{
    /// <summary>
    /// The address when it is a fragment of the page, a path below the site's root, or one that <see cref="SafeUrl"/> accepts; otherwise null.
    /// <c>//host</c> and <c>/\host</c>, which browsers read as another site's (WHATWG URL §4.4), are no paths.
    /// </summary>
    public static string? Accept(string? address) => address switch
    {
        null or "" => null,
        ['#', ..] => IsPlain(address) ? address : null,
        ['/', '/' or '\\', ..] => null,
        ['/', ..] => IsPlain(address) ? address : null,
        _ => SafeUrl.Accept(address),
    };

    private static bool IsPlain(string address) => !address.AsSpan().ContainsAnyInRange('\0', ' ') && !address.Contains('\\', StringComparison.Ordinal);
}
