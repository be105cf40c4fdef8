// Search without a server: the index names pages that hold every pair of the words' characters, and each page's own text settles it.
const results = document.getElementById('search-results');
const status = document.getElementById('search-status');
const field = document.getElementById('search');
const listing = document.getElementById('search-index');
const { root, edition } = results.dataset;
const say = (name, value = '') => { status.textContent = name ? results.dataset[name].replace('{0}', value) : ''; };

const batchSize = 10, passagesShown = 3, entitiesShown = 12, longestQuery = 64, mostTerms = 6;
const notText = '.mark, .call, .unseen, .page, .figure-label, .figure-links, .lacuna, details, sup';

const once = load => { const kept = new Map(); return key => kept.get(key) ?? kept.set(key, load(key)).get(key); };
const json = once(async path => {
    const response = await fetch(`${root}search/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
});
const index = () => json('index.json');
const folds = once(async () => {
    const { from, to } = await json('fold.json');
    const table = new Map();
    for (let i = 0, code = 0x2E80; i < from.length; i++) table.set(String.fromCharCode(code += from.charCodeAt(i) - 0x20), to[i]);
    return table;
});

/** A page of the site as a document; `XMLHttpRequest` parses it without running anything in it. */
const page = once(path => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', root + path);
    request.responseType = 'document';
    request.onload = () => request.status === 200 ? resolve(request.response) : reject(new Error(`${path}: ${request.status}`));
    request.onerror = () => reject(new Error(path));
    request.send();
}));

/** Folds a text as the index does, white space aside, and keeps where each character came from. */
function folded(text, table) {
    let result = '';
    const places = [];
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (/\s/.test(c)) continue;
        const code = text.charCodeAt(i);
        const plain = code >= 0xFF01 && code <= 0xFF5E ? String.fromCharCode(code - 0xFEE0) : table.get(c) ?? c;
        const lower = plain.toLowerCase();
        result += lower.length === 1 ? lower : plain;
        places.push(i);
    }
    return { text: result, places };
}

function keysOf(term) {
    if (term.length === 1) return [term.charCodeAt(0)];
    const keys = new Set();
    for (let i = 1; i < term.length; i++) keys.add(term.charCodeAt(i - 1) * 65536 + term.charCodeAt(i));
    return [...keys];
}

function pagesOf(differences) {
    let last = -1;
    return differences.map(difference => last += difference + 1);
}

async function postings(key) {
    const { shards } = await index();
    const shard = (Math.imul(key, 0x9E3779B1) >>> 0) % shards;
    const [titles, texts] = (await json(`keys/${shard}.json`))[key.toString(36)] ?? [[], []];
    return { titles: pagesOf(titles), texts: pagesOf(texts) };
}

function intersection(lists) {
    lists.sort((a, b) => a.length - b.length);
    return lists.slice(1).reduce((common, list) => { const set = new Set(list); return common.filter(item => set.has(item)); }, lists[0] ?? []);
}

/** The pages that may hold a form: in their title, or in their text. */
async function candidates(form) {
    const lists = await Promise.all(keysOf(form).map(postings));
    return { titles: intersection(lists.map(list => list.titles)), texts: intersection(lists.map(list => list.texts)) };
}

async function card(number) {
    const { group, editions } = await index();
    const [path, kind, titles, names] = (await json(`pages/${Math.floor(number / group)}.json`))[number % group];
    return { number, path, kind, title: titles[editions.indexOf(edition)] ?? titles[0], names: [...titles, ...names] };
}

/** A term, its other names where it is the name of an entity, and the pages that may hold any of them. */
async function expand(term, table) {
    const own = await candidates(term);
    const named = [];
    for (const number of own.titles.slice(0, 16)) {
        const entry = await card(number);
        if (entry.kind !== 'entity') break;
        const names = entry.names.map(name => folded(name, table).text);
        if (names.includes(term)) named.push(...names);
    }
    // What holds a name holds the shorter names within it, so whichever name is typed, the same pages are found.
    const all = [...new Set([term, ...named.filter(name => name.length > 1)])];
    const forms = all.filter(name => !all.some(other => other !== name && name.includes(other)));
    const found = await Promise.all(forms.map(candidates));
    return { term, forms, titles: new Set(found.flatMap(list => list.titles)), texts: new Set(found.flatMap(list => list.texts)) };
}

/** The text of a block as this edition shows it, and as the source has it where they differ. */
function formsOf(block) {
    const shown = [], original = [];
    (function walk(node, target) {
        for (const child of node.childNodes) {
            if (child.nodeType === 3) {
                if (target !== original) shown.push(child.data);
                if (target !== shown) original.push(child.data);
            } else if (child.nodeType === 1 && !child.matches(notText)) {
                if (child.dataset.original && !target) {
                    original.push(child.dataset.original);
                    walk(child, shown);
                } else {
                    walk(child, target);
                }
            }
        }
    })(block, null);
    return [shown.join(''), original.join('')];
}

function blocksOf(parsed) {
    return [...parsed.querySelectorAll('article [id^="p-"], article [id^="note-"]')].filter(block => !block.querySelector('[id^="p-"]'));
}

/** The blocks of a page that hold the terms, if it holds all of them. */
async function verify(entry, terms, table) {
    const inName = terms.map(term => entry.names.some(name => { const text = folded(name, table).text; return term.forms.some(form => text.includes(form)); }));
    if (entry.kind !== 'document') return inName.every(Boolean) ? { entry, blocks: [], isTitle: true } : null;
    const { editions } = await index();
    const own = await page(`${edition}/${entry.path}`);
    // A converted page says what its original says, too.
    const isWhole = editions.length === 2 && own.querySelector('.changed');
    const others = isWhole ? [] : await Promise.all(editions.filter(path => path !== edition).map(path => page(`${path}/${entry.path}`)));
    const elsewhere = others.map(other => new Map(blocksOf(other).map(block => [block.id, block])));
    const found = inName.slice();
    const blocks = [];
    for (const block of blocksOf(own)) {
        const texts = [block, ...elsewhere.map(other => other.get(block.id)).filter(Boolean)].flatMap(formsOf).map(text => ({ raw: text, ...folded(text, table) }));
        const held = terms.map(term => texts.some(text => term.forms.some(form => text.text.includes(form))));
        held.forEach((holds, t) => { found[t] ||= holds; });
        if (held.includes(true)) blocks.push({ id: block.id, terms: held.filter(Boolean).length, text: texts[0] });
    }
    if (!found.every(Boolean)) return null;
    blocks.sort((a, b) => b.terms - a.terms);
    return { entry, blocks, isTitle: inName.every(Boolean) };
}

/** Where the forms stand in a text, in order and disjoint. */
function rangesIn(text, terms) {
    const ranges = [];
    for (const form of terms.flatMap(term => [term.term, ...term.forms])) {
        for (let at = text.text.indexOf(form); at >= 0; at = text.text.indexOf(form, at + form.length)) ranges.push([text.places[at], text.places[at + form.length - 1] + 1]);
    }
    ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return ranges.filter((range, i) => !ranges.slice(0, i).some(before => before[1] > range[0]));
}

function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
}

function marked(raw, ranges) {
    const pieces = [];
    let at = 0;
    for (const [start, end] of ranges) {
        pieces.push(raw.slice(at, start), element('mark', '', raw.slice(start, end)));
        at = end;
    }
    pieces.push(raw.slice(at));
    return pieces;
}

function snippet(hit, terms) {
    const all = rangesIn(hit.text, terms);
    const start = Math.max(0, (all[0]?.[0] ?? 0) - 36);
    const end = Math.min(hit.text.raw.length, start + 130);
    const cut = hit.text.raw.slice(start, end);
    const inside = all.filter(range => range[0] >= start && range[1] <= end).map(range => range.map(place => place - start));
    return [start > 0 ? '…' : '', ...marked(cut, inside), end < hit.text.raw.length ? '…' : ''];
}

function link(href, ...children) {
    const made = element('a', '', ...children);
    made.href = href;
    return made;
}

function show({ entry, blocks }, terms, table) {
    const item = element('li', 'result');
    const title = { raw: entry.title, ...folded(entry.title, table) };
    const href = `${root}${edition}/${entry.path}`;
    item.append(element('h2', '', link(href, ...marked(entry.title, rangesIn(title, terms)))), element('p', 'result-kind', results.dataset[entry.kind] ?? ''));
    if (blocks.length) {
        const list = element('ul', 'hits');
        for (const hit of blocks.slice(0, passagesShown)) {
            const words = [...new Set(rangesIn(hit.text, terms).map(([start, end]) => hit.text.raw.slice(start, end)))];
            const query = words.map(word => `mark=${encodeURIComponent(word)}`).join('&');
            list.append(element('li', '', link(`${href}${query ? '?' + query : ''}#${hit.id}`, ...snippet(hit, terms))));
        }
        if (blocks.length > passagesShown) list.append(element('li', 'more-passages', results.dataset.passages.replace('{0}', blocks.length - passagesShown)));
        item.append(list);
    }
    return item;
}

