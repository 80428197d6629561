// The events of the widget on a partner's page, kept for the tests.
window.__events = [];
for (const name of ["cnht-ready", "cnht-error"]) {
  addEventListener(name, ({ detail, target }) => {
    const place = target.shadowRoot ? target.id : "";
    window.__events[window.__events.length] = { name, place, ...detail };
    // The tools that look at the page from here on need its prototypes.
    window.putBack?.();
  });
}
