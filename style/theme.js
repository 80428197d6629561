// Runs before the first paint: the reader's own theme and size of letters, without a flash.
// An address that asks for another day gets room for the bar that will say so (`permalink::AS_OF`).
// `browser::settings` writes the same keys. Storage may be closed to us; then nothing is set.
if (/[?&]ngay=/.test(location.search)) document.documentElement.setAttribute("data-as-of", "");
try {
for (const name of ["theme", "text-size"]) {
const value = localStorage.getItem(name);
if (value) document.documentElement.setAttribute("data-" + name, value);
}
} catch {}
