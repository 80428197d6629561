// `site.json` and the files of `data/` are put into `public/` by the bench.
export default {
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: 'dist', modulePreload: { polyfill: false } },
};
