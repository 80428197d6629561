// Starts the app and the search. The builder appends this to wasm-bindgen's module, whose `__wbg_init` it calls,
// puts the wasm's final name in and takes comment lines out: keep every comment on a line of its own.
// `src/loader.js` imports it with the first sign that it can be of use, and hands every event to `hear`.
//
// The page is complete without the app. Whatever goes wrong here leaves a page whose links load pages:
// no message, only data-app="failed" on <html>, which the stylesheet and the tests can see.
const html = document.documentElement;
// What the app listens to on the window. A broken app must not answer it any more.
const heard = ["click", "submit", "input", "change", "keydown", "pointerover", "touchstart", "focusin", "focusout"];

// Catches events on their way down, before any listener of the app's, and leaves the browser's own
// answer alone: a link is followed, a form is sent.
const keepFromApp = (event) => event.stopImmediatePropagation();

const fail = () => {
  if (html.dataset.app === "failed") return;
  html.dataset.app = "failed";
  for (const name of heard) addEventListener(name, keepFromApp, true);
  // What the app showed last stays on the page; another address needs a page of its own.
  const shown = location.pathname;
  addEventListener("popstate", (event) => {
    event.stopImmediatePropagation();
    if (location.pathname !== shown) location.reload();
  }, true);
  history.scrollRestoration = "auto";
};

// A panic of the app's is a trap of the machine: nothing in its memory can be relied on afterwards.
const failOnTrap = (event) => {
  const cause = event.error ?? event.reason;
  if (typeof WebAssembly === "object" && cause instanceof WebAssembly.RuntimeError) fail();
};
addEventListener("error", failOnTrap);
addEventListener("unhandledrejection", failOnTrap);

// A stylesheet that this page may lack and another needs. Without it pages are plain, which is no failure.
const loadSheet = (name) => document.querySelector(`link[href$="${name}"]`) ?? new Promise((done) => {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: new URL(name, import.meta.url), onload: done, onerror: done });
  document.head.append(link);
});

// The button that was pressed before the app could act on it.
let pressed;
let started;
const startApp = () => started ??= (async () => {
  try {
    const sheets = PORTAL_SHEETS.map(loadSheet);
    const facts = fetch(document.querySelector("script[data-facts]").dataset.facts)
      .then((answer) => answer.ok ? answer.text() : Promise.reject(answer.status));
    // The app waits for them by this name (`browser::document`), and so for the stylesheets of its other pages.
    globalThis.portalFacts = Promise.all([facts, ...sheets]).then(([facts]) => facts);
    await Promise.all([portalFacts, __wbg_init({ module_or_path: new URL("PORTAL_WASM", import.meta.url) })]);
  } catch {
    fail();
  }
})();

// The search, which opens the finder of documents too, has a script of its own. It comes with the first
// touch of a search box, where data is saved with the search's page alone. Another try asks under another
// name: a script that failed is remembered as failed.
let tries = "";
let search;
const openSearch = () => {
  search ??= import(new URL("PORTAL_SEARCH", import.meta.url).href + tries);
  search.then((script) => {
    hearSearch = script.hear;
    // What was typed while the scripts were on their way.
    const box = document.activeElement;
    if (box?.type === "search" && box.value) hearSearch({ type: "input", target: box });
  }, () => {
    search = undefined;
    tries = `?${Date.now()}`;
  });
  return search;
};
globalThis.openFinder = async () => (await openSearch()).openFinder();

let hearSearch = ({ type, target }) => {
  if (/focusin|pointerdown/.test(type) && target.closest?.("[role=search]") && !navigator.connection?.saveData) openSearch();
};

const isSearchPage = () => document.querySelector("[data-reader=search-page]");

// The loader knows that the app can be of use, without a touch. What is looked for comes first, unless it is of
// another day, which the app shows.
export const startUnasked = () => isSearchPage() && !html.dataset.asOf || startApp();

const onPage = () => {
  if (isSearchPage()) openSearch();
  // The app is listening by now.
  setTimeout(() => {
    pressed?.click();
    pressed = undefined;
  });
};
document.addEventListener("portal:page", onPage);
if (isSearchPage()) openSearch();

// Every event, on its way down, so that a broken app keeps none from the search. Search boxes do not need the app:
// what they ask for comes first.
export const hear = (event) => {
  const { type, target } = event;
  if (type === "click" && html.dataset.app === "waiting") pressed = target.closest?.("[data-action]");
  hearSearch(event);
  if (target.closest?.("a, button, input, select, summary") && !target.closest("[role=search]")) startApp();
};
// What means nothing before there is a search: the loader does not listen to it.
for (const name of ["pointerdown", "input", "submit", "focusout"]) addEventListener(name, hear, true);
