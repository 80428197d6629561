// Stands in the head of every page and holds up the first paint, so it must stay small: the builder refuses
// more than 1,040 bytes in brotli. It does what does not need the app (the reader's theme, size of letters
// and day), and loads the app when it can be of use: docs/decisions/0019-when-the-app-is-fetched.md.
// The builder puts names and words in the place of the marks, and minifies.
{
  // Of the root element: what the stylesheets, the app and the tests see.
  const state = document.documentElement.dataset;
  const all = (selector) => document.querySelectorAll(selector);
  const put = (where, name, value) => value ? where[name] = value : delete where[name];
  // Storage may be closed to us: then a choice lasts as long as the page.
  const stored = (use) => {
    try {
      return use(localStorage);
    } catch {}
  };

  // Before the first paint, so that nothing flashes: the theme, the size of letters, room for the bar that says
  // that another day is shown (`permalink::AS_OF`), and the buttons that this browser can serve.
  const asked = /[?&]ngay=/.test(location.search);
  state.app = "waiting";
  put(state, "share", !!navigator.share);
  put(state, "asOf", asked);
  for (const name of ["theme", "textSize"]) put(state, name, stored((storage) => storage[name]));

  // The date line and the choices show what is in force. The day is Vietnam's. The browser's own words for it would
  // hold up the first paint: its tables of languages take a tenth of a second on a slow phone.
  const now = () => new Date(Date.now() + 252e5);
  const iso = () => now().toISOString().slice(0, 10);
  const show = () => {
    const [year, month, day] = iso().split("-");
    for (const line of all("[data-reader=date]")) line.textContent = `${["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"][now().getUTCDay()]}, ngày ${+day} tháng ${+month} năm ${year}`;
    for (const choice of all("[data-setting]")) choice.value = state[choice.dataset.setting] ?? "";
  };

  // The app gets what the reader did before it was there.
  let hear;
  const wake = (start) => {
    const early = [];
    hear = (event) => early.push(event);
    import("./PORTAL_APP").then((app) => {
      hear = app.hear;
      start && app.startUnasked();
      early.forEach(hear);
    }, () => {
      hear = () => {};
      state.app = "failed";
    });
  };

  const listen = (event) => {
    const { target, type, key, newState } = event;
    const { setting } = target.dataset ?? {};
    if (setting && type === "change") {
      put(state, setting, target.value);
      stored((storage) => put(storage, setting, target.value));
      show();
    }
    // The key / leads to the search box, that of the page before that of the masthead, unless the reader is
    // writing or has switched it off.
    if (key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey
      && !target.closest?.("input, select, textarea") && !stored((storage) => storage["slash-key"])) {
      event.preventDefault();
      const box = [...all("[type=search]")].pop();
      // On a phone the masthead's is behind a button.
      box.offsetParent || all("[popover]")[0].showPopover();
      box.focus();
      box.select();
    }
    // Who opens the search wants to write.
    newState === "open" && target.querySelector("[type=search]")?.focus();
    // Scrolling and reading are no use for the app: what can be followed, pressed or filled in is. A finger is a
    // pointer too.
    if (!hear && target.closest?.("a, button, input, select, summary")) wake();
    hear?.(event);
  };
  for (const name of ["pointerover", "focusin", "click", "keydown", "change", "toggle"]) addEventListener(name, listen, true);

  const look = () => {
    const portal = all("#portal")[0];
    if (!portal) return;
    show();
    // The app writes the day of the law itself, of the page that it shows now.
    if (state.app === "ready") return;
    const { address, day, until } = portal.dataset;
    // The standing of the law may not be what it was when the page was made.
    const today = iso();
    const changed = until <= today || day > today;
    if (!changed && !asked) for (const place of all("[data-reader=law-day]")) place.textContent = today.split("-").reverse().join("/");

    const { saveData, effectiveType } = navigator.connection ?? {};
    const saves = saveData || /2g/.test(effectiveType);
    // A page that is loaded ahead may never be shown.
    const start = () => {
      if (document.prerendering) document.addEventListener("prerenderingchange", start);
      else hear || wake(true);
    };
    if (asked || !address || location.search && all("[data-finder=live]")[0] || changed && !saves) start();
    // Who came from another page of the portal goes on to a third.
    else if (!saves && document.referrer.startsWith(location.origin)) addEventListener("load", () => (self.requestIdleCallback ?? setTimeout)(start));
  };
  // A page may stay open over midnight, or come back from the browser's memory.
  for (const name of ["DOMContentLoaded", "pageshow", "visibilitychange"]) addEventListener(name, look);
}
