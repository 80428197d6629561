// Starts the app. The builder appends this to wasm-bindgen's module, whose `__wbg_init` it calls, puts
// the wasm's final name in and takes comment lines out: keep every comment on a line of its own.
//
// The page is complete without the app. Whatever goes wrong here leaves a page whose links load pages:
// no message, only data-app="failed" on <html>, which the stylesheet and the tests can see.
{
  const html = document.documentElement;
  // What the app listens to on the window. A broken app must not answer it any more.
  const heard = ["click", "submit", "input", "change", "keydown", "pointerdown", "pointerover", "touchstart", "focusin", "focusout"];

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

  // The search, which opens the finder of documents too, has a script of its own. It comes with the first
  // touch of a search box, where data is saved with the search's page alone. Another try asks under another
  // name: a script that failed is remembered as failed.
  let tries = "";
  let search;
  const openSearch = () => {
    search ??= import(new URL("PORTAL_SEARCH", import.meta.url).href + tries);
    search.then((script) => { hear = script.hear; }, () => {
      search = undefined;
      tries = `?${Date.now()}`;
    });
    return search;
  };
  globalThis.openFinder = async () => (await openSearch()).openFinder();

  // Gets all events before the app does, so that a broken app keeps none from it.
  let hear = ({ type, target }) => {
    if (/focusin|pointerdown/.test(type) && target.closest?.("[role=search]") && !navigator.connection?.saveData) openSearch();
  };

  // The key / leads to the box, unless the reader is writing or has switched it off.
  const leadToBox = (event) => {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (key !== "/" || ctrlKey || altKey || metaKey || target.closest?.("input, select, textarea, [contenteditable]")) return;
    try {
      if (localStorage.getItem("slash-key")) return;
    } catch {}
    event.preventDefault();
    const box = document.querySelector("main [type=search]") ?? document.querySelector("[type=search]");
    box.focus();
    box.select();
  };
  for (const name of heard) addEventListener(name, (event) => {
    if (name === "keydown") leadToBox(event);
    hear(event);
  }, true);

  const onPage = () => {
    if (document.querySelector("[data-reader=search-page]")) openSearch();
  };
  document.addEventListener("portal:page", onPage);
  onPage();

  __wbg_init({ module_or_path: new URL("PORTAL_WASM", import.meta.url) }).catch(fail);
}
