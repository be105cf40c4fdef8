// Judges one page of every kind by Lighthouse, on a phone and at a desk, and fails where a category is under 100.
//   npm run judge --prefix tests/lighthouse                            every kind
//   npm run judge --prefix tests/lighthouse -- --site DIR /hant/ …     these addresses of the site in DIR
// Of performance, which changes with what else the machine does, it takes the median of three runs.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { serve } from './serve.mjs';

const kinds = [
    '', 'documents/', 'documents/roc-kazakhstan-relations/', 'documents/china-kazakhstan-joint-statement/', 'documents/belt-and-road-in-kazakhstan/',
    'topics/', 'topics/belt-and-road/', 'topics/taiwan-trade/', 'entities/', 'entities/kazakhstan/', 'entities/almaty/', 'entities/tokayev/', 'timeline/',
    'timeline/recognition/', 'terms/', 'search/', 'search/?q=签证', 'about/', 'provenance/', '404.html',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const forms = [['phone', undefined], ['desk', desktopConfig]];
const runs = 3;
const attempts = 3;
const settled = Math.ceil(runs / 2);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { site: { type: 'string', default: resolve(import.meta.dirname, '../../output') } } });
const pages = positionals.length > 0 ? positionals : ['/', '/404.html', ...['hant', 'hans'].flatMap(edition => kinds.map(kind => `/${edition}/${kind}`))];

const chromium = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
const chrome = await launch({
    chromePath: chromium,
    chromeFlags: ['--headless', '--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const site = await serve(values.site);

async function run(page, config, onlyCategories) {
    for (let attempt = 1; ; attempt++) {
        const { lhr } = await lighthouse(site.address + page, { port: chrome.port, logLevel: 'silent', onlyCategories, disableFullPageScreenshot: true }, config);
        if (!lhr.runtimeError) return lhr;
        // On a busy machine a trace may miss its beginning.
        if (attempt === attempts) throw new Error(`${page}: ${lhr.runtimeError.message}`);
    }
}

const scoreOf = (lhr, category) => Math.round(lhr.categories[category].score * 100);

/** What cost a page its hundred. */
const faultsOf = (lhr, category) => lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
    .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);

async function judge(page, config) {
    const all = await run(page, config, categories);
    const performance = [all];
    const isHundred = lhr => scoreOf(lhr, 'performance') === 100;
    while (performance.length < runs && performance.filter(isHundred).length < settled && performance.filter(lhr => !isHundred(lhr)).length < runs) {
        performance.push(await run(page, config, ['performance']));
    }
    performance.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
    const median = performance.length < runs ? performance.at(-1) : performance[settled - 1];
    const of = category => category === 'performance' ? median : all;
    return {
        scores: categories.map(category => scoreOf(of(category), category)),
        every: performance.map(lhr => scoreOf(lhr, 'performance')),
        faults: categories.filter(category => scoreOf(of(category), category) < 100).flatMap(category => faultsOf(of(category), category)),
        machine: Math.round(all.environment.benchmarkIndex),
    };
}

let below = 0;
console.log(`Lighthouse, ${new Date().toISOString().slice(0, 10)}. Performance is the median of ${runs} runs; "machine" is Lighthouse's own measure of this one, of which 1,500 and more is a desktop.`);
console.log('| page | window | performance (runs) | accessibility | best practices | SEO | machine |');
console.log('|---|---|---|---|---|---|---|');
for (const page of pages) {
    for (const [window, config] of forms) {
        const { scores: [performance, ...others], every, faults, machine } = await judge(page, config);
        console.log(`| ${page} | ${window} | ${performance} (${every.join(', ')}) | ${others.join(' | ')} | ${machine} |`);
        if ([performance, ...others].some(score => score < 100)) {
            below++;
            console.log(faults.map(fault => `    ${fault}`).join('\n'));
        }
    }
}
site.close();
await chrome.kill();
console.log(below === 0 ? `All ${pages.length} pages have 100 in all four, on a phone and at a desk.` : `${below} of ${pages.length * forms.length} are below 100.`);
process.exitCode = below === 0 ? 0 : 1;
