// The choices: controls by the names that they have in the address, and the address itself.
const names = [...new Set([...form.elements].map(({ name }) => name).filter(Boolean))];
const control = (name) => form.elements[name];
const first = (name) => (control(name) instanceof RadioNodeList ? control(name)[0] : control(name));
const shown = (name) => !first(name).closest('[hidden]');

const value = (name) => {
  const at = control(name);
  // People write 08, and the element knows no such number.
  if (at.type === 'number') return at.value && `${+at.value}`;
  return at.type === 'checkbox' && !at.checked ? '' : at.value;
};

const usual = (name) => {
  const at = control(name);
  if (at instanceof RadioNodeList) return [...at].find((one) => one.defaultChecked).value;
  if (at.type === 'checkbox') return '';
  if (at.options) return ([...at.options].find((one) => one.defaultSelected) ?? at.options[0]).value;
  return at.defaultValue;
};

// Anybody may have written the address. Says whether there is such a choice.
const set = (name, wanted) => {
  const at = control(name);
  const { type } = first(name);
  if (type === 'checkbox') {
    at.checked = wanted === at.value;
    return at.checked || !wanted;
  }
  // Browsers grumble at values that are none.
  if (type === 'color' && !/^#?[\da-f]{6}$/i.test(wanted)) return false;
  if (type === 'number' && !counts(at, wanted)) return false;
  if (type === 'color') at.value = `#${wanted.replace('#', '')}`;
  else at.value = type === 'text' && isSlug(wanted) ? root + articles.replace('*', wanted) : wanted;
  return type === 'text' || type === 'color' || at.value === wanted;
};

const counts = ({ min, max }, text) => /^\d{1,3}$/.test(text) && +text >= +min && +text <= +max;
const isSlug = (text) => /^[a-z\d]+(-[a-z\d]+)*$/.test(text);

// The slug of an article by its address, or what is wrong with it.
const article = (text) => {
  const given = text.trim();
  if (!given) return { fault: 'article-wanted' };
  let url;
  try {
    // People leave the scheme out.
    url = new URL(/^[\w-]+(\.[\w-]+)+(:\d+)?\//.test(given) ? `https://${given}` : given, `${root}/`);
  } catch {
    return { fault: 'article-other' };
  }
  const ours = [new URL(root), location].find(({ host }) => host === url.host);
  if (!ours || !/^https?:$/.test(url.protocol)) return { fault: 'article-foreign' };
  const before = (ours === location ? home : new URL(root).pathname.replace(/\/$/, '')) + articles.split('*')[0];
  const slug = url.pathname.startsWith(before) ? url.pathname.slice(before.length).replace(/\/$/, '') : '';
  return isSlug(slug) ? { slug } : { fault: 'article-other' };
};

// The address with every choice that is not the usual one. What else stands in it stays.
const address = () => {
  const query = new URLSearchParams(location.search);
  for (const name of names) query.delete(name);
  for (const name of names.filter(shown)) {
    const { slug } = first(name).dataset;
    const said = slug === 'src' ? (article(value(name)).slug ?? value(name).trim()) : value(name).replace(/^#/, '');
    // The first of the categories may be another one tomorrow.
    const always = slug && slug !== 'src';
    if (said && (always || value(name) !== usual(name))) query.set(name, said);
  }
  const text = query.toString();
  return here + (text && `?${text}`) + location.hash;
};

let writing;
// A choice makes an entry of the history, a letter changes the one there is. The state is the app's:
// it keeps scroll positions under the number in it.
const write = (pushes) => {
  clearTimeout(writing);
  const to = address();
  if (!page.isConnected || to === here + location.search + location.hash) return;
  if (pushes) history.pushState(Date.now(), '', to);
  else history.replaceState(history.state, '', to);
};

const say = (name, holds) => all(`[data-say="${name}"]`).forEach((sentence) => (sentence.hidden = !holds));

// Shows the fields that the other choices leave, and the parts of the chosen way.
const holds = (choice) => {
  const [name, wanted] = choice.split('=');
  return shown(name) && value(name) === wanted;
};
const arrange = () => {
  for (const place of form.querySelectorAll('[data-when], [data-unless]')) {
    const { when, unless } = place.dataset;
    place.hidden = when ? !holds(when) : holds(unless);
  }
  for (const part of all('[data-way]')) part.hidden = part.dataset.way !== value('cach');
};
