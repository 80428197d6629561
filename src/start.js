// Starts the app. The builder appends this to wasm-bindgen's module, whose `__wbg_init` it calls, puts
// the wasm's final name in and takes comment lines out: keep every comment on a line of its own.
//
// The page is complete without the app. Whatever goes wrong here leaves a page whose links load pages:
// no message, only data-app="failed" on <html>, which the stylesheet and the tests can see.
{
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

  // The finder of documents is a module of its own: the app opens it on the finder's page.
  let tries = "";
  globalThis.openFinder = async () => {
    // Another try asks under another name: a module that failed is remembered as failed.
    const address = new URL("PORTAL_FINDER", import.meta.url).href + tries;
    tries = `?${Date.now()}`;
    const finder = await import(address);
    await finder.ready;
    return finder;
  };

  __wbg_init({ module_or_path: new URL("PORTAL_WASM", import.meta.url) }).catch(fail);
}
