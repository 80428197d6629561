// What the widget says on a partner's page, kept for the tests.
window.__said = [];
for (const name of ["cnht-ready", "cnht-error"]) {
  addEventListener(name, ({ detail, target }) => {
    const place = target.shadowRoot ? target.id : "";
    window.__said[window.__said.length] = { name, place, ...detail };
    // The tools that look at the page from here on need its prototypes.
    window.putBack?.();
  });
}
