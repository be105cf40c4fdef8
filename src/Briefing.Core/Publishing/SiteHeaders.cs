using System.Collections.Immutable;

namespace Briefing.Core.Publishing;

/// <summary>The HTTP headers that the site is meant to be served with: the one place that says so.</summary>
public static class SiteHeaders
{
    /// <summary>Name of the header that holds browsers to HTTPS (RFC 6797); of no use on the loopback address.</summary>
    public const string TransportSecurity = "Strict-Transport-Security";

    /// <summary>
    /// For every answer. The policy (CSP Level 3, Trusted Types) lets a page load nothing but what the site itself serves, run no script and
    /// take no style that stands in the page, and send forms nowhere else.
    /// </summary>
    public static ImmutableArray<KeyValuePair<string, string>> Security { get; } =
    [
        new(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Embedder-Policy", "require-corp"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new(TransportSecurity, "max-age=31536000"),
    ];

    /// <summary>The policy for a <c>meta</c> element, which keeps it where a host sends no headers; without what CSP ignores there.</summary>
    public static string MetaPolicy { get; } = Security[0].Value.Replace("frame-ancestors 'none'; ", "", StringComparison.Ordinal);

    /// <summary>For what anyone may read from a page of their own (Fetch, CORS): feeds and open data.</summary>
    public static KeyValuePair<string, string> OpenToAll { get; } = new("Access-Control-Allow-Origin", "*");

    /// <summary>Media type of Atom (RFC 4287 §7).</summary>
    public const string AtomType = "application/atom+xml; charset=utf-8";

    /// <summary>Media type of JSON Feed (jsonfeed.org, version 1.1).</summary>
    public const string JsonFeedType = "application/feed+json; charset=utf-8";

    /// <summary>Media type of OPML (opml.org, version 2.0).</summary>
    public const string OpmlType = "text/x-opml; charset=utf-8";

    /// <summary>For everything else: kept, and asked for again each time.</summary>
    public const string Revalidate = "public, max-age=0, must-revalidate";

    /// <summary>For files whose name holds a fingerprint of their content: kept for a year without asking.</summary>
    public const string CacheForever = "public, max-age=31536000, immutable";
}
