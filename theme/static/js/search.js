// The search form and what it finds: on the search page, with the query in the address, or in the dialog.
import { find } from "./finder.js";

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

function item({ meta, raw_url, url, excerpt: html }, root) {
  const made = element("li", "", { lang: meta.lang, dir: meta.dir });
  const head = element("h2", "");
  head.append(element("a", meta.title, { href: new URL(raw_url ?? url, root).href }));
  const facts = element("p", "", { class: "meta" });
  if (meta.date) facts.append(element("time", meta.date, { datetime: meta.iso }));
  if (meta.outlet) facts.append(meta.date ? " · " : "", meta.outlet);
  made.append(head, facts, excerpt(html));
  return made;
}

// Makes the form in place work; inAddress: the query is that of the page's address.
export function attach(place, inAddress) {
  const root = new URL("../../", import.meta.url);
  const form = place.querySelector(".search-form");
  const status = place.querySelector(".found");
  const list = place.querySelector(".results");
  const button = place.querySelector(".more-results");
  const query = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  let run = 0;

  function tell({ results, left, from, to }) {
    const count = results.length;
    const { none, one, many, part } = status.dataset;
    const text = !count ? none : left ? part : count === 1 ? one : many;
    const years = from === to ? `${to}` : `${from}–${to}`;
    status.textContent = text.replace("{n}", count.toLocaleString()).replace("{years}", years);
  }

  async function search() {
    const turn = ++run;
    const { q: words = "", sort = "", ...filters } = Object.fromEntries(query());
    list.replaceChildren();
    list.hidden = button.hidden = true;
    status.textContent = "";
    if (!words && !Object.keys(filters).length) return;
    try {
      const found = await find({ words, filters, sort });
      const next = async (asked) => {
        const part = await found.next();
        if (turn !== run) return;
        const items = part.map((data) => item(data, root));
        list.append(...items);
        list.hidden = !list.children.length;
        button.hidden = !found.more();
        tell(found);
        // the button may be gone: whoever pressed it goes on with what it brought
        if (asked) items[0]?.querySelector("a").focus();
      };
      button.onclick = () => next(true);
      await next(false);
    } catch (error) {
      status.textContent = status.dataset.broken;
      throw error;
    }
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? "";
    return search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (inAddress) {
      const asked = new URLSearchParams(query());
      history.pushState(null, "", asked.size ? `?${asked}` : location.pathname);
    }
    search();
  });
  form.addEventListener("change", ({ target }) => target.matches("select, [list]") && form.requestSubmit());
  if (inAddress) {
    addEventListener("popstate", fromAddress);
    fromAddress();
  }
}

const page = document.querySelector("main:has(> .search-form)");
if (page) attach(page, true);
