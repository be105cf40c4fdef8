using System.Text.RegularExpressions;

namespace Briefing.Browser.Tests;

/// <summary>
/// Waits for a page that a link, a form or a script leads to. The state of the page is asked for until it is the expected one: a wait for the
/// <em>event</em> of a navigation misses one that ends before the wait begins, which happens on a busy machine.
/// </summary>
internal static class Arrivals
{
    /// <summary>Waits until the page of an address is loaded and its scripts have run.</summary>
    /// <param name="page">The window.</param>
    /// <param name="address">The address from its first slash on, escaped, with query and fragment.</param>
    public static Task ArriveAsync(this IPage page, string address) => page.ArriveAsync(new Regex($"^http://[^/]+{Regex.Escape(address)}$"));

    /// <summary>Waits until a page whose address matches is loaded and its scripts have run.</summary>
    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address);
        await Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");
    }
}
