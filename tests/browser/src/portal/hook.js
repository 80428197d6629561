// The first script of every page under test. It keeps what a reader's console would show, for the
// whole visit, measures layout shifts, and remembers the app's memory, so that a test can break it.
{
  const KEY = "__errors";
  const note = (kind, text) => {
    const noted = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    sessionStorage.setItem(KEY, JSON.stringify([...noted, `${kind}: ${text}`]));
  };

  for (const name of ["error", "warn"]) {
    const plain = console[name];
    console[name] = (...words) => {
      note(`console.${name}`, words.map(String).join(" "));
      plain.apply(console, words);
    };
  }
  // On the way down, so that files that did not load are heard of too.
  addEventListener("error", ({ target, message }) => {
    // A preload that failed is requested again when the file is needed.
    if (target.rel === "preload") return;
    note("error", target === window ? message : `${target.localName} ${target.src ?? target.href} did not load`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note("rejection", String(reason)));
  addEventListener("securitypolicyviolation", (event) => {
    note("policy", `${event.effectiveDirective} refuses ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });

  // When the reader's choices were put on the root element.
  const html = document.documentElement;
  new MutationObserver(() => { window.__chosen ??= performance.now(); })
    .observe(html, { attributeFilter: ["data-theme", "data-text-size"] });

  window.__shift = 0;
  window.__moved = [];
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    window.__shifts = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (hadRecentInput) continue;
        window.__shift += value;
        const place = ({ x, y, width, height }) => `${x},${y} ${width}×${height}`;
        window.__moved.push(...sources.map(({ node, previousRect, currentRect }) =>
          `${node?.className || node?.nodeName || "something gone"}: ${place(previousRect)} to ${place(currentRect)}`));
      }
    });
    window.__shifts.observe({ type: "layout-shift", buffered: true });
  }

  const plain = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const started = await plain.apply(WebAssembly, given);
    // The app's module is the first; the finder's comes later, if at all.
    window.__memory ??= started.instance.exports.memory;
    return started;
  };
}
