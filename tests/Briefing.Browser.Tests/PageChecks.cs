using Deque.AxeCore.Commons;

namespace Briefing.Browser.Tests;

/// <summary>What is true of every page, whoever reads it.</summary>
internal static class PageChecks
{
    private const int Stops = 40;

    /// <summary>The Shift key in a key event of the browser's protocol.</summary>
    private const int Shift = 8;

    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>WCAG 2.2 AA and good practice, as far as axe can tell. Run in the page itself: axe's own runner opens another window each time.</summary>
    public static async Task AxeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync($"() => {{ {_axe} }}");
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            async () => {
                const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
                if (passes.length < 10) return ['axe did not run.'];
                return violations.map(({ id, help, nodes }) => [`${id}: ${help}`, ...nodes.map(node => `  ${node.target} ${node.html}`)].join('\n'));
            }
            """));
    }

    /// <summary>WCAG 2.2, 2.5.8: what is pointed at is 24 px wide and high, but for links in a sentence.</summary>
    public static async Task TargetSizeAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(
        """
        () => {
            const isInSentence = link => {
                if (getComputedStyle(link).display !== 'inline') return false;
                let block = link.parentElement;
                while (getComputedStyle(block).display === 'inline') block = block.parentElement;
                const rest = block.cloneNode(true);
                for (const other of rest.querySelectorAll('a, button, summary, ul, ol, .unseen')) other.remove();
                return /[\p{L}\p{N}]/u.test(rest.textContent);
            };
            const boxesOf = target => [target, ...[...target.labels ?? []].filter(label => !label.matches('.unseen'))].flatMap(part => [...part.getClientRects()]).filter(box => box.width > 0);
            return [...document.querySelectorAll('a[href], button, input, select, summary')]
                .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip') && boxesOf(target).length > 0)
                .filter(target => !boxesOf(target).some(box => Math.round(box.width) >= 24 && Math.round(box.height) >= 24) && !isInSentence(target))
                .map(target => `${target.outerHTML.slice(0, 120)} ${boxesOf(target).map(box => `${box.width} × ${box.height}`)}`);
        }
        """));

    /// <summary>Figures that stand under one another do so digit by digit.</summary>
    public static async Task FiguresAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('table')].flatMap(table => {
            const rows = [...table.tBodies].flatMap(body => [...body.rows]).filter(row => ![...row.cells].some(cell => cell.colSpan > 1 || cell.rowSpan > 1));
            const textOf = cell => { const own = cell.cloneNode(true); for (const other of own.querySelectorAll('.cites, .call, .mark, .point-note')) other.remove(); return own.textContent.trim(); };
            return Array.from({ length: Math.max(0, ...rows.map(row => row.cells.length)) }, (_, column) => rows.map(row => row.cells[column]).filter(cell => cell?.localName === 'td' && textOf(cell)))
                .filter(cells => cells.filter(cell => /\d/.test(textOf(cell))).length > 1 && cells.every(cell => /^[+−-]?[\d.,]+%?$|^[–—-]$/.test(textOf(cell))) && !cells.every(cell => /^[12]\d{3}$/.test(textOf(cell))))
                .flat().filter(cell => { const { textAlign, fontVariantNumeric } = getComputedStyle(cell); return textAlign !== 'end' || !fontVariantNumeric.includes('tabular-nums'); })
                .map(cell => cell.outerHTML.slice(0, 120));
        })
        """));

    /// <summary>WCAG 2.2, 1.4.10: 320 px are 1280 at 400 %.</summary>
    public static async Task FitsSmallWindowAsync(IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 320);
    }

    /// <summary>WCAG 2.2, 2.4.3, 2.4.7 and 2.4.11: the stops of the Tab key come in the order of the page, each seen, marked and not covered.</summary>
    public static async Task KeyboardAsync(IPage page, bool isBackwards = false)
    {
        await page.EvaluateAsync(
            """
            isBackwards => {
                const faults = window.stopFaults = [];
                let first = null, before = null;
                const faultAt = now => {
                    const box = now.getBoundingClientRect(), style = getComputedStyle(now);
                    if (now.tabIndex > 0) return 'out of order';
                    if (before && !(before.compareDocumentPosition(now) & (isBackwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING))) return 'before the one before';
                    if (box.width < 1 || box.height < 1 || box.bottom < 0 || box.top > innerHeight) return 'out of sight';
                    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'without a mark';
                    const at = document.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 8))), Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2)));
                    return at && !now.contains(at) && !at.contains(now) ? 'covered by ' + at.outerHTML.slice(0, 80) : null;
                };
                const look = () => {
                    const now = document.activeElement;
                    // All stops were seen.
                    if (now === document.body || now === first) return removeEventListener('keyup', look);
                    first ??= now;
                    const fault = faultAt(now);
                    if (fault) faults.push(`${fault}: ${now.outerHTML.slice(0, 120)}`);
                    before = now;
                    window.stops = (window.stops ?? 0) + 1;
                };
                addEventListener('keyup', look);
            }
            """,
            isBackwards);
        await PressTabAsync(page, isBackwards);
        Assert.InRange(await page.EvaluateAsync<int>("window.stops"), 1, Stops);
        Assert.Empty(await page.EvaluateAsync<string[]>("window.stopFaults"));
    }

    /// <summary>Presses the Tab key as often as stops are looked at, without waiting for each: the browser takes keys in their order.</summary>
    private static async Task PressTabAsync(IPage page, bool isBackwards)
    {
        var keys = await page.Context.NewCDPSessionAsync(page);
        var strokes = Enumerable.Range(0, Stops).SelectMany(_ => new[] { "rawKeyDown", "keyUp" });
        await Task.WhenAll(strokes.Select(type => keys.SendAsync("Input.dispatchKeyEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["modifiers"] = isBackwards ? Shift : 0,
            ["key"] = "Tab",
            ["code"] = "Tab",
            ["windowsVirtualKeyCode"] = 9,
        })));
        await keys.DetachAsync();
    }

    /// <summary>What a screen reader goes through: landmarks in their order and with names, headings without a gap.</summary>
    public static async Task LandmarksAsync(IPage page)
    {
        var landmarks = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('body > header, body > main, body > footer')].map(e => e.localName)");
        Assert.Equal(["header", "main", "footer"], landmarks);
        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.checkVisibility()).map(h => +h.localName[1])");
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
        var names = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav')].map(n => n.getAttribute('aria-label'))");
        Assert.All(names, name => Assert.False(string.IsNullOrEmpty(name)));
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
