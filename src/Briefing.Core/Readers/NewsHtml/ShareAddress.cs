namespace Briefing.Core.Readers.NewsHtml;

/// <summary>Addresses that do something with a story instead of telling more: hand it on, answer it.</summary>
internal static class ShareAddress
{
    private static readonly string[] Shares =
    [
        "twitter.com/share", "twitter.com/intent/", "twitter.com/home?status", "x.com/intent/", "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "plus.google.com/share", "google.com/bookmarks/mark",
        "service.weibo.com/share", "v.t.sina.com.cn/share", "plurk.com/?", "line.me/R/", "line.naver.jp/R/", "social-plugins.line.me/", "t.me/share", "telegram.me/share", "pinterest.com/pin/create", "reddit.com/submit",
        "linkedin.com/share", "linkedin.com/cws/share", "linkedin.com/sharing", "tumblr.com/share", "getpocket.com/save", "whatsapp.com/send", "wa.me/?", "whatsapp://send", "connect.qq.com/widget", "qzone.qq.com/cgi-bin/qzshare",
        "share.v.t.qq.com", "delicious.com/save", "del.icio.us/post", "digg.com/submit", "stumbleupon.com/submit", "addtoany.com/share", "douban.com/recommend", "mailto:?",
    ];

    private static readonly string[] Answers = ["#respond", "#comment-form", "#comments", "#disqus_thread", "#reply-title", "/comment/reply/", "replytocom="];

    /// <summary>Whether an address hands the page on to somebody.</summary>
    public static bool SharesPage(string address) => Array.Exists(Shares, share => address.Contains(share, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address leads to where the page is answered.</summary>
    public static bool AnswersPage(string address) => Array.Exists(Answers, answer => address.Contains(answer, StringComparison.OrdinalIgnoreCase));
}
