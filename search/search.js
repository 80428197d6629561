// Where everything begins: what readers do, and pages that are shown.
const sheet = 'SEARCH_STYLE';
if (!one(`link[href$="${sheet}"]`)) document.head.append(make('link', { rel: 'stylesheet', href: asset(sheet) }));

// What a page asks for says the page's address with it, which may hold words: only the origin is to be said.
document.head.append(make('meta', { name: 'referrer', content: 'strict-origin' }));

// The first touch fetches module and root, while the reader begins to type.
const touch = (element) => {
  if (!isBox(element) || saves()) return;
  attach(element);
  openSearch().then(warn).catch(() => {});
};

const type = (element) => {
  if (!isBox(element) || saves()) return;
  attach(element);
  // On the page itself the answer comes first.
  if (element === pageBox()) answerSoon();
  else suggestSoon();
};

// Another page is asked for by a link, so that the app need not load a document for it, and each step is one
// entry of the history. Without the app the form is sent. On the page itself the address has followed already.
const submit = (event) => {
  const form = event.target;
  if (!form.matches('form.search-form')) return;
  close();
  const field = form.querySelector('[type=search]');
  const isOwn = field === pageBox() && !saves();
  if (!isOwn && document.documentElement.dataset.app !== 'ready') return;
  event.preventDefault();
  if (isOwn) {
    answerTyped();
    // A keyboard on the screen would hide what was found.
    if (matchMedia('(hover: none)').matches) field.blur();
  } else follow(`${form.action}?${new URLSearchParams({ q: wordsIn(field) })}`);
};

const click = (event) => {
  const { target } = event;
  const option = target.closest('[role=option]');
  if (option && list.contains(option)) takeOption(option, event);
  else if (target.closest('[data-search=again]')) {
    tryAgain();
    answer(saves() ? undefined : wordsIn(pageBox()));
  } else if (target.closest('a[href]')) {
    const stays = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    followed = stays && target.closest('.search-page__facets') && nameOf(target.closest('a'));
    // So that the way back leads to the words that were typed.
    flush();
  }
};

// Every event of the document, before the app gets it (`src/start.js`).
export const hear = (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  switch (event.type) {
    case 'focusin':
    case 'pointerdown':
      touch(target);
      break;
    case 'focusout':
      if (target === box) close();
      break;
    case 'input':
      type(target);
      break;
    case 'keydown':
      onKey(event);
      break;
    case 'submit':
      submit(event);
      break;
    case 'click':
      click(event);
      break;
  }
};

document.addEventListener('portal:page', onPage);
onPage();

// What the reader did before this script was here.
touch(document.activeElement);
if (isBox(box) && wordsIn(box) && box !== pageBox()) suggestSoon();
