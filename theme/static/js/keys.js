// "/" opens the search. Nothing else is loaded before that.
const root = new URL("../../", import.meta.url);
let opening;

// The form of the search page, in a dialog: its texts are in the site's language.
async function open() {
  const since = performance.now();
  const [answer, { attach }] = await Promise.all([fetch(new URL("search/", root)), import("./search.js")]);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  dialog.className = "finder";
  const form = page.querySelector(".search-form");
  form.action = new URL("search/", root).href;
  dialog.setAttribute("aria-label", page.querySelector("h1").textContent.trim());
  const close = document.createElement("button");
  close.className = "close";
  close.textContent = form.dataset.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(page.querySelector(".search"), close);
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  // a search field keeps the first Escape for itself
  dialog.addEventListener("keydown", ({ key }) => key === "Escape" && dialog.close());
  document.body.append(dialog);
  attach(dialog, false, since);
  return dialog;
}

const writes = (target) => target.isContentEditable || target.closest?.("input, select, textarea");

addEventListener("keydown", async (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  event.preventDefault();
  const here = document.querySelector("main .search-form input[type=search]");
  if (here) {
    here.focus();
    return;
  }
  opening ??= open();
  opening.catch(() => (opening = undefined));
  const dialog = await opening;
  if (!dialog.open) dialog.showModal();
});
