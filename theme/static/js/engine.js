// Speaks to Pagefind's search in WebAssembly, which holds the indexes of all periods. Its names and numbers are those of
// Pagefind's release that the archive is built with; its own interface is 45 kB and loads more than a query needs.
const bytesOf = new TextEncoder();
const textOf = new TextDecoder();
// An index is found by its words without marks; in it punctuation parts no words, but "_" and its kin belong to them.
const PUNCTUATION = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu;
const MAGIC = "pagefind_dcd".length;
const PLAIN = -25;
const UNIT = 64;
const LAST = "\u{10ffff}";
let wasm;

async function load(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const data = new Uint8Array(await answer.arrayBuffer());
  const zipped = data[0] === 0x1f && data[1] === 0x8b;
  if (!zipped) return data;
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const loadJson = async (url) => JSON.parse(textOf.decode(await load(url)));

// Loads the engine; indexes may load meanwhile.
let started;
export function start(url) {
  started = instantiate(url);
  return started;
}

async function instantiate(url) {
  const code = (await load(url)).subarray(MAGIC);
  const init = () => {
    const table = wasm.__wbindgen_externrefs;
    const first = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, place) => table.set(first + place, value));
  };
  const { instance } = await WebAssembly.instantiate(code, {
    "./pagefind_web_bg.js": { __wbindgen_init_externref_table: init },
  });
  wasm = instance.exports;
  wasm.__wbindgen_start();
}

// [address, length] of bytes that the engine gets, and frees
function give(bytes) {
  const address = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, address);
  return [address, bytes.length];
}

const giveText = (text) => give(bytesOf.encode(text));

function take([address, length]) {
  const json = textOf.decode(new Uint8Array(wasm.memory.buffer, address >>> 0, length));
  wasm.__wbindgen_free(address, length, 1);
  return JSON.parse(json);
}

// CBOR of lists, texts and whole numbers
function cbor(value) {
  const head = (kind, size) =>
    size < 24 ? [(kind << 5) | size] : size < 65536 ? [(kind << 5) | 25, size >> 8, size & 255] : [(kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255];
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === "string") {
    const bytes = bytesOf.encode(value);
    return [...head(3, bytes.length), ...bytes];
  }
  return [...head(4, value.length), ...value.flatMap(cbor)];
}

// A chunk of words as Pagefind has it: [[[stem, pages, [[form, pages], …]], …]], a page being [step, places in the text, places in
// the headline]. Ours has a piece for each run of articles: search/runs.py tells what is in it. ``runs`` are their lengths.
function chunkOf(data, runs) {
  const words = new Map();
  let at = 0;
  let first = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const size = number();
    return textOf.decode(data.subarray(at, (at += size)));
  };
  const numbers = (count) => Array.from({ length: count }, number);
  const page = () => {
    const kind = number();
    const places = numbers(kind >> 2);
    // negative is the weight of what follows; where it is not said, all weigh as plain text does
    const weighed = kind & 1 ? places.map((n) => (n & 1 ? -(n + 1) / 2 : n / 2)) : places.length ? [PLAIN, ...places] : [];
    return [weighed, kind & 2 ? [-1, ...numbers(number())] : []];
  };
  const read = (known, count) => {
    let place = first;
    for (; count; count--) {
      place += number();
      known.pages.push([place - known.last, ...page()]);
      known.last = place;
    }
  };
  const of = (map, name) => map.get(name) ?? map.set(name, { pages: [], last: 0, forms: new Map() }).get(name);
  for (const length of runs) {
    for (const end = number() + at; at < end; ) {
      const word = of(words, text());
      const count = number();
      read(word, count >> 1);
      for (let forms = count & 1 ? number() : 0; forms; forms--) read(of(word.forms, text()), number());
    }
    first += length;
  }
  const listed = (map) => [...map].map(([name, { pages, forms }]) => [name, pages, forms]);
  return [listed(words).map(([stem, pages, forms]) => [stem, pages, listed(forms).map(([form, found]) => [form, found])])];
}

// The greatest word before all that begin with ``start``
function before(start) {
  const letters = [...start];
  const code = letters.pop().codePointAt(0);
  return `${letters.join("")}${String.fromCodePoint(code === 0xe000 ? 0xd7ff : code - 1)}${LAST}`;
}

// The names of the articles' files: the day, and the number in the day
function namesOf(days) {
  let day = 0;
  let number = 0;
  return days.map((step, place) => {
    day += step;
    number = step || !place ? 0 : number + 1;
    return `${String(day).padStart(8, "0")}-${number}`;
  });
}

// One index. Nothing of it is loaded before ``open``, and then its head alone.
export class Index {
  #pointer;
  #runs;
  #sizes;
  #has = new Set();

  constructor(place) {
    this.place = place;
  }

  // search/index.py tells what the head has
  async open() {
    const { version, days, runs, words, chunks, sizes, filters } = await loadJson(new URL("head.pf_head", this.place));
    await started;
    const names = namesOf(days);
    const lengths = [...words].map((level) => Math.round(2 ** ((level.codePointAt(0) - 48) / 4)));
    const starts = chunks.split(" ");
    const listed = starts.map((start, place) => [start, place + 1 < starts.length ? before(starts[place + 1]) : LAST, String(place)]);
    this.#runs = runs;
    this.wordsOf = new Map(names.map((name, place) => [name, lengths[place]]));
    this.#sizes = new Map(sizes.map((size, place) => [`index/${place}.pf_index`, size * UNIT]));
    for (const [name, size] of Object.entries(filters)) this.#sizes.set(`filter/${name}.pf_filter`, size * UNIT);
    const pages = names.map((name, place) => [name, lengths[place]]);
    const head = [version, pages, listed, Object.keys(filters).map((name) => [name, name]), [], ["title"]];
    this.#pointer = wasm.init_pagefind(...give(new Uint8Array(cbor(head)))) >>> 0;
  }

  get isOpen() {
    return this.#pointer !== undefined;
  }

  // The files that a query needs and that are not here.
  lacks({ bare }, filters) {
    const words = bare ? take(wasm.request_indexes(this.#pointer, ...giveText(bare))) : [];
    const values = take(wasm.request_filter_indexes(this.#pointer, ...giveText(JSON.stringify(filters))));
    const files = [...words.map((name) => `index/${name}.pf_index`), ...values.map((name) => `filter/${name}.pf_filter`)];
    return [...new Set(files)].filter((file) => !this.#has.has(file));
  }

  sizeOf(file) {
    return this.#sizes.get(file);
  }

  async load(file) {
    const data = await load(new URL(file, this.place));
    if (this.#has.has(file)) return;
    this.#has.add(file);
    const words = file.startsWith("index/");
    const add = words ? wasm.load_index_chunk : wasm.load_filter_chunk;
    this.#pointer = add(this.#pointer, ...give(words ? new Uint8Array(cbor(chunkOf(data, this.#runs))) : data.subarray(MAGIC))) >>> 0;
  }

  // [{ p: name, s: score, l: [{ l: place, s: weight }] }]
  search({ bare, plain, exact }, filters) {
    const texts = [bare, plain, JSON.stringify(filters), ""].flatMap(giveText);
    return take(wasm.search(this.#pointer, ...texts, exact, false)).results;
  }
}

// What a reader wrote, as the engine wants it: in quotes it is a phrase.
export function readQuery(text) {
  const plain = text.toLowerCase().replace(PUNCTUATION, "").replace(/\s+/g, " ").trim();
  return { plain, bare: plain.normalize("NFD").replace(/\p{M}/gu, ""), exact: /^\s*["“„«].+["”“»]\s*$/.test(text) };
}
