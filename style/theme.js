// Runs before the first paint: the reader's own theme and size of letters, without a flash.
// `browser::settings` writes the same keys. Storage may be closed to us; then nothing is set.
try {
for (const name of ["theme", "text-size"]) {
const value = localStorage.getItem(name);
if (value) document.documentElement.setAttribute("data-" + name, value);
}
} catch {}
