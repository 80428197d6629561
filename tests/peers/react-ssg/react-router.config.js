import { readFile } from 'node:fs/promises';

export default {
    ssr: false,
    routeDiscovery: { mode: 'initial' },
    prerender: async () => JSON.parse(await readFile('data/routes.json', 'utf8')),
};
