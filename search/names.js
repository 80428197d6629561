// The search in the browser. The files of this folder are joined into one module, in the order that the
// builder has (crates/builder/src/assets/search_page.rs). It is loaded with the first touch of a search box
// and on the search's page. It makes requests and touches the document; what is found, in which order, and
// the HTML of it come from the wasm module, which escapes it.
//
// No request carries a word of the reader's: shards are named by what they hold. Only where the portal names a
// search server do the words go there (`search/server.js`).
const words = SEARCH_WORDS;

// Files lie beside this one.
const asset = (name) => new URL(name, import.meta.url).href;
// Where the portal begins on its host: "/", or the folder that it was given.
const base = new URL('..', import.meta.url).pathname;

const one = (selector) => document.querySelector(selector);

const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// The only place where text becomes markup. It is the module's own HTML.
const fill = (element, html) => {
  element.innerHTML = html;
};

// Devices that save data get nothing before the reader presses Enter.
const saves = () => navigator.connection?.saveData;

// The day it is in Vietnam, seven hours ahead of UTC all year.
const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);

// Follows a link as a click on it would: the app shows the page, or the browser loads it. The keys that open
// a window of its own do so.
const follow = (href, { ctrlKey = false, metaKey = false, shiftKey = false } = {}) => {
  const link = make('a', { href, hidden: '' });
  document.body.append(link);
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }));
  link.remove();
};
