using System.Security.Cryptography;
using System.Text;
using Briefing.Core.Diagnostics;
using Briefing.Core.Sources.Yaml;

namespace Briefing.Core.Sources;

/// <summary>Ids and slugs: lower-case ASCII letters and digits with single hyphens between, at most 80, and no name that Windows reserves for a device.</summary>
public static class Slugs
{
    /// <summary>What a slug looks like, for messages.</summary>
    public const string Form = "lower-case ASCII letters, digits and single hyphens between them, at most 80, and not a device name such as con or nul";

    private const int MaximumLength = 80;

    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.Ordinal);

    /// <summary>Whether a text is a slug.</summary>
    public static bool IsSlug(string text)
    {
        if (text.Length is 0 or > MaximumLength || text[0] == '-' || text[^1] == '-' || Devices.Contains(text))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]) || (text[i] == '-' && text[i - 1] != '-')))
                return false;
        }

        return true;
    }

    /// <summary>The slug under a key that must be there.</summary>
    public static string Required(MappingReader reader, string key)
    {
        var slug = reader.RequiredText(key, Form);
        if (slug.Length > 0 && !IsSlug(slug))
            reader.Diagnostics.Add(new Diagnostic(Rules.WrongValue, reader.PositionOf(key), $"'{key}' is '{slug}'; expected {Form}."));
        return slug;
    }

    /// <summary>The slug that a file name gives: without folder, extension and a leading <c>yyyy-mm-dd-</c>, which is Jekyll's; null where no ASCII letter or digit is left.</summary>
    public static string? FromFileName(string path)
    {
        var name = TitleOf(path);
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        if (text.Length > MaximumLength)
            text = text[..MaximumLength].Trim('-');
        return IsSlug(text) ? text : null;
    }

    /// <summary>
    /// The slug of a post of another generator, whose file may be named in any script: where its name has letters beyond ASCII, what is left of it
    /// with a number that only this name gives.
    /// </summary>
    public static string OfPost(string path)
    {
        var slug = FromFileName(path);
        var name = TitleOf(path).ToString().Normalize(NormalizationForm.FormC);
        if (slug is not null && Ascii.IsValid(name))
            return slug;
        var number = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
        return (slug is null ? "post" : slug[..Math.Min(slug.Length, MaximumLength - 9)].TrimEnd('-')) + "-" + number;
    }

    /// <summary>The name of a file without folder, extension and Jekyll's date.</summary>
    public static ReadOnlySpan<char> TitleOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        if (dot > 0)
            name = name[..dot];
        return name.Length > 11 && name[10] == '-' && PartialDate.Parse(name[..10].ToString()) is not null ? name[11..] : name;
    }
}
