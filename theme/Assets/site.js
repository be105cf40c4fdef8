// What script adds. Every page works without it.
const store = {
    read: key => { try { return localStorage.getItem(key); } catch { return null; } },
    write: (key, value) => { try { localStorage.setItem(key, value); } catch { /* The choice is then made anew each time. */ } },
};

/** A block that a link opened at begins above this line, in CSS pixels from the top of the window. */
const lineOfReading = () => (document.querySelector('.sections')?.offsetHeight ?? 0) + 30;

/** The block that a reader is looking at: the first with an id that reaches below the line of reading. */
function blockOnScreen() {
    const main = document.getElementById('main');
    if (!main || scrollY < innerHeight / 4) return null;
    const line = lineOfReading();
    for (const block of main.querySelectorAll('[id^="p-"]:not(:has([id^="p-"])), :not(.year) > h2[id], .event[id]')) {
        const box = block.getBoundingClientRect();
        if (box.height > 0 && box.bottom > line) return block.id;
    }
    return null;
}

/** Another edition opens at the same block, and is the one that the root then opens. */
function keepPlaceAcrossEditions() {
    for (const link of document.querySelectorAll('a[data-edition]')) {
        link.addEventListener('click', () => {
            store.write('edition', link.dataset.edition);
            if (document.getElementById('search')) link.search = location.search;
            link.hash = (link.closest('.editions') && blockOnScreen()) ?? '';
        });
    }
}

function openChosenEdition() {
    if (!document.body.classList.contains('on-chooser')) return;
    const chosen = store.read('edition');
    const link = chosen && document.querySelector(`.choice[data-edition="${CSS.escape(chosen)}"]`);
    if (link && !document.referrer.startsWith(location.origin + '/')) location.replace(link.href);
}

function focusSearchOnSlash() {
    addEventListener('keydown', event => {
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
        const field = [...document.querySelectorAll('main input[name=q]'), ...document.querySelectorAll('.masthead input[name=q]')].find(input => input.offsetParent !== null);
        if (field) {
            event.preventDefault();
            field.focus();
            field.select();
        }
    });
}

function filterTerms() {
    const filter = document.querySelector('.filter');
    const table = document.querySelector('table.terms');
    if (!filter || !table) return;
    const field = filter.querySelector('input');
    const status = filter.querySelector('[role=status]');
    const rows = [...table.tBodies[0].rows].map(row => ({ row, text: [...row.cells].slice(0, 4).map(cell => cell.textContent).join(' ').toLowerCase() }));
    field.addEventListener('input', () => {
        const wanted = field.value.trim().toLowerCase();
        let found = 0;
        for (const { row, text } of rows) {
            row.hidden = !text.includes(wanted);
            if (!row.hidden) found++;
        }
        status.textContent = wanted ? status.dataset.found.replace('{0}', found) : '';
    });
}

/** The words that search found, marked in the block that it opened at; the page itself is not changed. */
function markFoundWords() {
    const words = new URL(location.href).searchParams.getAll('mark').slice(0, 16);
    const block = words.length && location.hash && document.getElementById(location.hash.slice(1));
    if (!block || !window.Highlight || !CSS.highlights) return;
    const nodes = [];
    let text = '';
    for (const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT); walker.nextNode();) {
        nodes.push([text.length, walker.currentNode]);
        text += walker.currentNode.data;
    }
    const place = at => { const [start, node] = nodes.findLast(([from]) => from <= at); return [node, at - start]; };
    const found = new Highlight();
    for (const word of words) {
        for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + word.length)) {
            const range = new Range();
            range.setStart(...place(at));
            const [node, offset] = place(at + word.length - 1);
            range.setEnd(node, offset + 1);
            found.add(range);
        }
    }
    CSS.highlights.set('found', found);
}

function say(text) {
    let toast = document.querySelector('.toast');
    if (!toast) {
        toast = document.createElement('p');
        toast.className = 'toast';
        toast.setAttribute('role', 'status');
        document.body.append(toast);
    }
    requestAnimationFrame(() => { toast.textContent = text; });
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { toast.textContent = ''; }, 3000);
}