let run = 0;

async function search(query) {
    const mine = ++run;
    const text = query.slice(0, longestQuery).trim();
    results.replaceChildren();
    listing.hidden = text.length > 0;
    if (!text) return say('');
    say('busy');
    try {
        const table = await folds();
        const words = [...new Set(text.split(/\s+/).map(word => folded(word, table).text).filter(Boolean))].slice(0, mostTerms);
        const terms = await Promise.all(words.map(word => expand(word, table)));
        if (mine !== run) return;
        const holding = intersection(terms.map(term => [...new Set([...term.titles, ...term.texts])]));
        const weight = number => terms.reduce((sum, term) => sum + (term.titles.has(number) ? 1 : 0), 0);
        const others = terms.some(term => term.forms.length > 1);
        const list = element('ol', 'results');
        let entitiesFound = 0;
        const { entities } = await index();
        await showEntities(holding.filter(number => number < entities));
        if (mine !== run) return;
        results.append(list);
        const queue = holding.filter(number => number >= entities).map(number => [weight(number), number]).sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(pair => pair[1]);
        let found = 0;
        await more();

        async function showEntities(numbers) {
            const cards = await Promise.all(numbers.slice(0, entitiesShown).map(card));
            const named = (await Promise.all(cards.map(entry => verify(entry, terms, table)))).filter(Boolean).map(answer => answer.entry);
            const isExact = entry => entry.names.some(name => words.includes(folded(name, table).text));
            named.sort((a, b) => isExact(b) - isExact(a));
            if (mine !== run || !named.length) return;
            const chips = element('ul', 'chips', ...named.map(entry => element('li', '', link(`${root}${edition}/${entry.path}`, entry.title))));
            chips.setAttribute('aria-label', results.dataset.entity);
            results.append(chips);
            entitiesFound = named.length;
        }

        async function more() {
            results.querySelector('button')?.remove();
            say('busy');
            for (const wanted = found + batchSize; queue.length && found < wanted;) {
                const answer = await verify(await card(queue.shift()), terms, table);
                if (mine !== run) return;
                if (!answer) continue;
                found++;
                list.append(show(answer, terms, table));
                say('busy');
            }
            if (!found && entitiesFound) say('found', entitiesFound);
            else if (!found) say('nothing', text);
            else say(queue.length ? 'atLeast' : 'found', found);
            if (queue.length) {
                const button = element('button', '', results.dataset.more);
                button.type = 'button';
                button.addEventListener('click', more);
                results.append(button);
            }
            if (others && found) status.append(' ', results.dataset.also.replace('{0}', words.join(' ')));
        }
    } catch {
        if (mine === run) say('failed');
    }
}

let waiting;
function queryChanged() {
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set('q', field.value.trim());
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    search(field.value);
}

field.addEventListener('input', event => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(queryChanged, 200);
});
field.addEventListener('compositionend', () => { clearTimeout(waiting); waiting = setTimeout(queryChanged, 50); });
field.form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(waiting); queryChanged(); });
addEventListener('popstate', () => { field.value = new URL(location.href).searchParams.get('q') ?? ''; search(field.value); });
field.value = new URL(location.href).searchParams.get('q') ?? '';
search(field.value);
