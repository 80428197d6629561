export { load } from '$lib/load.js';
