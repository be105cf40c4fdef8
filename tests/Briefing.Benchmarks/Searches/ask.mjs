// Runs the search script of a built site, unchanged, with as much of a page as it uses and its files read from the folder: a browser would spend most of
// its time on laying out results that nobody sees. A query on each line of standard input, what it finds on each line of standard output:
// node ask.mjs SITE → { "items": [{ "path": "documents/…/", "blocks": ["p-…"] }], "status": "…" }
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const site = process.argv[2];
const edition = 'hant';

/** An element, as far as the script looks at one. */
class Piece {
    children = [];
    dataset = {};
    listeners = {};
    className = '';
    href = '';
    parent = null;
    #text = '';

    constructor(name) { this.name = name; }
    get textContent() { return this.#text + this.children.map(child => child.textContent ?? child).join(''); }
    set textContent(text) { this.children = []; this.#text = text; }
    get firstChild() { return this.children[0]; }
    append(...children) {
        for (const child of children) {
            if (child instanceof Piece) child.parent = this;
            this.children.push(child);
        }
    }
    replaceChildren(...children) { this.textContent = ''; this.append(...children); }
    remove() { if (this.parent) this.parent.children = this.parent.children.filter(child => child !== this); }
    setAttribute() {}
    focus() {}
    addEventListener(name, act) { this.listeners[name] = act; }
    querySelector(selector) {
        if (selector !== ':scope > button') throw new Error(`Not known here: ${selector}`);
        return this.children.find(child => child.name === 'button') ?? null;
    }
    *all(name) {
        for (const child of this.children) {
            if (!(child instanceof Piece)) continue;
            if (child.name === name) yield child;
            yield* child.all(name);
        }
    }
}

const page = { 'search-results': new Piece('div'), 'search-status': new Piece('div'), search: new Piece('input'), 'search-index': new Piece('div') };
const results = page['search-results'], status = page['search-status'], field = page.search;
results.dataset = { root: '/', edition, busy: 'busy', found: 'found {0}', atLeast: 'found {0} and more', nothing: 'nothing {0}', failed: 'failed', more: 'more', passages: '{0} more', also: '{0}' };
field.value = '';
field.form = new Piece('form');
globalThis.document = { getElementById: id => page[id], createElement: name => new Piece(name) };
globalThis.location = { href: `http://site.invalid/${edition}/search/` };
globalThis.history = { replaceState() {} };
globalThis.addEventListener = () => {};
globalThis.fetch = async path => {
    try {
        const text = await readFile(join(site, decodeURIComponent(path)), 'utf8');
        return { ok: true, json: async () => JSON.parse(text) };
    } catch (error) {
        if (error.code !== 'ENOENT') throw error;
        return { ok: false, status: 404 };
    }
};

const pause = () => new Promise(resolve => setImmediate(resolve));
const settled = async () => { while (status.textContent === 'busy') await pause(); };

await import(pathToFileURL(join(site, 'assets', (await readdir(join(site, 'assets'))).find(name => /^search\..*js$/.test(name)))));

async function ask(query) {
    field.value = query;
    field.form.listeners.submit({ preventDefault() {} });
    await settled();
    for (let more; (more = results.querySelector(':scope > button'));) {
        more.listeners.click();
        await settled();
    }
    if (status.textContent === 'failed') throw new Error(`The search for ${query} failed.`);
    const items = [];
    for (const item of results.all('li')) {
        if (item.className !== 'result') continue;
        for (const more of [...item.all('button')]) await more.listeners.click();
        const path = [...item.all('h2')][0].firstChild.href.replace(/^\/\w+\//, '');
        const hits = [...item.all('ul')].flatMap(list => [...list.all('a')]);
        items.push({ path, blocks: hits.map(hit => decodeURIComponent(hit.href.slice(hit.href.indexOf('#') + 1))) });
    }
    return { items, status: status.textContent };
}

for await (const query of createInterface({ input: process.stdin })) process.stdout.write(JSON.stringify(await ask(query)) + '\n');
