// Light or dark, where the reader chose it: known before the first paint, and the same on all open pages.
{
    const root = document.documentElement;
    const read = () => { try { return localStorage.getItem('scheme') ?? ''; } catch { return root.dataset.scheme ?? ''; } };
    const show = () => {
        const chosen = read();
        root.dataset.scheme = chosen;
        for (const bar of document.querySelectorAll('meta[name=theme-color]')) {
            const { scheme } = bar.dataset;
            bar.media = chosen === '' ? `(prefers-color-scheme: ${scheme})` : chosen === scheme ? 'all' : 'not all';
        }
        const choice = document.getElementById('scheme');
        if (choice) choice.value = chosen;
    };
    show();
    document.addEventListener('DOMContentLoaded', show);
    addEventListener('pageshow', show);
    addEventListener('storage', show);
    document.addEventListener('change', event => {
        if (event.target.id !== 'scheme') return;
        root.dataset.scheme = event.target.value;
        try { localStorage.setItem('scheme', event.target.value); } catch { /* The choice then holds for this page. */ }
        show();
    });
}
