import { readFile } from 'node:fs/promises';

// Its data is asked for without the slash at the end, and only what is named here is made.
const paths = async () => JSON.parse(await readFile('data/routes.json', 'utf8'))
    .map((path) => (path === '/' ? path : path.replace(/\/$/, '')));

export default {
    ssr: false,
    routeDiscovery: { mode: 'initial' },
    prerender: paths,
};
