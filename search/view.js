// What stands in the place of the search's page: count, trouble, facets, results.
// Screen readers hear the count once the reader has stopped typing.
const SILENCE = 1000;
// `src/start.js` reads it.
const SLASH_KEY = 'slash-key';

let view;
let lastLetter = 0;
let announcing;

const slashKey = () => {
  const tick = make('input', { type: 'checkbox', class: 'choice__box' });
  // Storage may be closed to us: then the key stays as it is.
  try {
    tick.checked = !localStorage.getItem(SLASH_KEY);
    tick.onchange = () => {
      if (tick.checked) localStorage.removeItem(SLASH_KEY);
      else localStorage.setItem(SLASH_KEY, 'off');
    };
  } catch {
    return '';
  }
  return make('label', { class: 'choice search-page__key' }, tick, words.slashKey);
};

// The parts, made when the page is new.
const parts = () => {
  if (view?.place === place()) return view;
  view = {
    place: place(),
    // Screen readers find the count in the status.
    count: make('p', { class: 'search-page__count', 'aria-hidden': true }),
    status: make('p', { class: 'visually-hidden', role: 'status' }),
    trouble: make('div', { class: 'search-page__trouble' }),
    facets: make('div', { class: 'search-page__facets' }),
    found: make('div', { class: 'search-page__found' }),
  };
  view.panel = make('details', { class: 'search-page__panel', hidden: '' },
    make('summary', { class: 'search-page__summary' }, words.facets), view.facets);
  const body = make('div', { class: 'search-page__body' }, view.panel, view.found);
  view.place.replaceChildren(view.count, view.status, view.trouble, body, slashKey());
  return view;
};

// Where it is said that a search server answers.
const noted = () => ({ place: place() && parts().place, list });

const announce = (sentence) => {
  clearTimeout(announcing);
  const { status } = parts();
  const tell = () => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };
  announcing = setTimeout(tell, Math.max(0, lastLetter + SILENCE - performance.now()));
};

const showTrouble = (sentence) => {
  const again = () => make('button', { type: 'button', class: 'tools__item', 'data-search': 'again' }, words.tryAgain);
  parts().trouble.replaceChildren(...(sentence ? [make('p', {}, sentence), again()] : []));
};

const filled = new WeakMap();

// The same markup stays as it is, with the focus and the passages in it.
const refill = (element, html) => {
  if (filled.get(element) === html) return;
  filled.set(element, html);
  fill(element, html);
};

// The rest of an answer whose first results are shown: these stay, with the focus and the passages in them.
const addRest = (element, html) => {
  const whole = make('div');
  fill(whole, html);
  const rows = [...whole.querySelectorAll('.search-result')];
  const here = [...element.querySelectorAll('.search-result')];
  if (rows.length !== here.length) return refill(element, html);
  filled.set(element, html);
  here.forEach((row, at) => row.matches('[aria-busy]') && row.replaceWith(rows[at]));
};

// While nothing is shown yet, the ways on below stay out of sight: the answer would push them away.
const setBusy = (busy) => parts().place.setAttribute('aria-busy', busy);

const showAnswer = ({ said, html, facets, failed }, isMore) => {
  const { count, found, panel, facets: choices } = parts();
  count.textContent = said;
  refill(choices, facets);
  panel.hidden = !facets;
  (isMore ? addRest : refill)(found, html);
  setBusy(false);
  showTrouble(failed && words.incomplete);
  announce(said);
};

// The other ways on are all that the page shows.
const showNothing = () => {
  clearTimeout(announcing);
  showAnswer({ said: '', html: '', facets: '' });
};

const showWaiting = () => {
  const { count } = parts();
  if (!count.textContent) count.textContent = words.searching;
};

// What was found stays.
const showFailure = (typed) => {
  const { count } = parts();
  setBusy(false);
  count.textContent = words.asked.replace('{}', () => typed);
  showTrouble(words.failed);
  announce(`${count.textContent} ${words.failed}`);
};
