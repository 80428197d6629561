// The address of the search's page: what it asks for, and how it follows what is typed.
// Browsers refuse more than a hundred changes in thirty seconds.
const WRITING = 350;

let pending;
let writing;
// The address that the page was last filled for.
let here;

const place = () => one('[data-reader=search-page]');

const wordsOf = (query) => new URLSearchParams(query).get('q')?.trim() ?? '';

// Writes what waits. The state of the entry is the app's, which keeps scroll positions under the number in it.
// An entry that the reader has left keeps its address.
const flush = () => {
  clearTimeout(writing);
  writing = undefined;
  const isSame = pending && place() && (pending.entry === null || pending.entry === history.state);
  if (isSame && pending.query !== location.search) {
    history.replaceState(history.state, '', location.pathname + pending.query);
    here = location.href;
  }
  pending = undefined;
};

const write = (query) => {
  pending = { query, entry: history.state };
  writing ??= setTimeout(flush, WRITING);
};

// The address without words: all else that it asks for stays.
const withoutWords = () => {
  const query = new URLSearchParams(location.search);
  query.delete('q');
  const rest = `${query}`;
  return rest && `?${rest}`;
};
