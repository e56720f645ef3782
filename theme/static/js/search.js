// The search form and what it finds: on the search page, with the query in the address, or in the dialog.
import { excerpt } from "./excerpt.js";
import { find, prepare } from "./finder.js";

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  return made;
}

function item({ url, title, date, iso, outlet, lang, dir, text: whole, marks }, root) {
  const made = element("li", "", { lang, dir });
  const head = element("h2", "");
  head.append(element("a", title, { href: new URL(url, root).href }));
  const facts = element("p", "", { class: "meta" });
  if (date) facts.append(element("time", date, { datetime: iso }));
  if (outlet) facts.append(element("span", outlet));
  const text = element("p", "", { class: "excerpt" });
  text.append(...excerpt(whole, marks).map(([part, marked]) => (marked ? element("mark", part) : part)));
  made.append(head, facts, text);
  return made;
}

// Makes the form in place work; inAddress: the query is that of the page's address; since: when its loading began.
export function attach(place, inAddress, since = 0) {
  const root = new URL("../../", import.meta.url);
  const form = place.querySelector(".search-form");
  const status = place.querySelector(".found");
  const list = place.querySelector(".results");
  const button = place.querySelector(".more-results");
  const query = () => [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  let run = 0;

  function tell({ results, left, from, to }) {
    const count = results.length;
    const { none, one, many, nonePart, onePart, part, thousands } = status.dataset;
    const texts = left && to ? [nonePart, onePart, part] : [none, one, many];
    const text = texts[Math.min(count, 2)];
    const shown = `${count}`.replace(/\B(?=(\d{3})+$)/g, thousands);
    const years = from === to ? `${to}` : `${from}–${to}`;
    status.textContent = text.replace("{n}", shown).replace("{years}", years);
  }

  async function search() {
    const turn = ++run;
    const { q: words = "", sort = "", ...filters } = Object.fromEntries(query());
    list.replaceChildren();
    list.hidden = button.hidden = true;
    status.textContent = "";
    if (!words && !Object.keys(filters).length) return;
    try {
      const found = await find({ words, filters, sort, since });
      const next = async (asked) => {
        const part = await found.next();
        if (turn !== run) return;
        const items = part.map((data) => item(data, root));
        list.append(...items);
        list.hidden = !list.children.length;
        button.hidden = !found.more();
        button.textContent = found.atEnd() ? button.dataset.further : button.dataset.more;
        tell(found);
        // the button may be gone: whoever pressed it goes on with what it brought
        if (asked && (items.length || button.hidden)) (items[0]?.querySelector("a") ?? form.elements.q).focus();
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
  place.addEventListener("change", ({ target }) => target.matches("select, [list]") && form.requestSubmit());
  // the engine comes while the reader writes
  form.addEventListener("focusin", () => prepare().catch(() => {}), { once: true });
  if (inAddress) {
    addEventListener("popstate", fromAddress);
    fromAddress();
  }
}

const page = document.querySelector("main .search");
if (page) attach(page, true);
