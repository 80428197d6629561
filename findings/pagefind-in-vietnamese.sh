#!/usr/bin/env bash
# pagefind 1.6.0: marks are folded by taking combining marks off the decomposed form, and đ has none. So
# `thue` finds “Thuế” and `hoa` finds “hòa” and “hoà”, but `duong` does not find “Đường”, and `duoc` finds
# “Dược” alone, never “Được”. A word without marks looks as if it worked.
# With `noWorker` and a browser's names around it, pagefind.js runs in Node, so a test needs no browser.
# Output seen: the lines compared below.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund pagefind@1.6.0
cat > seen.mjs <<'JS'
import { cpSync, readFileSync } from 'node:fs';
import * as pagefind from 'pagefind';

const { index } = await pagefind.createIndex();
const titles = ['Đường sắt', 'Dược phẩm', 'Được mùa', 'Thuế đất', 'hoà bình', 'hòa giải'];
for (const [at, title] of titles.entries()) {
  await index.addCustomRecord({ url: `/${at}/`, content: title, language: 'vi', meta: { title } });
}
await index.writeFiles({ outputPath: 'pagefind' });
await pagefind.close();

cpSync('pagefind/pagefind.js', 'pagefind/pagefind.mjs');
globalThis.window = globalThis;
globalThis.document = { querySelector: () => ({ getAttribute: () => 'vi' }) };
globalThis.location = new URL('http://site.example/');
globalThis.fetch = async (asked) => new Response(readFileSync(new URL(asked, location).pathname.slice(1)));
const search = await import('./pagefind/pagefind.mjs');
await search.options({ basePath: '/pagefind/', noWorker: true });
for (const words of ['duong', 'đường', 'duoc', 'được', 'thue', 'hoa']) {
  const { results } = await search.search(words);
  const found = await Promise.all(results.map((result) => result.data()));
  console.log(`${words}: ${found.map(({ meta }) => meta.title).sort().join(', ')}`);
}
JS
node seen.mjs > seen.txt
cat seen.txt
diff seen.txt - <<'TEXT'
duong: 
đường: Đường sắt
duoc: Dược phẩm
được: Được mùa
thue: Thuế đất
hoa: hoà bình, hòa giải
TEXT
