// Search without a server: the index names slices of texts that hold every gram of the words, and the text of a slice settles it.
const results = document.getElementById('search-results');
const status = document.getElementById('search-status');
const field = document.getElementById('search');
const listing = document.getElementById('search-index');
const { root, edition } = results.dataset;
const say = (name, value = '') => { status.textContent = name ? results.dataset[name].replace('{0}', value) : ''; };

const batchSize = 10, passagesShown = 3, entitiesShown = 8, longestQuery = 64, mostTerms = 6, mostGrams = 10, mostAtOnce = 3, mostParts = 3;
const digits = new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((sign, value) => [sign, value]));
const firstTriple = 0x21 << 14;

/**
 * How long a list is taken to be for each of its blocks, in signs, where the shortest list is to be looked up first. A block has some thousand signs; of a
 * list that is parted by what follows few are read, and most parts end with a block that is not full. Only the order that they give counts.
 */
const signsOfBlock = 5_000, signsOfBlockFollowing = 300;
/** A block more to look into outweighs any number of signs. */
const signsOfFetch = 1_000_000;
/** A block is fetched only where it may spare the texts of so many slices. */
const textsForBlock = 3;

/** Keeps what was loaded by its key; what could not be loaded is tried again. */
const once = load => {
    const kept = new Map();
    const get = key => {
        if (!kept.has(key)) kept.set(key, load(key).catch(error => { kept.delete(key); throw error; }));
        return kept.get(key);
    };
    return Object.assign(get, { has: key => kept.has(key) });
};
const json = once(async path => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
});
const folds = once(async () => {
    const { from, to } = await json('search/fold.json');
    const table = new Map();
    for (let i = 0, code = 0x2E80; i < from.length; i++) table.set(String.fromCharCode(code += from.charCodeAt(i) - 0x20), to[i]);
    return table;
});

/** What the index says of itself; `first[n]` is the first slice of document n, and one more for the end. */
const index = once(async () => {
    const found = await json('search/index.json');
    const first = [0];
    read(found.slices, false, (_, count) => first.push(first.at(-1) + count));
    return { ...found, first, firstDocument: found.pages - first.length + 1 };
});

/** Reads a list: takes each number with the difference that it was written as, and the bits of what follows. */
function read(signs, hasNext, take) {
    let last = -1;
    for (let i = 0; i < signs.length;) {
        let value = 0;
        for (let shift = 0, more = true; more; shift += 5) {
            const digit = digits.get(signs[i++]);
            value |= (digit & 31) << shift;
            more = digit > 31;
        }
        last += value + 1;
        let bits = 0;
        for (let more = hasNext; more;) {
            const digit = digits.get(signs[i++]);
            bits |= 1 << digit;
            more = digit > 31;
        }
        take(last, value, bits);
    }
}

function numbers(signs) {
    const all = [];
    read(signs, false, number => all.push(number));
    return all;
}

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

const kindOf = (number, kinds) => (Math.imul(number, 0x9E3779B1) >>> 16) % kinds;

/** The bits that stand for what follows: of six for the first character the one that the next two choose, all of them where those are not known. */
function following(first, second, third) {
    if (Number.isNaN(first)) return 0;
    return (Number.isNaN(third) ? 63 : 1 << kindOf(second * 31 + third, 6)) << kindOf(first, 5) * 6;
}

/** The grams of a word, with the bits of what may follow each. Of a long word some are enough, for the text settles it. */
function gramsOf(word) {
    const code = at => word.charCodeAt(at);
    if (word.length === 1) return [{ gram: code(0), bits: 0 }];
    const isTriple = at => at >= 0 && at + 2 < word.length && code(at) < 128 && code(at + 1) < 128 && code(at + 2) < 128;
    const gramAt = at => isTriple(at)
        ? { gram: code(at) * 16384 + code(at + 1) * 128 + code(at + 2), bits: following(code(at + 3), code(at + 4), code(at + 5)) }
        : { gram: code(at) * 65536 + code(at + 1), bits: following(code(at + 2), code(at + 3), code(at + 4)) };
    const all = Array.from({ length: word.length - 1 }, (_, at) => at).filter(at => !(at === word.length - 2 && isTriple(at - 1)));
    const chosen = all.length <= mostGrams ? all : Array.from({ length: mostGrams }, (_, i) => all[Math.round(i * (all.length - 1) / (mostGrams - 1))]);
    return chosen.map(gramAt);
}

async function shard(gram) {
    const { shards } = await index();
    return json(`search/grams/${(Math.imul(gram, 0x9E3779B1) >>> 0) % shards}.json`);
}

