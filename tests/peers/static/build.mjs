// The peers' pages as plain HTML with one stylesheet and no script.
// node build.mjs DATA OUT

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const [data, out] = process.argv.slice(2);
const read = async (path) => JSON.parse(await readFile(join(data, path), 'utf8'));
const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const site = await read('site.json');
const menu = site.menu.map(({ label, path }) => `<a href="${path}">${text(label)}</a>`).join('');

const card = ({ title, path, lead, category, date }) =>
    `<li><h2><a href="${path}">${text(title)}</a></h2><p class="meta">${text(category)} · <time>${date}</time></p><p>${text(lead)}</p></li>`;

const number = (path, page) => (page === 1 ? path : `${path}trang/${page}/`);

function pager({ path, page, pages }) {
    if (!path) return '';
    const before = page > 1 ? `<a rel="prev" href="${number(path, page - 1)}">Trang trước</a>` : '';
    const after = page < pages ? `<a rel="next" href="${number(path, page + 1)}">Trang sau</a>` : '';
    return `<nav aria-label="Trang">${before}<span>${page}/${pages}</span>${after}</nav>`;
}

const listing = (page) => `<h1>${text(page.title)}</h1><ul class="cards">${page.cards.map(card).join('')}</ul>${pager(page)}`;

const article = ({ title, lead, category, author, date, body }) =>
    `<article><p class="meta"><a href="${category.path}">${text(category.name)}</a></p><h1>${text(title)}</h1>` +
    `<p class="lead">${text(lead)}</p><p class="meta">${text(author)} · <time>${date}</time></p><div>${body}</div></article>`;

const html = (page) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text(page.title)} | ${text(site.name)}</title>
${page.lead ? `<meta name="description" content="${text(page.lead)}">\n` : ''}<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<header><a class="home" href="/">${text(site.name)}</a><nav aria-label="Chuyên mục">${menu}</nav></header>
<main>${page.body ? article(page) : listing(page)}</main>
<footer>${text(site.footer)}</footer>
</body>
</html>
`;

await mkdir(join(out, 'assets'), { recursive: true });
await copyFile(new URL('style.css', import.meta.url), join(out, 'assets/style.css'));
for (const path of await read('routes.json')) {
    const page = await read(`${path === '/' ? '/trang-chu' : path.replace(/\/$/, '')}.json`);
    await mkdir(join(out, path), { recursive: true });
    await writeFile(join(out, path, 'index.html'), html(page));
}
