using Briefing.Core.Sources;

namespace Briefing.Core.Readers.Html;

/// <summary>Addresses of players that a page frames, and of the pages that show the same to a reader.</summary>
internal static class EmbedAddress
{
    /// <summary>Address of the page for the address of a player; null for frames that are no player, such as advertisements.</summary>
    /// <param name="player">Absolute address of the frame.</param>
    public static string? PageOf(string player)
    {
        if (!Uri.TryCreate(player, UriKind.Absolute, out var address))
            return null;
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        var path = address.AbsolutePath;
        return SafeUrl.Accept(host.ToLowerInvariant() switch
        {
            "youtube.com" or "youtube-nocookie.com" when Segment(path, "/embed/") is { } id && id != "videoseries" => "https://www.youtube.com/watch?v=" + id,
            "youtube.com" or "youtube-nocookie.com" when Value(address.Query, "list") is { } list => "https://www.youtube.com/playlist?list=" + list,
            "youtube.com" when Segment(path, "/v/") is { } id => "https://www.youtube.com/watch?v=" + id,
            "player.vimeo.com" when Segment(path, "/video/") is { } id => "https://vimeo.com/" + id,
            "player.bilibili.com" when Value(address.Query, "bvid") is { } id => "https://www.bilibili.com/video/" + id,
            "player.bilibili.com" when Value(address.Query, "aid") is { } id => "https://www.bilibili.com/video/av" + id,
            "v.qq.com" when Value(address.Query, "vid") is { } id => "https://v.qq.com/x/page/" + id + ".html",
            "player.youku.com" when Segment(path, "/embed/") is { } id => "https://v.youku.com/v_show/id_" + id + ".html",
            "dailymotion.com" when Segment(path, "/embed/video/") is { } id => "https://www.dailymotion.com/video/" + id,
            "open.spotify.com" when path.StartsWith("/embed/", StringComparison.Ordinal) => "https://open.spotify.com/" + path[7..],
            "facebook.com" when path.StartsWith("/plugins/", StringComparison.Ordinal) && Value(address.Query, "href") is { } page => Uri.UnescapeDataString(page),
            "w.soundcloud.com" when Value(address.Query, "url") is { } page => Uri.UnescapeDataString(page),
            "platform.twitter.com" when Value(address.Query, "id") is { } id => "https://twitter.com/i/status/" + id,
            _ => null,
        });
    }

    private static string? Segment(string path, string before)
    {
        if (!path.StartsWith(before, StringComparison.Ordinal))
            return null;
        var id = path[before.Length..].Split('/', '&')[0];
        return IsId(id) ? id : null;
    }

    private static string? Value(string query, string name)
    {
        foreach (var part in query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal) && part.Length > name.Length + 1)
                return name is "href" or "url" || IsId(part[(name.Length + 1)..]) ? part[(name.Length + 1)..] : null;
        }

        return null;
    }

    private static bool IsId(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
