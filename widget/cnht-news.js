// The element <cnht-news>: news of the portal on pages that are not ours.
// It must stand any page. So it leans on syntax where pages overwrite methods, takes what it needs
// from the window once, makes nothing but text out of strings, and keeps nothing.
// Attributes, events, parts and properties are a promise: docs/nhung-v1.md.

const { fetch, AbortSignal, CustomEvent, IntersectionObserver, JSON } = window;

// This file lies in embed/v1/ of its portal.
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
style.replaceSync(`CNHT_STYLE`);

// A page's policy that forbids the request is told from a broken connection by its event.
let blocked;
document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
  // Some browsers name the file, some its host.
  if (disposition + effectiveDirective == 'enforceconnect-src' && !(blockedURI.indexOf(root) && root.indexOf(blockedURI))) blocked = true;
});

// What has been read or is on its way, by path. Failures are told, and not kept.
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
    // Without a prototype what the page adds to all objects is no option.
    const options = { __proto__: null, credentials: 'omit', signal: AbortSignal.timeout(1e4) };
    answer = await fetch(`${root}api/v1/${path}.json`, options);
    body = await answer.text();
  } catch {
    // The event of a policy may come after the failure.
    await new Promise((done) => setTimeout(done, 50));
    throw blocked ? 'blocked' : 'offline';
  }
  const { ok, status, headers } = answer;
  // Some hosts send their page for wrong addresses as if it were what was asked for.
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

// Every kind's file in one shape. Throws on whatever is not as promised.
const read = (data) => {
  if (!/^1\./.test(data.schema_version)) throw 0;
  const article = data.page?.content.article.article;
  const list = article ? [article] : data.documents ?? data.articles;
  if (!(list instanceof Array)) throw 0;
  const head = article ? article.category : data.of;
  const items = [];
  for (let i = 0; i < list.length; i++) {
    const { headline, title, url, standfirst, category, nature, number, published, adopted_on, withdrawn } = list[i];
    // What the portal has taken back is not spread further.
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

// The last line, or the only one when nothing came.
const source = (plan, word, url) => {
  const node = make('p', 'source', plan.words[word]);
  node.lang = plan.lang;
  node.appendChild(link(plan, '', plan.words[3], url));
  return node;
};

const wrap = (plan) => {
  const box = make('section', 'box');
  box.className = 'cnht';
  // The content is Vietnamese whatever the labels are, and runs from left to right in any page.
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
  // A group and not a region: twenty landmarks of one name would be in the way.
  box.setAttribute('role', 'group');
  box.setAttribute('aria-labelledby', heading.id);
  box.appendChild(heading);
  const list = make('ul', 'list');
  const compact = plan.layout == 'compact';
  // Safari takes a list without bullets for none.
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

// The room that the news will take: as many headlines, of usual length.
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

// What the attributes ask for. What is none of the values allowed is the usual one; only a wrong
// source has no path and is told.
const plan = (element) => {
  const get = (name) => element.getAttribute(name);
  const one = (name, allowed, usual) => (allowed.test(get(name)) ? get(name) : usual);
  const src = get('src');
  const kind = get('kind') || (src ? 'article' : get('event') ? 'event' : get('category') ? 'category' : 'latest');
  // Host and slug.
  const address = /^\s*(?:(?:https?:)?\/\/([^/]+))?[^?#:\\]*\bbai-viet\/([\w-]+)\/?\s*([?#]|$)/.exec(src) || [];
  const slug = kind == 'article' ? address[2] : get(kind);
  let path = paths[kind];
  if (/\/$/.test(path)) path = /^[a-z0-9-]+$/.test(slug ?? '') && path + slug;
  const lang = /^en\b/i.test(get('lang')) ? 'en' : 'vi';
  // A page that says which colours it has is followed; of others the system is asked.
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
  // Shows what stands between the tags.
  #slot = document.createElement('slot');
  #box;
  #plan;
  // What was asked for, and what came of it.
  #path = '';
  #news;
  // Something is to be done about the attributes; it will be done in a moment.
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
    // Back in the page, what failed is tried again.
    if (this.#news?.fault) this.#stale = true;
    this.#turn();
  }

  disconnectedCallback() {
    this.#turn();
  }

  // With it moveBefore() calls none of the two.
  connectedMoveCallback() {}

  // Once for all that happens at a time: what is moved is removed and added.
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
      // Something else may have been asked for meanwhile.
      if (path !== this.#path || this.#news) return;
      this.#news = came;
      this.#tell();
    }
  }

  // Shows how it ended, and says so.
  #tell() {
    const { host, kind, path } = this.#plan;
    let { fault, items } = this.#news;
    // The address may name the script's host or the one that the article itself names.
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

  // Where nothing can be seen between the tags, a line leads to the portal: the page never has a hole.
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

// Another version may have been here first.
if (!customElements.get('cnht-news')) customElements.define('cnht-news', News);
