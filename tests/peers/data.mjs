// What every peer shows, as JSON, taken from the data that the builder wrote for the same articles.
// node data.mjs BUILT DATA

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const [built, out] = process.argv.slice(2);
const api = join(built, 'api/v1');
const read = async (path) => JSON.parse(await readFile(path, 'utf8'));
const routes = [];

async function write(path, page) {
    const file = join(out, `${path === '/' ? '/trang-chu' : path.replace(/\/$/, '')}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(page));
    routes.push(path);
}

const card = ({ headline, path, standfirst, category, published }) =>
    ({ title: headline, path, lead: standfirst, category: category.name, date: published });

// Every page of data below a folder: [{ path, content }].
async function pages(folder) {
    const files = await readdir(join(api, folder), { recursive: true });
    const data = files.filter((file) => file.endsWith('.json')).map((file) => read(join(api, folder, file)));
    // Some files beside them hold something else.
    return (await Promise.all(data)).flatMap(({ page }) => page ?? []);
}

const articles = [];
for (const { path, content } of await pages('bai-viet')) {
    const { article, byline, body } = content.article;
    articles.push(card(article));
    await write(path, { title: article.headline, lead: article.standfirst, category: article.category, author: byline.desk, date: article.published, body });
}
for (const { path, content } of await pages('chuyen-muc')) {
    const { category, articles } = content.category;
    const { page, page_count } = articles.pagination;
    await write(path, { title: category.name, path: category.path, page, pages: page_count, cards: articles.items.map(card) });
}
articles.sort((one, other) => other.date.localeCompare(one.date) || one.path.localeCompare(other.path));
await write('/', { title: 'Trang chủ', cards: articles.slice(0, 20) });

const { portal } = await read(join(api, 'portal.json'));
const site = { name: portal.name, menu: portal.menu.map(({ name, path }) => ({ label: name, path })), footer: portal.notice };
await writeFile(join(out, 'site.json'), JSON.stringify(site));
await writeFile(join(out, 'routes.json'), JSON.stringify(routes.sort()));
console.log(`${routes.length} pages`);
