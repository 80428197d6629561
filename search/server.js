// A search server, Meilisearch, that answers in place of the index: a module of its own, which is loaded only
// where the portal names one. The wasm module makes the requests' bodies and the HTML; here replies become
// lines that it reads (crates/search/src/server/reply.rs).
const sentence = SERVER_WORDS;

// The cells of a hit.
const CELLS = [
  'path', 'anchor', 'heading', 'number', 'title', 'lead', 'kind', 'group', 'day', 'in_force_from', 'in_force_until',
];

// A value as the text of a cell: tabs and ends of lines would be read as more than text.
const cell = (value) => `${value ?? ''}`.replace(/\s+/g, ' ');

const line = (...values) => values.map(cell).join('\t');

const linesOf = ({ results }) => {
  const [{ totalHits, hits }] = results;
  const lines = [line('total', totalHits)];
  for (const { facetDistribution } of results) {
    for (const [field, counts] of Object.entries(facetDistribution ?? {})) {
      for (const [value, count] of Object.entries(counts)) lines.push(line('count', field, value, count));
    }
  }
  for (const hit of hits) lines.push(line('hit', ...CELLS.map((name) => hit[name]), hit._formatted?.text));
  return lines.join('\n');
};

// Says that words go to a server: on the search's page, and below the suggestions.
export const warn = ({ place, list }) => {
  list.dataset.note = sentence;
  if (!place || place.querySelector('.search-page__server')) return;
  const note = document.createElement('p');
  note.className = 'search-page__server';
  note.append(sentence);
  place.prepend(note);
};

// Asks the server what the module needs to know. What is no reply of a server is an error, as none is.
export const tell = async (module, { asks, url, key }, bytesOf, places) => {
  warn(places);
  const headers = { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) };
  const bytes = await bytesOf(url, { method: 'POST', body: asks, headers, credentials: 'omit', cache: 'no-store' });
  module.searchHear(asks, linesOf(JSON.parse(new TextDecoder().decode(bytes))));
};
