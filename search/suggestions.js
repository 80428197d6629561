// Suggestions below a search box: the editable combobox with list autocomplete of the ARIA Authoring Practices,
// where the reader chooses. The box keeps the focus and its words; one list serves all boxes.
const WAIT = 150;

const list = make('ul', {
  // No heading of a text has an anchor with a low line.
  id: 'search_list', role: 'listbox', class: 'suggestions', 'aria-label': words.suggestions, 'data-reader': 'suggestions',
  hidden: '',
});
let box;
// Whose suggestions the list holds.
let suggested = '';
let suggesting;
let suggestion = 0;

const isBox = (element) => element?.matches?.('[role=search] [type=search]');
const wordsIn = (element) => element.value.trim();
const chosen = () => list.querySelector('[aria-selected=true]');

const expand = (expanded) => {
  list.hidden = !expanded;
  box?.setAttribute('aria-expanded', expanded);
};

const choose = (option) => {
  chosen()?.setAttribute('aria-selected', false);
  option?.setAttribute('aria-selected', true);
  option?.scrollIntoView({ block: 'nearest' });
  if (option) box.setAttribute('aria-activedescendant', option.id);
  else box?.removeAttribute('aria-activedescendant');
};

const close = () => {
  clearTimeout(suggesting);
  suggestion += 1;
  choose();
  expand(false);
};

// The list belongs to the box that has the focus.
const attach = (element) => {
  if (box !== element) close();
  box = element;
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': !list.hidden };
  for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);
  const frame = box.closest('.search-form');
  if (list.parentElement !== frame) frame.append(list);
};

const suggest = async () => {
  const mine = (suggestion += 1);
  const typed = wordsIn(box);
  const isWanted = () => mine === suggestion && document.activeElement === box;
  const answer = typed && await ask((module) => module.searchSuggest(typed, today()), isWanted).catch(() => undefined);
  if (!isWanted()) return;
  if (!answer?.count) return close();
  choose();
  fill(list, answer.html);
  for (const [at, option] of [...list.children].entries()) option.id = `search_option_${at}`;
  suggested = typed;
  expand(true);
};

const suggestSoon = () => {
  choose();
  clearTimeout(suggesting);
  suggesting = setTimeout(suggest, WAIT);
};

// The option a step away. Before the first and after the last the box itself has its turn.
const step = (by) => {
  const places = [undefined, ...list.children];
  return places.at((places.indexOf(chosen() ?? undefined) + by) % places.length);
};

const isOpenable = () => list.childElementCount > 0 && suggested === wordsIn(box);

// Arrows open the list and move in it.
const move = (event, by) => {
  if (!isOpenable()) return;
  event.preventDefault();
  const option = step(by);
  expand(true);
  if (!event.altKey) choose(option);
};

const takeOption = (option, event) => {
  close();
  follow(option.dataset.href, event);
};

// What the keys do; all others are the box's own.
const onKey = (event) => {
  if (event.isComposing || !isBox(event.target)) return;
  attach(event.target);
  const option = chosen();
  switch (event.key) {
    case 'ArrowDown':
      move(event, 1);
      break;
    case 'ArrowUp':
      move(event, -1);
      break;
    case 'Enter':
      if (option) {
        event.preventDefault();
        event.stopPropagation();
        takeOption(option, event);
      } else close();
      break;
    case 'Escape':
      // With the list closed the browser empties the box.
      if (!list.hidden) event.preventDefault();
      close();
      break;
    case 'Home':
    case 'End':
    case 'ArrowLeft':
    case 'ArrowRight':
      choose();
      break;
    case 'Tab':
      close();
      break;
  }
};

// A press on an option must not take the focus from the box, which would close the list.
list.addEventListener('mousedown', (event) => event.preventDefault());
