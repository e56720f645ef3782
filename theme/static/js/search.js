// The search page: asks Pagefind's indexes, one a run of years, and shows what they find. The query is in the address.
const root = new URL("../../", import.meta.url);
const form = document.querySelector(".search-form");
const status = document.querySelector(".found");
const list = document.querySelector(".results");
const more = document.querySelector(".more-results");
const PAGE = 10;
let engine;
let run = 0;

async function start() {
  const answer = await fetch(new URL("pagefind/shards.json", root));
  const shards = await answer.json();
  const place = new URL("pagefind/", root);
  const { createInstance } = await import(new URL("pagefind.js", place));
  const language = document.documentElement.lang.split("-")[0].toLowerCase();
  const options = { baseUrl: root.pathname, excerptLength: 30 };
  const instance = createInstance({ ...options, basePath: place.href, noWorker: true });
  const merge = ({ name }) => instance.mergeIndex(new URL(`${name}/`, place).href, { ...options, language });
  await Promise.all(shards.map(merge));
  return instance;
}

function asked() {
  const values = Object.fromEntries(new FormData(form));
  const filters = {};
  for (const name of ["year", "outlet", "section", "tag", "language"]) if (values[name]) filters[name] = values[name];
  return { words: values.q.trim(), filters, sort: values.sort };
}

// The shards know nothing of each other: Pagefind orders what they find together by relevance alone. A result's name
// begins with its day.
function order(results, sort) {
  const sign = { new: -1, old: 1 }[sort];
  if (sign) results.sort((a, b) => sign * (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  return made;
}

// Pagefind's excerpt is escaped text with <mark>: only the marks become elements.
function excerpt(html) {
  const made = document.createElement("p");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    made.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  }
  return made;
}

function show(data) {
  const { meta } = data;
  const item = element("li", "", { lang: meta.lang, dir: meta.dir });
  const head = element("h2", "");
  const address = new URL(data.raw_url ?? data.url, root);
  head.append(element("a", meta.title, { href: address.href }));
  const facts = element("p", "", { class: "meta" });
  if (meta.date) facts.append(element("time", meta.date, { datetime: meta.iso }));
  if (meta.outlet) facts.append(meta.date ? " · " : "", meta.outlet);
  item.append(head, facts, excerpt(data.excerpt));
  list.append(item);
}

async function search() {
  const turn = ++run;
  const { words, filters, sort } = asked();
  list.replaceChildren();
  list.hidden = more.hidden = true;
  status.textContent = "";
  if (!words && !Object.keys(filters).length) return;
  try {
    engine ??= start();
    const found = await (await engine).search(words || null, { filters });
    if (turn !== run) return;
    order(found.results, sort);
    const count = found.results.length;
    const { none, one, many } = status.dataset;
    status.textContent = count === 0 ? none : count === 1 ? one : many.replace("{n}", count.toLocaleString());
    let shown = 0;
    const next = async () => {
      const part = await Promise.all(found.results.slice(shown, shown + PAGE).map((result) => result.data()));
      if (turn !== run) return;
      shown += part.length;
      part.forEach(show);
      list.hidden = shown === 0;
      more.hidden = shown >= count;
    };
    more.onclick = next;
    await next();
  } catch (error) {
    engine = undefined;
    status.textContent = status.dataset.broken;
    throw error;
  }
}

function fromAddress() {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) if (field.name) field.value = query.get(field.name) ?? "";
  return search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.pushState(null, "", query.size ? `?${query}` : location.pathname);
  search();
});
form.addEventListener("change", (event) => event.target.tagName === "SELECT" && form.requestSubmit());
addEventListener("popstate", fromAddress);
fromAddress();