/** A paragraph's mark opens its citation in three forms: the source, the page of the original, the address. Without script it leads to the paragraph. */
function citeParagraphs() {
    const text = document.querySelector('[data-citation]');
    const dialog = document.querySelector('dialog.cite');
    if (!text || !dialog) return;
    const { citation, citationPage, citationUrl, copied } = text.dataset;
    const form = name => document.querySelector(`.citation [data-form=${name}]`).textContent;
    const pages = [...text.querySelectorAll('[data-page]')];
    const choices = [...dialog.querySelectorAll('input[name=form]')];
    const shown = dialog.querySelector('pre');
    const copy = dialog.querySelector('.copy');
    let block = '';
    let page = null;
    const write = {
        text: url => `${citation}${page ? citationPage.replace('{0}', page) : ''}，${url}`,
        bibtex: url => form('bibtex').replace(',', `-${block},`).replace(`url = {${citationUrl}}`, () => `${page ? `pages = {${page}},\n  ` : ''}url = {${url}}`),
        csl: url => JSON.stringify(JSON.parse(form('csl')).map(item => ({ ...item, id: `${item.id}-${block}`, ...(page ? { page } : {}), URL: url })), null, 2),
    };
    const show = () => { shown.textContent = write[choices.find(choice => choice.checked).value](`${citationUrl}#${block}`); };
    copy.hidden = !navigator.clipboard;
    copy.addEventListener('click', () => navigator.clipboard.writeText(shown.textContent).then(() => {
        dialog.close();
        say(copied);
    }, () => getSelection().selectAllChildren(shown)));
    const chosen = choices.find(choice => choice.value === store.read('citation'));
    if (chosen) chosen.checked = true;
    dialog.addEventListener('change', () => {
        store.write('citation', choices.find(choice => choice.checked).value);
        show();
    });
    dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
    text.addEventListener('click', event => {
        const mark = event.target.closest('.mark');
        if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        block = decodeURIComponent(mark.hash.slice(1));
        const pageBefore = place => pages.findLast(other => other.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING)?.dataset.page ?? null;
        const paragraph = mark.parentElement;
        const head = [...paragraph.childNodes].find(node => !node.classList?.contains('sidenote'));
        const first = head.dataset?.page ?? pageBefore(paragraph);
        const last = pageBefore(mark);
        page = first && first !== last ? `${first}–${last}` : last;
        show();
        dialog.showModal();
    });
}

