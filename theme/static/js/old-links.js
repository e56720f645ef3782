// Leads old addresses to their articles: looks the address up in one shard of the map below old-links/.
// The keys are those of tools/backfile/publish/old_addresses.py: change both.
const data = document.currentScript.dataset;
const root = new URL(data.root, location.href);

const DEFAULT = /(?:^|\/)(?:index|default)\.(?:html?|php|aspx?)$/;
const TWINS = [/(?:\/|^)amp(?:\.html)?$/, /\.amp(?=\.html$|$)/, /^(?:amp|print)\//, /\/print$/];
const QUIET =
  /^(?:utm_.*|fbclid|[dg]clid|[gw]braid|msclkid|yclid|igshid|mc_[ce]id|_g[al]|ref_src|cmpid|ncid|icid|wt_mc|s_cid|smid|CMP|xtor|__twitter_impression|amp|amp_js_v|usqp|print|outputType|output|share|spm)$/;
const trim = (text) => text.replace(/^\/+|\/+$/g, "");
const plain = (path) => trim(trim(path).replace(DEFAULT, ""));
const less = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// The whole query, then its parameters one by one: others may have added some that we do not know.
function queries(text) {
  const pairs = [...new URLSearchParams(text)].filter(([name]) => !QUIET.test(name));
  const single = pairs.map((pair) => pair.join("="));
  pairs.sort((a, b) => less(a[0], b[0]) || less(a[1], b[1]));
  return pairs.length ? [pairs.map((pair) => pair.join("=")).join("&"), ...single.slice(0, 4)] : [];
}

function shard(key, digits) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0").slice(0, digits) || "all";
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function lookUp() {
  const path = plain(decoded(location.pathname.slice(root.pathname.length)));
  const twin = plain(TWINS.reduce((text, pattern) => text.replace(pattern, ""), path));
  const keys = queries(location.search).flatMap((asked) => [`${path}?${asked}`, `${twin}?${asked}`]);
  if (path) keys.push(path, twin);
  for (const key of new Set(keys)) {
    const answer = await fetch(new URL(`old-links/${shard(key, Number(data.digits))}.json`, root));
    const found = answer.ok ? await answer.json() : {};
    if (Object.hasOwn(found, key)) {
      location.replace(new URL(found[key], root));
      return;
    }
  }
}

if (data.digits && (data.always || location.search)) lookUp();
