// Finds articles in the indexes, one a period: as many as may be moved for a query, from the newest (or the oldest) on.
import { Index, loadJson, readQuery, start } from "./engine.js";

const root = new URL("../../", import.meta.url);
const place = new URL("pagefind/", root);
const PAGE = 10;
// Bytes that a query may move, all that its page moves included: bench/search. What more indexes may hold waits to be
// asked for. Only one index that is above it alone is loaded nevertheless.
const LIMIT = 300_000;
// The engine is 72 kB, the list of indexes 1 to 2 kB; ten texts of 400 words are 13 kB; an answer's head is 200 bytes on
// plain servers, more on others; the page's fonts are 53 kB, and may come after the search began.
const ENGINE = 75_000;
const TEXTS = 24_000;
const HEADERS = 300;
const FONTS = 54_000;
const FIRST = 2;
// Bytes of a text at most for each of its words: 2.7 in English, 3.6 in Urdu.
const WORD = 4;
const UNDATED = "00000000";

let started;
let shards;
let fresh = true;

// Only when something is looked for: the engine, and which indexes there are, newest first.
async function begin() {
  const answer = await fetch(new URL("shards.json", place), { cache: "no-cache" });
  const { engine, shards: listed } = await answer.json();
  const loading = start(new URL(engine, place));
  loading.catch(() => (started = undefined));
  shards = listed.map(([name, key, head, articles, from, to]) => {
    const index = new Index(new URL(`${name}/${key}/`, place));
    return { name, key, head, articles, from, to, index };
  });
}

export function prepare() {
  started ??= begin();
  started.catch(() => (started = undefined));
  return started;
}

// What the page and its scripts moved: counted once, whether or not the browser had them.
function movedBefore(since) {
  const entries = ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type));
  const own = entries.filter(({ startTime, name }) => startTime >= since && !name.startsWith(place.href) && !/\.woff2?$/.test(name));
  return own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize + HEADERS, FONTS);
}

// The indexes know nothing of each other: what they find is ordered by relevance here. A result's name begins with its
// day; what has none comes last.
function order(results, sort) {
  const sign = { new: -1, old: 1 }[sort];
  const key = ({ p }) => (p.startsWith(UNDATED) ? (sign < 0 ? "" : "~") : p);
  const byDay = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  return results.sort((a, b) => (sign ? sign * byDay(a, b) : b.s - a.s || byDay(b, a)));
}

// Topics are in 16 filters, by the sum of the bytes of their names: the same sum is in search/plans.py.
function filtersOf({ tag, ...filters }) {
  if (!tag) return filters;
  const name = tag.trim().toLowerCase();
  const sum = new TextEncoder().encode(name).reduce((total, byte) => total + byte, 0);
  return { ...filters, [`tag${sum % 16}`]: name };
}

function chosen(filters, sort) {
  const year = Number(filters.year);
  const found = shards.filter((shard) => !year || (shard.from <= year && year <= shard.to));
  if (sort === "old") found.sort((a, b) => !a.from - !b.from || a.from - b.from || (a.name < b.name ? -1 : 1));
  return found;
}

const textSize = ({ shard, p }) => HEADERS + WORD * shard.index.wordsOf.get(p);

async function textOf({ shard, p, l }) {
  const url = new URL(`${shard.name}/fragment/${p}.pf_fragment?${shard.key}`, place);
  const { text, ...shown } = await loadJson(url);
  return { ...shown, text, marks: l };
}

// Gives { results, next, more, left, from, to }: what was found so far, in order; next() gives what the next page shows;
// left is the number of indexes that were not asked, from and to the years of those that were. ``since``: when, by the
// page's clock, that began to load which counts as moved for the first query.
export async function find({ words, filters, sort, since = 0 }) {
  await prepare();
  const query = readQuery(words);
  const wanted = filtersOf(filters);
  const asked = chosen(filters, sort);
  const state = { results: [], left: asked.length, from: 0, to: 0 };
  let room = LIMIT - (fresh ? ENGINE + movedBefore(since) : 0);
  let shown = 0;
  let pages = 0;
  fresh = false;

  // Opens as many of the next indexes as room is left for, going by what the words took in those before.
  async function open(each, atLeast) {
    const batch = [];
    let left = room - TEXTS;
    const rest = asked.slice(asked.length - state.left);
    // in order of dates the first indexes may do
    const most = sort || !each ? Math.max(FIRST, asked.length - state.left) : rest.length;
    for (const shard of rest.slice(0, most)) {
      left -= (shard.index.isOpen ? 0 : shard.head + HEADERS) + each * shard.articles;
      if (left < 0 && batch.length >= atLeast) break;
      batch.push(shard);
    }
    const lacking = batch.filter(({ index }) => !index.isOpen);
    for (const { head } of lacking) room -= head + HEADERS;
    await Promise.all(lacking.map(({ index }) => index.open()));
    return batch;
  }

  // Asks those of a batch whose words there is room for.
  async function ask(batch, atLeast) {
    const fit = [];
    let each = 0;
    for (const shard of batch) {
      const files = shard.index.lacks(query, wanted);
      const cost = files.reduce((sum, file) => sum + shard.index.sizeOf(file) + HEADERS, 0);
      if (room - cost < TEXTS && fit.length >= atLeast) break;
      room -= cost;
      each = Math.max(each, cost / shard.articles);
      fit.push([shard, files]);
    }
    await Promise.all(fit.flatMap(([{ index }, files]) => files.map((file) => index.load(file))));
    state.left -= fit.length;
    const found = fit.flatMap(([shard]) => shard.index.search(query, wanted).map((result) => ({ ...result, shard })));
    return { found, each, all: fit.length === batch.length };
  }

  async function widen() {
    const found = [];
    let each = 0;
    let atLeast = 1;
    while (state.left && !(sort && found.length >= PAGE)) {
      const batch = await open(each, atLeast);
      if (!batch.length) break;
      const part = await ask(batch, atLeast);
      found.push(...part.found);
      if (!part.all) break;
      each = Math.max(each, part.each, 1);
      atLeast = 0;
    }
    const dated = asked.slice(0, asked.length - state.left).filter((shard) => shard.from);
    state.from = Math.min(...dated.map((shard) => shard.from));
    state.to = Math.max(...dated.map((shard) => shard.to));
    state.results.push(...order(found, sort));
  }

  state.next = async () => {
    if (pages++ && shown >= state.results.length && state.left) {
      room = LIMIT;
      await widen();
    }
    const part = [];
    for (const result of state.results.slice(shown, shown + PAGE)) {
      room -= textSize(result);
      if (room < 0 && part.length) break;
      part.push(result);
    }
    shown += part.length;
    room = LIMIT;
    return Promise.all(part.map(textOf));
  };
  state.more = () => state.left > 0 || shown < state.results.length;
  state.atEnd = () => shown >= state.results.length;
  await widen();
  return state;
}