/**
 * A gram: the pages that have it in their title, and its slices in blocks, each from one slice to before another: all of them, or those where what
 * has some bits may follow. A block holds slices and the bits that are still to be looked at; the cost of a list is how many blocks are to be fetched for it.
 */
const list = once(async gram => {
    const name = gram.toString(36);
    const [titles = '', signs = '', starts, further] = (await shard(gram))[name]?.split('.') ?? [];
    const isFetched = starts !== undefined, isParted = further !== undefined;
    const from = [0, ...numbers(starts ?? '')];
    const all = {
        from,
        cost: isFetched ? from.length : 0,
        length: isFetched ? from.length * signsOfBlock : signs.length,
        block: once(async i => {
            const held = new Map();
            const block = isFetched ? await json(`search/blocks/${name}-${i}.json`) : signs;
            read(block, gram >= firstTriple && !isParted, (slice, _, bits) => held.set(from[i] + slice, bits));
            return held;
        }),
    };
    const followed = isParted && await parted(name, numbers(further));
    return { titles: numbers(titles), where: async bits => isParted ? { ...(bits && await followed(bits)) || all, bits: 0 } : { ...all, bits } };
});

/** A list that is parted by what follows, from where its blocks but the first start: gives its slices by bits, nothing where those would be too many blocks. */
async function parted(name, starts) {
    const slices = (await index()).first.at(-1);
    const parts = [0, ...starts];
    return once(async bits => {
        const kind = 31 - Math.clz32(bits), isOne = (bits & bits - 1) === 0;
        const start = (isOne ? kind : kind - 5) * slices, end = (kind + 1) * slices;
        const firstPart = parts.findLastIndex(number => number <= start);
        const blocks = parts.slice(firstPart).filter((number, i) => !i || number < end);
        if (!isOne && blocks.length > mostParts) return null;
        const readPart = async i => {
            const held = [];
            read(await json(`search/following/${name}-${firstPart + i}.json`), false, number => {
                const at = blocks[i] + number;
                if (at >= start && at < end) held.push([(at - start) % slices, 0]);
            });
            return held;
        };
        const readAll = async () => (await Promise.all(blocks.map((_, i) => readPart(i)))).flat().sort(([a], [b]) => a - b);
        return {
            from: isOne ? [0, ...blocks.slice(1).map(number => number - start)] : [0],
            cost: blocks.length,
            length: parts.length * signsOfBlockFollowing,
            block: once(async i => new Map(isOne ? await readPart(i) : await readAll())),
        };
    });
}

const passes = (held, bits) => held !== undefined && (!bits || (held & bits) !== 0);

/** Grams with where they stand, the rarest first. */
async function byRarity(grams) {
    const weight = ({ cost, length }) => cost * signsOfFetch + length;
    const placed = await Promise.all(grams.map(async ({ gram, bits }) => {
        const { titles, where } = await list(gram);
        return { titles, ...await where(bits) };
    }));
    return placed.sort((a, b) => weight(a) - weight(b));
}

/**
 * One way to hold a term: all of some grams. Of many every other is looked up at first, for what follows each says much of the one between, and where they
 * stand together they mostly do so because the term stands there.
 */
const wayOf = async grams => ({ grams, parts: await byRarity(grams.length > mostAtOnce ? grams.filter((_, i) => i % 2 === 0) : grams) });

/** Looks all grams of some terms up. */
const lookUpAll = terms => Promise.all(terms.flatMap(({ ways }) => ways).map(async way => { way.parts = await byRarity(way.grams); }));

/** The blocks of a list that some slices, in ascending order, lie in, each with those slices. */
function* blocksOf({ from }, slices) {
    for (let i = 0, at = 0; at < slices.length; i++) {
        const start = at;
        while (at < slices.length && slices[at] < (from[i + 1] ?? Infinity)) at++;
        if (at > start) yield [i, slices.slice(start, at)];
    }
}

/** Those of some slices, in ascending order, that have a gram; reads the blocks only that they lie in. */
async function within(part, slices) {
    const kept = [];
    for (const [i, some] of blocksOf(part, slices)) {
        const held = await part.block(i);
        kept.push(...some.filter(slice => passes(held.get(slice), part.bits)));
    }
    return kept;
}

const ascending = all => [...new Set(all)].sort((a, b) => a - b);
const common = lists => lists.reduce((held, one) => { const set = new Set(one); return held.filter(item => set.has(item)); });

