const { fetch, AbortSignal, CustomEvent, IntersectionObserver, JSON } = window;
const root = import.meta.resolve('../../');
const paths = {
__proto__: null,
latest: 'moi-nhat',
documents: 'moi-nhat/van-ban',
category: 'moi-nhat/chuyen-muc/',
event: 'moi-nhat/su-kien/',
article: 'bai-viet/',
};
const words = {
vi: ['Tin mới nhất', 'Văn bản mới', 'Nguồn: ', 'Cổng Công nghiệp hỗ trợ', 'Chưa tải được tin. Mời xem tại '],
en: ['Latest news', 'New legal documents', 'Source: ', 'Supporting Industries Portal', 'News could not be loaded. See the '],
};
const style = new CSSStyleSheet();
style.replaceSync(`:host{grid-template-columns:minmax(0,1fr)!important;display:grid!important}:host([hidden]),slot[hidden]{display:none!important}slot{grid-area:1/1;align-self:start;display:flow-root}.cnht{all:initial;visibility:inherit;pointer-events:inherit;color-scheme:light dark;-webkit-text-size-adjust:100%;user-select:text;--ink:var(--cnht-ink,light-dark(#0a1f3d,#e8eef8));--ink-2:var(--cnht-ink-2,light-dark(#4a5a73,#a9bbd6));--line:var(--cnht-line,light-dark(#cfd6e0,#27426b));--accent:var(--cnht-accent,light-dark(#b8321a,#ff9b78));--gap:var(--cnht-gap,12px);box-sizing:border-box;padding:var(--gap) calc(var(--gap) * 1.25);border:1px solid var(--line);border-top:2px solid var(--ink);background:var(--cnht-paper,light-dark(#fbfaf6,#0b1c36));color:var(--ink);font:400 var(--cnht-size,16px) / 1.5 var(--cnht-font,system-ui, sans-serif);overflow-wrap:anywhere;grid-area:1/1;display:block}slot:not([hidden])+.cnht:not(.wait){grid-row:2}[data-theme=page]{color-scheme:inherit}[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}.wait:not(.bare),.bare>:not(.source){visibility:hidden}.cnht *{box-sizing:border-box;margin:0;padding:0}.cnht a{color:inherit;text-decoration:none}.cnht a:hover,.source a{text-decoration:underline}.cnht a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}.heading{padding-bottom:var(--gap);font-size:1.125em;font-weight:680;line-height:1.35}.list{list-style:none}.item{padding-block:var(--gap);border-top:1px solid var(--line);position:relative}.kicker{letter-spacing:.04em;text-transform:uppercase;color:var(--accent);font-size:.8125em;font-weight:620}.kicker span{letter-spacing:0;text-transform:none;font-variant-numeric:tabular-nums;display:inline-block}.link{font-weight:620;line-height:1.35;display:block}.standfirst{color:var(--ink-2);margin-top:4px;font-size:.9375em}.date,.source{font-variant-numeric:tabular-nums;color:var(--ink-2);margin-top:4px;font-size:.8125em;display:block}.source{margin:0}.list+.source{padding-top:var(--gap);border-top:1px solid var(--line)}.source a{color:var(--cnht-link,light-dark(#14509f,#8fbcff))}[data-layout=compact] .item{align-items:baseline;gap:0 var(--gap);padding-block:calc(var(--gap) * .6);flex-wrap:wrap;display:flex}[data-layout=compact] .kicker{order:-1;width:100%}[data-layout=compact] .link{flex:14em;font-weight:400}[data-layout=compact] .date{order:-1;min-width:6em}[data-layout=lead] .list{column-gap:calc(var(--gap) * 2);grid-template-columns:repeat(auto-fit,minmax(min(100%,max(260px,40%)),1fr));display:grid}[data-layout=lead] .item:first-child{grid-row:span 20}[data-layout=lead] .item:first-child .link{font-size:1.5em;font-weight:680;line-height:1.3}@media (pointer:coarse){.link:after{content:\"\";position:absolute;inset:0}}`);
let blocked;
document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
if (disposition + effectiveDirective == 'enforceconnect-src' && !(blockedURI.indexOf(root) && root.indexOf(blockedURI))) blocked = true;
});
const seen = {};
const news = async (path) => {
try {
return await (seen[path] ??= load(path));
} catch (fault) {
delete seen[path];
return { fault };
}
};
const load = async (path) => {
let answer, body;
try {
const options = { __proto__: null, credentials: 'omit', signal: AbortSignal.timeout(1e4) };
answer = await fetch(`${root}api/v1/${path}.json`, options);
body = await answer.text();
} catch {
await new Promise((done) => setTimeout(done, 50));
throw blocked ? 'blocked' : 'offline';
}
const { ok, status, headers } = answer;
if (ok ? /html/.test(headers.get('content-type')) : /404|410/.test(status)) throw 'not-found';
if (!ok) throw 'server';
try {
body = read(JSON.parse(body));
} catch {
throw 'unreadable';
}
if (!body.items.length) throw 'not-found';
return body;
};
const text = (value) => (typeof value == 'string' ? value : '');
const web = (value) => (/^https?:\/\//i.test(text(value)) ? value : '');
const read = (data) => {
if (!/^1\./.test(data.schema_version)) throw 0;
const article = data.page?.content.article.article;
const list = article ? [article] : data.documents ?? data.articles;
if (!(list instanceof Array)) throw 0;
const head = article ? article.category : data.of;
const items = [];
for (let i = 0; i < list.length; i++) {
const { headline, title, url, standfirst, category, nature, number, published, adopted_on, withdrawn } = list[i];
if (withdrawn) continue;
if (!/\S/.test(text(headline ?? title))) throw 0;
items[items.length] = {
name: headline ?? title,
url: web(url),
kicker: text(category?.name ?? nature),
number: text(number),
standfirst: /^.{20,}?[.?!…](?= )|.*/s.exec(text(standfirst))[0],
day: /^\d{4}-\d\d-\d\d|/.exec(text(published ?? adopted_on))[0],
};
}
return { name: text(head?.name), url: web(head?.url), items };
};
const make = (name, part, content) => {
const node = document.createElement(name);
if (part) node.setAttribute('part', (node.className = part));
if (content) node.textContent = content;
return node;
};
const link = (plan, part, content, url) => {
const node = make('a', part, content);
if (url) node.href = url;
if (plan.target) node.target = plan.target;
if (plan.target == '_blank') node.rel = 'noopener';
return node;
};
const source = (plan, word, url) => {
const node = make('p', 'source', plan.words[word]);
node.lang = plan.lang;
node.appendChild(link(plan, '', plan.words[3], url));
return node;
};
const wrap = (plan) => {
const box = make('section', 'box');
box.className = 'cnht';
box.lang = 'vi';
box.dir = 'ltr';
box.setAttribute('data-theme', plan.theme);
box.setAttribute('data-layout', plan.layout);
return box;
};
const draw = (plan, { name, url, items }) => {
const box = wrap(plan);
const heading = make(`h${plan.level}`, 'heading');
if (!name) heading.lang = plan.lang;
heading.id = 'heading';
heading.appendChild(link(plan, '', name || plan.words[+(plan.kind == 'documents')], name ? url : plan.page));
box.setAttribute('role', 'group');
box.setAttribute('aria-labelledby', heading.id);
box.appendChild(heading);
const list = make('ul', 'list');
const compact = plan.layout == 'compact';
list.setAttribute('role', 'list');
for (let i = 0; i < items.length && i < plan.limit; i++) {
const { name: headline, url, kicker, number, standfirst, day } = items[i];
const item = make('li', 'item');
if (number || (kicker != name && !compact)) {
const line = make('p', 'kicker', `${kicker} `);
line.appendChild(make('span', '', number));
item.appendChild(line);
}
item.appendChild(link(plan, 'link', headline, url));
if (standfirst && !compact && (plan.kind == 'article' || (plan.layout == 'lead' && !i))) {
item.appendChild(make('p', 'standfirst', standfirst));
}
if (day) {
const time = make('time', 'date', day.replace(/(.+)-(.+)-(.+)/, '$3/$2/$1'));
time.dateTime = day;
item.appendChild(time);
}
list.appendChild(item);
}
box.appendChild(list);
box.appendChild(source(plan, 2, root));
return box;
};
const room = (plan) => {
const items = [];
const article = plan.kind == 'article';
const name = 'Công nghiệp hỗ trợ, công nghiệp hỗ trợ, công nghiệp hỗ trợ';
for (let i = 0; i < (article ? 1 : plan.limit); i++) {
items[i] = {
name,
kicker: plan.kind == 'category' || article ? '-' : '',
number: plan.kind == 'documents' ? '-' : '',
standfirst: `${name}, ${name}`,
day: '2026-01-01',
};
}
return draw(plan, { name: '-', items });
};
const plan = (element) => {
const get = (name) => element.getAttribute(name);
const one = (name, allowed, usual) => (allowed.test(get(name)) ? get(name) : usual);
const src = get('src');
const kind = get('kind') || (src ? 'article' : get('event') ? 'event' : get('category') ? 'category' : 'latest');
const address = /^\s*(?:(?:https?:)?\/\/([^/]+))?[^?#:\\]*\bbai-viet\/([\w-]+)\/?\s*([?#]|$)/.exec(src) || [];
const slug = kind == 'article' ? address[2] : get(kind);
let path = paths[kind];
if (/\/$/.test(path)) path = /^[a-z0-9-]+$/.test(slug ?? '') && path + slug;
const lang = /^en\b/i.test(get('lang')) ? 'en' : 'vi';
const theme = one('theme', /^(light|dark)$/, getComputedStyle(element).colorScheme == 'normal' ? 'auto' : 'page');
return {
kind,
path,
host: kind == 'article' && address[1],
page: root + `${path}/`.replace('moi-nhat/', ''),
theme,
lang,
words: words[lang],
layout: one('layout', /^(compact|lead)$/, 'list'),
limit: one('limit', /^([1-9]|1\d|20)$/, 5),
level: one('heading-level', /^[2-6]$/, 3),
target: one('target', /^_(blank|self|top|parent)$/, ''),
};
};
class News extends HTMLElement {
static observedAttributes = [
'kind', 'category', 'event', 'src', 'limit', 'layout', 'theme', 'lang', 'heading-level', 'target',
];
#shade = this.attachShadow({ mode: 'open' });
#slot = document.createElement('slot');
#box;
#plan;
#path = '';
#news;
#stale = true;
#due;
#near;
#eye = new IntersectionObserver(
(entries) => {
if (!entries[entries.length - 1].isIntersecting) return;
this.#eye.disconnect();
this.#near = this.#stale = true;
this.#turn();
},
{ rootMargin: '400px' },
);
constructor() {
super();
this.#shade.adoptedStyleSheets = [style];
this.#shade.appendChild(this.#slot);
this.#slot.onslotchange = () => this.#stand();
}
attributeChangedCallback(name, before, now) {
if (before === now) return;
this.#stale = true;
this.#turn();
}
connectedCallback() {
if (this.#news?.fault) this.#stale = true;
this.#turn();
}
disconnectedCallback() {
this.#turn();
}
connectedMoveCallback() {}
async #turn() {
if (this.#due) return;
this.#due = true;
await 0;
this.#due = false;
if (!this.isConnected) return this.#eye.disconnect();
const stale = this.#stale;
this.#stale = false;
if (stale) this.#plan = plan(this);
const { path } = this.#plan;
if (path && !this.#near) {
this.#eye.observe(this);
if (!stale) return;
this.#news = undefined;
this.#show(room(this.#plan));
this.#stand();
} else if (stale && path === this.#path && !this.#news?.fault) {
if (this.#news) this.#tell();
} else if (stale) {
this.#path = path;
this.#news = undefined;
const came = path ? await news(path) : { fault: 'setting' };
if (path !== this.#path || this.#news) return;
this.#news = came;
this.#tell();
}
}
#tell() {
const { host, kind, path } = this.#plan;
let { fault, items } = this.#news;
const at = `//${host}/`;
if (host && !fault && root.indexOf(at) < 0 && items[0].url.indexOf(at) < 0) this.#news = { fault: (fault = 'setting') };
this.#slot.hidden = !fault;
this.#show(fault ? undefined : draw(this.#plan, this.#news));
this.#stand();
const detail = fault
? { reason: fault, message: `${fault}: ${path || kind}` }
: { kind, count: this.#box.querySelectorAll('li').length };
this.dispatchEvent(
new CustomEvent(fault ? 'cnht-error' : 'cnht-ready', { bubbles: true, composed: true, detail }),
);
}
#show(box) {
if (this.#box) this.#shade.removeChild(this.#box);
if (box) this.#shade.appendChild(box);
this.#box = box;
}
#stand() {
if (this.#slot.hidden) return;
const bare = !this.#slot.offsetHeight;
if (this.#news) {
const box = wrap(this.#plan);
box.appendChild(source(this.#plan, 4, root));
this.#show(bare && box);
} else if (this.#box) this.#box.className = `cnht wait${bare ? ' bare' : ''}`;
}
}
if (!customElements.get('cnht-news')) customElements.define('cnht-news', News);
