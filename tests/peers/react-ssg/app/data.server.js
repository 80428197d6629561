import { readFile } from 'node:fs/promises';

// The JSON of an address, read while it is prerendered.
export async function load({ request }) {
    const path = new URL(request.url).pathname;
    const name = path === '/' ? '/trang-chu' : path.replace(/\/$/, '');
    return JSON.parse(await readFile(`data${name}.json`, 'utf8'));
}
