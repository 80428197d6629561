import adapter from '@sveltejs/adapter-static';

// The files of `data/` are put into `static/` by the bench.
export default { kit: { adapter: adapter({ pages: 'dist', assets: 'dist' }) } };
