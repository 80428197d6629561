// The page /nhung/: from choices to a preview and to code that can be copied.
//
// Every choice stands in the address. What the choices mean, all paths and all words stand in the page's
// own markup (src/components/embed/field.rs says how); this script holds neither. Nothing it makes goes
// through a parser: code is shown as text, the preview is set by attributes and properties.
//
// It is loaded with the page's document and lives as long as that: the app may put another page in its
// place. It listens on the window on the way down and before the app's script runs, so that it still
// hears when the app has broken and keeps events from everybody (src/start.js).

const here = location.pathname;
const page = document.querySelector('[data-embed]');
const form = page.querySelector('form');
const { root, home, name: portal, article: articles, fixed, integrity } = form.dataset;
const one = (selector) => page.querySelector(selector);
const all = (selector) => [...page.querySelectorAll(selector)];
