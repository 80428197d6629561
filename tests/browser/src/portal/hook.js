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
    note("error", target === window ? message : `${target.localName} ${target.src ?? target.href} did not load`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note("rejection", String(reason)));
  addEventListener("securitypolicyviolation", (event) => {
    note("policy", `${event.effectiveDirective} refuses ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });

  window.__shift = 0;
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    window.__shifts = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) window.__shift += hadRecentInput ? 0 : value;
    });
    window.__shifts.observe({ type: "layout-shift", buffered: true });
  }

  const plain = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const started = await plain.apply(WebAssembly, given);
    window.__memory = started.instance.exports.memory;
    return started;
  };
}
