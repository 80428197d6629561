import { readFile } from 'node:fs/promises';

// The JSON of an address, read while it is prerendered.
export async function load({ request }) {
    const path = new URL(request.url).pathname.replace(/\.data$/, '');
    const name = path === '/' || path === '/_root' || path === '/_' ? '/trang-chu' : path.replace(/\/$/, '');
    return JSON.parse(await readFile(`data${name}.json`, 'utf8'));
}
