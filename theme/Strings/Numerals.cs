using System.Globalization;

namespace Briefing.Theme.Strings;

/// <summary>Numbers with a comma between thousands and a minus sign (U+2212) before what is below zero.</summary>
internal static class Numerals
{
    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A value with at most four decimals.</summary>
    public static string Value(decimal value) => value.ToString("#,0.####;\u2212#,0.####", CultureInfo.InvariantCulture);
}
