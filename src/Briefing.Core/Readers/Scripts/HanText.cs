namespace Briefing.Core.Readers.Scripts;

/// <summary>Which characters belong to East Asian text.</summary>
internal static class HanText
{
    /// <summary>Whether a character is Han, kana, bopomofo or a full-width mark, between which a line end is no space (W3C clreq, text segmentation).</summary>
    public static bool IsWide(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFFEF')
            or (>= '\uD840' and <= '\uDFFF') or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2014' or '\u2026' or '\u00B7';

    /// <summary>Whether a character is a Han ideograph, or half of one beyond the basic plane.</summary>
    public static bool IsHan(char c) =>
        c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3007' or (>= '\uD840' and <= '\uDFFF');
}
