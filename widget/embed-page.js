// The script of /nhung/: shows the preview and the code for the choices. The files of widget/embed-page/
// are its parts; the builder joins them and this one in the order that assets::embed_page names.

// Today's headlines, by the path of their data. What failed is asked for again.
const known = new Map();
const load = async (api) => {
  const answer = await fetch(api, { credentials: 'omit' });
  if (answer.status === 404 || /html/.test(answer.headers.get('content-type'))) return { items: [], missing: true };
  const data = await answer.json();
  const article = data.page?.content.article.article;
  const list = article ? [article] : (data.documents ?? data.articles);
  const items = list.filter(({ withdrawn }) => !withdrawn).map(({ headline, title, url }) => ({ name: headline ?? title, url }));
  return { items, missing: article && !items.length };
};

const FAULTS = ['article-wanted', 'article-foreign', 'article-other', 'article-missing'];
let current;
const show = async () => {
  arrange();
  const planned = (current = plan());
  for (const fault of FAULTS) say(fault, planned.fault === fault);
  const count = control('so-tin');
  say('limit-wrong', shown('so-tin') && !counts(count, count.value));
  judge(planned.colours);
  const news = known.get(planned.api);
  showCode(planned, news?.items ?? []);
  showPreview(planned);
  say('bare', false);
  invalid(planned.fault && planned.fault !== 'article-wanted');
  const came = news ?? (planned.api && (await load(planned.api).catch(() => undefined)));
  if (came) known.set(planned.api, came);
  if (planned !== current || planned.fault) return;
  if (came?.missing && planned.kind === 'article') planned.fault = 'article-missing';
  showCode(planned, came?.items ?? []);
  showFallback(planned, came?.items ?? []);
  say('bare', !planned.fault && !came?.items.length);
  say('article-missing', planned.fault);
  invalid(planned.fault);
};

const invalid = (fault) => control('bai').setAttribute('aria-invalid', Boolean(fault));

// From the address to the choices.
const restore = () => {
  const asked = new URLSearchParams(location.search);
  let unknown = false;
  for (const name of names) {
    set(name, usual(name));
    if (!asked.has(name) || set(name, asked.get(name))) continue;
    set(name, usual(name));
    unknown = true;
  }
  say('unknown', unknown);
  // The address may choose something in a closed part: a reader who follows it should see that choice.
  for (const part of form.querySelectorAll('details')) {
    part.open ||= [...part.querySelectorAll('[name]')].some(({ name }) => value(name) !== usual(name));
  }
  show();
};

const copy = async (name) => {
  const code = one(`[data-code="${name}"]`);
  const said = one(`[data-said="${name}"]`);
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = page.dataset.copied;
  } catch {
    getSelection().selectAllChildren(code);
    said.textContent = page.dataset.copyFailed;
  }
};

const bring = () => import(home + form.dataset.element).catch(() => fail((ended = 'script')));

// After so many milliseconds without a letter, typing counts as done.
const PAUSE = 300;
const typed = ({ target }) => ['text', 'number', 'color'].includes(target.type);
addEventListener('change', (event) => {
  if (!form.contains(event.target) || typed(event)) return;
  say('unknown', false);
  show();
  write(true);
}, true);
addEventListener('input', (event) => {
  if (!form.contains(event.target) || !typed(event)) return;
  clearTimeout(writing);
  // Half an address asks for articles that nobody has.
  const whole = event.target.type === 'text';
  if (!whole) show();
  writing = setTimeout(() => {
    if (whole) show();
    write();
  }, PAUSE);
}, true);
addEventListener('submit', (event) => {
  if (event.target === form) event.preventDefault();
}, true);
addEventListener('click', ({ target }) => {
  const button = page.contains(target) && target.closest('[data-copy], [data-again]');
  if (!button) return;
  if (button.dataset.copy) copy(button.dataset.copy);
  // Put in again, the element asks again for what failed.
  else element.replaceWith(element);
}, true);
addEventListener('popstate', () => {
  if (location.pathname !== here) return;
  // The app showed another page here meanwhile, and it does not know this one.
  if (page.isConnected) restore();
  else location.reload();
}, true);
stage.addEventListener('cnht-ready', () => fail((ended = '')));
stage.addEventListener('cnht-error', ({ detail }) => fail((ended = detail.reason)));

restore();
one('[data-fields]').disabled = false;
page.dataset.embed = 'live';
bring();
