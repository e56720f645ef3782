// Finds articles in Pagefind's indexes, one a period: as many as a query needs, from the newest (or the oldest) on.
const root = new URL("../../", import.meta.url);
const place = new URL("pagefind/", root);
const PAGE = 10;
// Bytes that a query may move, the engine's 85 kB included, before it waits to be asked for more, unless nothing was found.
// With ten fragments a query stays below 300 kB; a common word's places in 10,000 articles alone may be more than that.
const BUDGET = 265_000;
const FIRST = 2;
const UNDATED = "00000000";

let started;
// Only when something is looked for: the interface, and which indexes there are, newest first.
function start() {
  performance.setResourceTimingBufferSize(20_000);
  const list = fetch(new URL("shards.json", place)).then((answer) => answer.json());
  started ??= Promise.all([list, import(new URL("pagefind.js", place))]);
  started.catch(() => (started = undefined));
  return started;
}

const sizes = (since) =>
  performance
    .getEntriesByType("resource")
    .filter((entry) => entry.startTime >= since && entry.name.startsWith(place.href))
    .reduce((sum, entry) => sum + entry.transferSize, 0);

// The shards know nothing of each other: Pagefind orders what they find together by relevance alone. A result's name
// begins with its day; what has none comes last.
function order(results, sort) {
  const sign = { new: -1, old: 1 }[sort];
  const key = ({ id }) => (id.startsWith(UNDATED) ? (sign < 0 ? "" : "~") : id);
  const byDay = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  return results.sort((a, b) => (sign ? sign * byDay(a, b) : b.score - a.score || byDay(b, a)));
}

// Topics are in 16 filters, by the sum of the bytes of their names: the same sum is in search/plans.py.
function filtersOf({ tag, ...filters }) {
  if (!tag) return filters;
  const name = tag.trim().toLowerCase();
  const sum = new TextEncoder().encode(name).reduce((total, byte) => total + byte, 0);
  return { ...filters, [`tag${sum % 16}`]: name };
}

// Gives { results, next, left, from, to }: what was found so far, in order; next() gives the results of the next page;
// left is the number of indexes that were not asked, from and to the years of those that were.
export async function find({ words, filters, sort }) {
  const since = performance.now();
  const [all, { createInstance }] = await start();
  const year = Number(filters.year);
  const shards = all.filter((shard) => !year || (shard.from <= year && year <= shard.to));
  if (sort === "old") shards.sort((a, b) => !a.from - !b.from || a.from - b.from || (a.name < b.name ? -1 : 1));
  const language = document.documentElement.lang.split("-")[0].toLowerCase();
  const options = { baseUrl: root.pathname, excerptLength: 30 };
  const engine = createInstance({ ...options, basePath: place.href, noWorker: true });
  const wanted = filtersOf(filters);
  const state = { results: [], left: shards.length, from: 0, to: 0 };
  const known = new Set();
  let asked = 0;
  let shown = 0;

  async function widen(count) {
    const part = shards.slice(asked, asked + count);
    const merge = ({ name, key }) =>
      engine.mergeIndex(new URL(`${name}/`, place).href, { ...options, metaCacheTag: key, language });
    await Promise.all(part.map(merge));
    asked += part.length;
    state.left = shards.length - asked;
    const dated = shards.slice(0, asked).filter((shard) => shard.from);
    state.from = Math.min(...dated.map((shard) => shard.from));
    state.to = Math.max(...dated.map((shard) => shard.to));
    const { results } = await engine.search(words || null, { filters: wanted });
    const fresh = results.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    return fresh;
  }

  // Asks more indexes until what may be moved is moved.
  async function more(begun) {
    const before = asked;
    const base = sizes(begun);
    const fresh = [];
    while (state.left) {
      const done = asked - before;
      const moved = sizes(begun);
      const each = done ? (moved - base) / done : 0;
      const room = each ? Math.floor((BUDGET - moved) / each) : Infinity;
      if (done && fresh.length && room < 1) break;
      fresh.push(...(await widen(done ? Math.max(Math.min(2 * done, room), FIRST) : FIRST)));
    }
    state.results.push(...order(fresh, sort));
  }

  state.next = async () => {
    if (shown + PAGE > state.results.length && state.left && shown) await more(performance.now());
    const part = state.results.slice(shown, shown + PAGE);
    shown += part.length;
    return Promise.all(part.map((result) => result.data()));
  };
  state.more = () => state.left > 0 || shown < state.results.length;
  await more(since);
  return state;
}
