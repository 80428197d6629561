// The index: one root, which is asked for again at each visit, and shards, which are kept forever.
const TIMEOUT = 15_000;
// More than the deepest tree has levels, and each level may have a shard that needs another try.
const ROUNDS = 40;

let prepared;

const bytesOf = async (address, options) => {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT), ...options });
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const rootBytes = (options) => bytesOf(`${base}api/v1/tim-kiem.bin`, options);

const takeRoot = async (module, bytes) => {
  if (!module.searchLoad(await bytes, base)) throw new Error('the root cannot be read');
};

const prepare = async () => {
  const bytes = rootBytes();
  // It is looked at below; until then its failure is nobody's.
  bytes.catch(() => {});
  const module = await openFinder();
  await takeRoot(module, bytes);
  return module;
};

// The module with its root, ready to be asked.
const openSearch = () => (prepared ??= prepare().catch((error) => {
  prepared = undefined;
  throw error;
}));

// The next question tries anew what failed.
const tryAgain = () => {
  prepared = undefined;
};

// Asks for a shard, and once more for one that is missing or is not what its name says: a copy on the way may
// be old or broken. `false`: the index itself may be another by now.
const fetchShard = async (module, name) => {
  for (const query of ['', `?${Date.now()}`]) {
    try {
      if (module.searchAdd(name, await bytesOf(asset(name) + query))) return true;
    } catch (error) {
      // Neither an answer nor a status: the reader has no connection.
      if (!/^\d+$/.test(error.message)) return undefined;
    }
  }
  return false;
};

const inFlight = new Map();

const shard = (module, name) => {
  if (!inFlight.has(name)) {
    inFlight.set(name, fetchShard(module, name).finally(() => inFlight.delete(name)));
  }
  return inFlight.get(name);
};

// The search server of a portal that has one: then the module asks for its replies, and for no shards.
const openServer = () => import(asset('SEARCH_SERVER'));

// Readers are told that their words go there before they type any.
const warn = async (module) => {
  if (module.searchHasServer()) (await openServer()).warn(noted());
};

// Asks the module, and fetches what it needs for the answer until there is one. A shard that does not come is
// asked for again with a new root; then the module goes on without it. Nothing is returned once the answer is
// not wanted any more.
const ask = async (question, isWanted) => {
  let renewed = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const module = await openSearch();
    if (!isWanted()) return undefined;
    const answer = JSON.parse(question(module));
    if (answer.asks) {
      const server = await openServer();
      if (!isWanted()) return undefined;
      await server.tell(module, answer, bytesOf, noted());
      continue;
    }
    if (!answer.needs) return answer;
    const came = await Promise.all(answer.needs.map((name) => shard(module, name)));
    const missing = answer.needs.filter((_, at) => !came[at]);
    if (!renewed && came.includes(false)) {
      renewed = true;
      await takeRoot(module, rootBytes({ cache: 'reload' })).catch(() => {});
    } else {
      missing.forEach((name) => module.searchFail(name));
    }
  }
  throw new Error('the index is deeper than any');
};
