using Briefing.Core.Sources;

namespace Briefing.Core.Articles;

/// <summary>A page elsewhere.</summary>
/// <param name="Url">An absolute <c>http</c>, <c>https</c> or <c>mailto</c> address; see <see cref="SafeUrl"/>.</param>
public sealed record ExternalTarget(string Url) : LinkTarget;
