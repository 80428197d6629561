// The wasm module, which the finder of documents and the search share: a reader who uses both pays once.
let opened;
let tries = '';

// A module that failed is remembered as failed, and one that trapped has a memory that nobody can rely on.
// The next try asks for it under another name.
const forget = () => {
  opened = undefined;
  prepared = undefined;
  tries = `?${Date.now()}`;
};

// The module's functions. After a trap all of them fail, those too that the finder has kept.
const guarded = (module) => {
  let trap;
  const guard = (call) => (...given) => {
    if (trap) throw trap;
    try {
      return call(...given);
    } catch (error) {
      trap = error;
      forget();
      throw error;
    }
  };
  const functions = Object.entries(module).filter(([, call]) => typeof call === 'function');
  return Object.fromEntries(functions.map(([name, call]) => [name, guard(call)]));
};

const load = async () => {
  // The script asks for the wasm only once it is there itself.
  document.head.append(make('link', {
    rel: 'preload', href: asset('FINDER_WASM'), as: 'fetch', type: 'application/wasm', crossorigin: '',
  }));
  const module = await import(asset('PORTAL_FINDER') + tries);
  await module.ready;
  return guarded(module);
};

// The module, for the app too (`src/start.js`).
export const openFinder = () => (opened ??= load().catch((error) => {
  forget();
  throw error;
}));
