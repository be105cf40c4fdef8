using System.Collections.Immutable;

namespace Briefing.Core.Sources;

/// <summary>One form of the whole site: a language tag, a place below the site's root, and how documents of other languages get into it.</summary>
/// <param name="Path">First segment of its addresses, such as <c>hant</c>.</param>
/// <param name="Language">BCP 47 tag for <c>lang</c> and hreflang, such as <c>zh-Hant</c>.</param>
/// <param name="Name">Its name in its own words, such as 繁體中文.</param>
/// <param name="ShortName">A character or two for the switch, such as 繁.</param>
/// <param name="Strings">Key of the theme's table of interface strings.</param>
/// <param name="Conversions">Language of a source to the name of the conversion profile that brings it into this edition.</param>
public sealed record Edition(
    string Path,
    string Language,
    string Name,
    string ShortName,
    string Strings,
    ImmutableDictionary<string, string> Conversions);