/** The contents mark the section on screen. */
function followContents() {
    const links = new Map([...document.querySelectorAll('.contents a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
    if (headings.length === 0) return;
    let current = null;
    let isWaiting = false;
    const here = document.querySelector('.contents .here');
    const follow = () => {
        isWaiting = false;
        const line = lineOfReading();
        const heading = headings.findLast(heading => heading.getBoundingClientRect().top < line) ?? null;
        if (heading === current) return;
        if (current) links.get(current.id).removeAttribute('aria-current');
        if (heading) links.get(heading.id).setAttribute('aria-current', 'true');
        here.textContent = heading ? links.get(heading.id).textContent : '';
        current = heading;
    };
    const followSoon = () => {
        if (!isWaiting) {
            isWaiting = true;
            requestAnimationFrame(follow);
        }
    };
    addEventListener('scroll', followSoon, { passive: true });
    followSoon();
}

/** On a narrow screen the contents open at the section on screen, and close with a choice, with Escape and where the reader goes on. */
function foldContents() {
    const contents = document.querySelector('.contents');
    if (!contents) return;
    const close = () => { contents.open = false; };
    contents.addEventListener('toggle', () => {
        const list = contents.querySelector('nav');
        list.scrollTop = (list.querySelector('[aria-current]')?.offsetTop ?? 0) - list.clientHeight / 3;
    });
    contents.addEventListener('click', event => { if (event.target.closest('a')) close(); });
    contents.addEventListener('focusout', event => { if (event.relatedTarget && !contents.contains(event.relatedTarget)) close(); });
    document.addEventListener('pointerdown', event => { if (!contents.contains(event.target)) close(); });
    contents.addEventListener('keydown', event => {
        if (event.key !== 'Escape' || !contents.open) return;
        close();
        contents.querySelector('summary').focus();
    });
}

/** Notes stand in the margin too, as plain text beside the paragraph that first calls them; a window without a margin is not laid out a second time for them. */
function setNotesInMargin() {
    const hasMargin = matchMedia('(min-width: 70rem)');
    if (!hasMargin.matches) return hasMargin.addEventListener('change', setNotesInMargin, { once: true });
    const seen = new Set();
    for (const call of document.querySelectorAll('article.text .call a')) {
        const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
        const words = note?.querySelector('.note-text');
        const block = call.closest('p, li');
        if (!words || !block || seen.has(note.id) || call.closest('.notes, table')) continue;
        seen.add(note.id);
        const aside = document.createElement('span');
        aside.className = 'sidenote';
        aside.setAttribute('aria-hidden', 'true');
        aside.textContent = `${call.textContent} ${words.textContent.replaceAll('¶', '').trim()}`;
        const before = block.querySelectorAll(':scope > .sidenote');
        if (before.length > 0) before[before.length - 1].after(aside);
        else block.prepend(aside);
    }
}

/**
 * What a link leads to, shown beside it on hover and on focus: an entity, a note, a cited paragraph. It stays while it is pointed at and goes with
 * Escape (WCAG 2.2, 1.4.13). What is on this page is taken from it, everything else from one small file beside the page that the link leads to.
 */
function previewLinks() {
    const kinds = '.entity, .cites a, .call a';
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches || !document.querySelector(kinds)) return;
    const shownAtMost = 220;
    const files = new Map();
    const read = async path => {
        const response = await fetch(path);
        return response.ok ? response.json() : {};
    };
    const fileOf = path => files.get(path) ?? files.set(path, read(path).catch(() => ({}))).get(path);
    const peek = document.createElement('div');
    peek.className = 'peek';
    peek.id = 'peek';
    peek.hidden = true;
    peek.setAttribute('role', 'tooltip');
    document.getElementById('main').append(peek);
    let link = null;
    let title = null;
    let timer;

    const wordsOf = async link => {
        const id = decodeURIComponent(link.hash.slice(1));
        if (link.closest('.call') && link.pathname === location.pathname) {
            const note = document.getElementById(id)?.querySelector('.note-text, .lacuna');
            return { text: note?.textContent.replaceAll('¶', '').trim() };
        }
        const file = await fileOf(`${link.pathname}preview.json`);
        if (link.matches('.entity')) return file;
        return { title: file.title, also: file.also, text: link.closest('.call') ? file.notes?.[link.textContent] : file.blocks?.[id] };
    };

    /** The end of a citation's title is the words that it quotes: they are marked, and the text is cut around them. */
    const cut = (text, quoting) => {
        let from = 0;
        for (let at = quoting.indexOf('：'); at >= 0 && from < 1; at = quoting.indexOf('：', at + 1)) from = text.includes(quoting.slice(at + 1)) ? at + 1 : 0;
        const quoted = from ? quoting.slice(from) : '';
        const place = text.indexOf(quoted);
        const start = place + quoted.length <= shownAtMost ? 0 : Math.max(0, place - 40);
        const end = Math.max(start + shownAtMost, place + quoted.length);
        const mark = document.createElement('mark');
        mark.textContent = quoted;
        return [start > 0 ? '…' : '', text.slice(start, place), quoted ? mark : '', text.slice(place + quoted.length, end), text.length > end ? '…' : ''];
    };

    const hide = () => {
        clearTimeout(timer);
        if (link) {
            if (title) link.title = title;
            link.removeAttribute('aria-describedby');
        }
        link = null;
        peek.hidden = true;
    };

    const show = async wanted => {
        if (wanted === link) return;
        hide();
        link = wanted;
        title = link.title;
        link.removeAttribute('title');
        const { title: heading, also, text } = await wordsOf(wanted);
        if (link !== wanted) return;
        if (!text) return hide();
        peek.replaceChildren();
        if (heading) {
            const head = document.createElement('strong');
            head.textContent = heading;
            const small = document.createElement('small');
            small.textContent = also ?? '';
            peek.append(head, ' ', small);
        }
        const body = document.createElement('p');
        body.append(...cut(text, title));
        peek.append(body);
        peek.hidden = false;
        link.setAttribute('aria-describedby', peek.id);
        const box = link.getBoundingClientRect();
        const isAbove = box.bottom + peek.offsetHeight + 12 > innerHeight && box.top > peek.offsetHeight + 12;
        peek.style.left = `${scrollX + Math.max(8, Math.min(box.left, document.documentElement.clientWidth - peek.offsetWidth - 8))}px`;
        peek.style.top = `${scrollY + (isAbove ? box.top - peek.offsetHeight - 4 : box.bottom + 4)}px`;
    };

    const later = (act, delay) => { clearTimeout(timer); timer = setTimeout(act, delay); };
    document.addEventListener('pointerover', event => {
        const over = event.target.closest?.(kinds);
        if (over) later(() => show(over), 250);
        else if (peek.contains(event.target)) clearTimeout(timer);
        else if (link && link !== document.activeElement) later(hide, 250);
        else if (!link) clearTimeout(timer);
    });
    document.addEventListener('focusin', event => {
        const over = event.target.closest?.(kinds);
        if (over?.matches(':focus-visible')) later(() => show(over), 0);
        else hide();
    });
    document.addEventListener('focusout', hide);
    addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
}

openChosenEdition();
keepPlaceAcrossEditions();
focusSearchOnSlash();
filterTerms();
citeParagraphs();
followContents();
foldContents();
markFoundWords();
setNotesInMargin();
previewLinks();
