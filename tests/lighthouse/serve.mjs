// A built site on the loopback address as a host serves it: with the headers that the build wrote for hosts, and compressed.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const types = {
    '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json',
    '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml; charset=utf-8', '.png': 'image/png',
};

/** Blocks of `_headers`: a pattern of addresses, then lines of a name and a value. */
function rulesOf(text) {
    const rules = [];
    for (const line of text.split('\n').filter(line => line.trim() && !line.startsWith('#'))) {
        if (/^\s/.test(line)) {
            const at = line.indexOf(':');
            rules.at(-1).headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
        } else {
            const [start, end] = line.trim().split('*');
            rules.push({ applies: path => end === undefined ? path === start : path.startsWith(start), headers: [] });
        }
    }
    return rules;
}

/** Serves the files of a folder; resolves to the address, without a final slash, and what ends it. */
export async function serve(root) {
    const rules = rulesOf(await readFile(join(root, '_headers'), 'utf8'));
    const compressed = new Map();
    const bodyOf = path => compressed.get(path) ?? compressed.set(path, readFile(join(root, path)).then(promisify(brotliCompress))).get(path);

    const server = createServer(async (request, response) => {
        const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        let path = normalize(address.endsWith('/') ? `${address}index.html` : address);
        let body;
        try {
            body = await bodyOf(path);
        } catch {
            response.statusCode = 404;
            path = '/404.html';
            body = await bodyOf(path);
        }
        for (const rule of rules.filter(rule => rule.applies(address))) {
            for (const [name, value] of rule.headers) response.setHeader(name, value);
        }
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Content-Encoding', 'br');
        response.end(body);
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
