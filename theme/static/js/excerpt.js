// The part of a text where most of what was looked for stands together, from the beginning of a sentence if one is near.
const LENGTH = 34;
const NEAR = 14;
const WINDOW = LENGTH - NEAR;
// What stands between spaces and is longer is no word.
const LONGEST = 80;
const ENDS = /[.!?…。۔।][”’"')\]»]*$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

// The first mark of the window in which the marks weigh most.
function densest(marks) {
  const sorted = [...marks].sort((a, b) => a.l - b.l);
  let [best, most, weight, last] = [0, 0, 0, 0];
  for (const { l: first, s } of sorted) {
    while (last < sorted.length && sorted[last].l < first + WINDOW) weight += sorted[last++].s;
    if (weight > most) [best, most] = [first, weight];
    weight -= s;
  }
  return best;
}

function firstOf(words, starts, mark) {
  for (let place = mark; place >= Math.max(mark - NEAR, 0); place--) if (starts.has(place)) return place;
  // four words before it are enough to read it by
  let place = Math.max(mark - 4, 0);
  while (place < mark && !HAS_WORD.test(words[place])) place++;
  return place;
}

// The words of a text with a line for each block, and where sentences begin.
function read(text) {
  const words = [];
  const starts = new Set();
  for (const line of text.split("\n")) {
    starts.add(words.length);
    for (const word of line.split(" ")) {
      words.push(word);
      if (word.length <= LONGEST && ENDS.test(word)) starts.add(words.length);
    }
  }
  return { words, starts };
}

// Gives [text, marked] pairs.
export function excerpt(text, marks) {
  const { words, starts } = read(text);
  const first = firstOf(words, starts, densest(marks));
  const end = Math.min(first + LENGTH, words.length);
  const marked = new Set(marks.map(({ l }) => l));
  const parts = [];
  const put = (text, isMarked) => {
    const last = parts.at(-1);
    if (last && last[1] === isMarked) last[0] += text;
    else parts.push([text, isMarked]);
  };
  if (!starts.has(first)) put("… ", false);
  for (let place = first; place < end; place++) {
    const raw = words[place];
    const from = raw.search(HAS_WORD);
    if (raw.length > LONGEST) put(`${raw.slice(0, LONGEST)}…`, marked.has(place));
    else if (marked.has(place) && from >= 0) {
      const to = raw.length - raw.match(/[^\p{L}\p{N}\p{M}]*$/u)[0].length;
      put(raw.slice(0, from), false);
      put(raw.slice(from, to), true);
      put(raw.slice(to), false);
    } else put(raw, false);
    if (place + 1 < end) put(" ", false);
  }
  if (end < words.length && !starts.has(end)) put(" …", false);
  return parts.filter(([text]) => text);
}