/** All names of the entities, of those with some titles, that have a term for a name: what is found by 哈薩克 stands in the text as 哈萨克斯坦. */
async function wholeNames(term, titles, table) {
    const { entities } = await index();
    const named = await Promise.all(ascending(titles).filter(number => number < entities).slice(0, entitiesShown).map(card));
    return named.map(({ names }) => names.map(name => folded(name, table).text)).filter(names => names.includes(term)).flat();
}

/** A term with the other names of what it is the name of, and the ways to hold it. */
async function expand(term, table) {
    const own = gramsOf(term);
    const [grams, forms] = (term.length > 1 && (await shard(own[0].gram))['=' + term]) || [[], [term]];
    const ways = await Promise.all((grams.length ? grams.map(gram => [{ gram, bits: 0 }]) : [own]).map(wayOf));
    const titles = new Set(ways.flatMap(({ parts }) => common(parts.map(part => part.titles))));
    const marks = [term, ...forms, ...grams.length ? await wholeNames(term, titles, table) : []];
    return { term, forms, marks, ways, titles };
}

/** How many blocks are to be fetched to look some slices, in ascending order, up. */
const toFetch = (part, slices) => [...blocksOf(part, slices)].filter(([i]) => !part.block.has(i)).length * part.cost / part.from.length;

/** Those of some slices that have some grams, as far as it takes less to look them up than to read the texts. */
async function sift(slices, parts) {
    let left = slices;
    for (const part of parts) if (toFetch(part, left) * textsForBlock <= left.length) left = await within(part, left);
    return left;
}

/** Those of some slices that may hold a term. */
async function holding({ ways }, slices) {
    return ascending((await Promise.all(ways.map(async ({ parts: [lead, ...rest] }) => sift(await within(lead, slices), rest)))).flat());
}

/** Where the first blocks end that some of a term's grams, the rarest of each way, are looked up in from a slice on. */
const endOf = ({ ways }, start, grams) => Math.min(...ways.flatMap(({ parts }) => parts.slice(0, grams)).map(({ from }) => from.find(first => first > start) ?? Infinity));

/** The slices from one to before another that may hold a term. */
async function scan({ ways }, start, end) {
    const found = await Promise.all(ways.map(async ({ parts: [{ from, block, bits }, ...rest] }) => {
        const left = [];
        for (let i = 0; i < from.length; i++) {
            if (from[i] >= end || from[i + 1] <= start) continue;
            for (const [slice, held] of await block(i)) if (slice >= start && slice < end && passes(held, bits)) left.push(slice);
        }
        return sift(left, rest);
    }));
    return ascending(found.flat());
}

async function card(number) {
    const { group, editions } = await index();
    const [path, kind, titles, names] = (await json(`search/pages/${Math.floor(number / group)}.json`))[number % group];
    return { number, path, kind, title: titles[editions.indexOf(edition)] ?? titles[0], names: [...titles, ...names] };
}

const inNames = (entry, { forms }, table) => entry.names.some(name => { const { text } = folded(name, table); return forms.some(form => text.includes(form)); });

/** A text from another: so much kept, so much left out, something put in, and so on. */
function changed(text, changes) {
    let result = '', at = 0;
    for (let i = 0; i < changes.length; i += 3) {
        result += text.slice(at, at + changes[i]) + changes[i + 2];
        at += changes[i] + changes[i + 1];
    }
    return result + text.slice(at);
}

/**
 * A document as an answer: the paragraphs that hold the terms, of the slices that may, those with the most terms first. Reads on until there are
 * as many as are shown and every term is found; `readOn` reads the rest.
 * @param {Map<number, number>} slices The slices that may hold a term, and how many terms.
 */
async function answer(number, terms, slices, table) {
    const { first, firstDocument, slicesInFile } = await index();
    const entry = await card(number);
    const found = terms.map(term => inNames(entry, term, table));
    const isTitle = found.every(Boolean);
    const start = first[number - firstDocument];
    const files = new Map();
    for (const [slice, held] of slices) {
        const file = Math.floor((slice - start) / slicesInFile);
        const known = files.get(file) ?? files.set(file, { file, held: 0, slices: [] }).get(file);
        known.held = Math.max(known.held, held);
        known.slices.push((slice - start) % slicesInFile);
    }
    const left = [...files.values()].sort((a, b) => b.held - a.held || a.file - b.file);
    const blocks = [];
    const readOne = async () => {
        const { file, slices } = left.shift();
        const texts = await json(`${edition}/${entry.path}search-${file}.json`);
        for (const slice of slices) {
            texts[slice].forEach(([id, raw, ...others], place) => {
                const shown = { raw, ...folded(raw, table) };
                const forms = [shown.text, ...others.map(changes => changed(shown.text, changes))];
                const held = terms.map(term => forms.some(text => term.forms.some(form => text.includes(form))));
                held.forEach((holds, t) => { found[t] ||= holds; });
                if (held.includes(true)) blocks.push({ id, text: shown, terms: held.filter(Boolean).length, place: (file * slicesInFile + slice) * 10_000 + place });
            });
        }
        blocks.sort((a, b) => b.terms - a.terms || a.place - b.place);
    };
    while (left.length && (blocks.length < passagesShown || !found.every(Boolean))) await readOne();
    if (!found.every(Boolean)) return null;
    return { entry, blocks, isTitle, left, readOn: async () => { while (left.length) await readOne(); } };
}

/** Where the names of the terms stand in a text, in order and disjoint, the longest first where two begin at one place. */
function rangesIn(text, terms) {
    const ranges = [];
    for (const form of new Set(terms.flatMap(({ marks }) => marks))) {
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

function button(label, act) {
    const made = element('button', '', label);
    made.type = 'button';
    made.addEventListener('click', act);
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
    const first = all[0]?.[0] ?? 0;
    let start = Math.max(0, first - 36);
    while (start > 0 && start < first && /[\p{Pe}\p{Pf}\p{Po}\s]/u.test(hit.text.raw[start])) start++;
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

const addressOf = entry => `${root}${edition}/${entry.path}`;

function passage(entry, hit, terms) {
    const words = [...new Set(rangesIn(hit.text, terms).map(([start, end]) => hit.text.raw.slice(start, end)))];
    const query = words.map(word => `mark=${encodeURIComponent(word)}`).join('&');
    return element('li', '', link(`${addressOf(entry)}${query ? '?' + query : ''}#${hit.id}`, ...snippet(hit, terms)));
}

function show(found, terms, table) {
    const { entry, blocks, left } = found;
    const item = element('li', 'result');
    const title = { raw: entry.title, ...folded(entry.title, table) };
    item.append(element('h2', '', link(addressOf(entry), ...marked(entry.title, rangesIn(title, terms)))), element('p', 'result-kind', results.dataset[entry.kind] ?? ''));
    if (!blocks.length && !left.length) return item;
    const hits = element('ul', 'hits', ...blocks.slice(0, passagesShown).map(hit => passage(entry, hit, terms)));
    if (left.length || blocks.length > passagesShown) {
        const label = left.length ? results.dataset.more : results.dataset.passages.replace('{0}', blocks.length - passagesShown);
        hits.append(element('li', 'more-passages', button(label, async () => {
            try {
                await found.readOn();
                hits.replaceChildren(...blocks.map(hit => passage(entry, hit, terms)));
                hits.children[Math.min(passagesShown, hits.children.length - 1)].firstChild.focus();
            } catch {
                say('failed');
            }
        })));
    }
    item.append(hits);
    return item;
}

/** The pages that hold all terms, best first: topics, then documents by how many terms stand in their title, then by how much of them holds the terms. */
async function* pagesHolding(terms, isMissed) {
    const { entities, first, firstDocument } = await index();
    const slicesOf = number => Array.from({ length: first[number - firstDocument + 1] - first[number - firstDocument] }, (_, i) => first[number - firstDocument] + i);
    const weight = number => terms.filter(term => term.titles.has(number)).length;
    const titled = ascending(terms.flatMap(term => [...term.titles])).filter(number => number >= entities);
    for (const number of titled.filter(number => number < firstDocument && weight(number) === terms.length)) yield { number, slices: new Map() };
    const known = new Set(titled);
    for (const number of titled.filter(number => number >= firstDocument).sort((a, b) => weight(b) - weight(a) || a - b)) {
        const slices = await Promise.all(terms.map(term => holding(term, slicesOf(number))));
        if (terms.every((term, t) => term.titles.has(number) || slices[t].length)) yield { number, slices: counted(slices.flat()) };
    }

    const documentOf = slice => {
        let low = 0, high = first.length - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (first[middle + 1] > slice) high = middle;
            else low = middle + 1;
        }
        return low;
    };
    for (let start = 0; start < first.length - 1;) {
        if (start || isMissed()) await lookUpAll(terms);

        // The term whose lists are shortest leads; the others are looked up where it stands. As much at once as one block of each list tells.
        const lead = terms.reduce((a, b) => endOf(b, 0, 1) > endOf(a, 0, 1) || (endOf(a, 0, 1) === endOf(b, 0, 1) && lengthOf(b) < lengthOf(a)) ? b : a);
        const end = Math.max(start + 1, Math.min(first.length - 1, documentOf(endOf(lead, first[start]))));
        const found = new Map();
        for (const slice of await scan(lead, first[start], first[end])) {
            const number = firstDocument + documentOf(slice);
            if (!known.has(number)) found.set(number, [...found.get(number) ?? [], slice]);
        }
        for (const term of terms.filter(term => term !== lead)) {
            const held = new Map();
            for (const slice of await holding(term, [...found.keys()].flatMap(slicesOf))) {
                const number = firstDocument + documentOf(slice);
                held.set(number, [...held.get(number) ?? [], slice]);
            }
            for (const [number, slices] of found) {
                if (held.has(number)) found.set(number, [...slices, ...held.get(number)]);
                else found.delete(number);
            }
        }
        const density = ([number, slices]) => new Set(slices).size / (slicesOf(number).length + 1);
        let left = [...found].sort((a, b) => density(b) - density(a) || a[0] - b[0]), isSifted = isMissed();
        while (left.length) {
            if (isMissed() && !isSifted && left.length > 1) {
                // A text was read for nothing: before the next one all grams are looked up.
                isSifted = true;
                await lookUpAll(terms);
                const slices = ascending(left.flatMap(([, slices]) => slices));
                const held = (await Promise.all(terms.map(term => holding(term, slices)))).map(slices => new Set(slices));
                left = left.map(([number, slices]) => [number, slices.filter(slice => held.some(one => one.has(slice)))])
                    .filter(([, slices]) => held.every(one => slices.some(slice => one.has(slice))));
            } else {
                const [number, slices] = left.shift();
                yield { number, slices: counted(slices) };
            }
        }
        start = end;
    }
}

const lengthOf = ({ ways }) => ways.reduce((sum, { parts }) => sum + parts[0].length, 0);

function counted(items) {
    const counts = new Map();
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
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
        const [table, { entities }] = await Promise.all([folds(), index()]);
        const words = [...new Set(text.split(/\s+/).map(word => folded(word, table).text).filter(Boolean))].slice(0, mostTerms);
        const terms = await Promise.all(words.map(word => expand(word, table)));
        if (mine !== run) return;
        const chips = element('ul', 'chips');
        const items = element('ol', 'results');
        const pages = pagesHolding(terms, () => isMissed);
        const reading = [];
        let ahead = null, isMissed = false;
        let found = 0;
        const entitiesFound = showEntities();
        results.append(chips, items);
        await more();

        async function showEntities() {
            const candidates = common(terms.map(term => ascending(term.titles))).filter(number => number < entities).slice(0, entitiesShown);
            const named = (await Promise.all(candidates.map(card))).filter(entry => terms.every(term => inNames(entry, term, table)));
            if (mine !== run || !named.length) { chips.remove(); return 0; }
            const isExact = entry => entry.names.some(name => words.includes(folded(name, table).text));
            named.sort((a, b) => isExact(b) - isExact(a));
            chips.append(...named.map(entry => element('li', '', link(addressOf(entry), entry.title))));
            chips.setAttribute('aria-label', results.dataset.entity);
            return named.length;
        }

        /** The next page that holds the terms, null at the end; after the first, as many as are wanted are read at once, up to four. */
        async function nextAnswer(wanted) {
            for (;;) {
                for (let page; reading.length < (found ? Math.min(wanted, 4) : 1) && !(page = await pages.next()).done;) {
                    reading.push(answer(page.value.number, terms, page.value.slices, table));
                    reading.at(-1).catch(() => {});
                }
                if (!reading.length) return null;
                const shown = await reading.shift();
                if (shown || mine !== run) return shown;
                isMissed = true;
            }
        }

        async function more() {
            results.querySelector(':scope > button')?.remove();
            say('busy');
            for (const wanted = found + batchSize; found < wanted; found++) {
                const shown = ahead ?? await nextAnswer(wanted - found);
                ahead = null;
                if (mine !== run) return;
                if (!shown) break;
                items.append(show(shown, terms, table));
            }
            ahead = found % batchSize ? null : await nextAnswer(1);
            const named = await entitiesFound;
            if (mine !== run) return;
            if (!found && named) say('found', named);
            else if (!found) { say('nothing', text); listing.hidden = false; }
            else say(ahead ? 'atLeast' : 'found', found);
            if (ahead) results.append(button(results.dataset.more, () => more().catch(failed)));
            if (terms.some(term => term.forms.length > 1) && found) status.append(' ', results.dataset.also.replace('{0}', text));
        }
    } catch {
        failed();
    }

    function failed() {
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
