"""The publication and the section in it."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from typing import Any

from turbohtml import Element

from backfile.common.jsonld import kinds_of
from backfile.common.printed_dates import parse_date
from backfile.common.text import fold, squeeze
from backfile.common.urls import host_of, registered_name
from backfile.describe.addresses import path_of
from backfile.describe.clues import Clues
from backfile.describe.marked import cached_search, is_here
from backfile.describe.nearby import Line
from backfile.describe.own_name import likeness, own_name, spelt_out
from backfile.model import Candidate

_HOME = frozenset(
    "home homepage start startseite accueil inicio início portada etusivu kotisivu hem startsida forside forsiden index главная головна domů domov úvod "
    "kezdőlap címlap főoldal acasă početna naslovnica avaleht sākums pradžia anasayfa beranda الرئيسية 首页 首頁 ホーム 홈 "
    "αρχική начало почетна principal หน้าแรก หน้าหลัก होम মুখপৃষ্ঠা প্রচ্ছদ হোম முகப்பு خانه ראשי მთავარი 主页 主頁 トップ 메인".split()
) | {
    "strona główna",
    "hlavní stránka",
    "página principal",
    "página inicial",
    "pagina principale",
    "prima pagină",
    "trang chủ",
    "halaman utama",
    "ana sayfa",
    "صفحه نخست",
    "صفحه اصلی",
    "صفحہ اول",
    "דף הבית",
}
# In an address these hold all articles; said by the page itself "News" and "Blog" are sections like others.
_ALL = _HOME | frozenset(
    ("news articles article blog blogs posts post stories archives category artikel beitrag beitraege detail details feed feeds pub site "
     "web print amp mobile item view show read docs browse realtimenews story archive content page node id").split()
)  # fmt: skip
# A language, a number, a code ("102iphi", "cs224"; "formel1" is a section), a system's folder, a headline.
_NO_SECTION = re.compile(
    r"[a-z]{1,2}|[a-z]{2}[-_][a-z]{2}|(?![a-z]{4,}\d$)\w*\d\w*|\d.*|article-.*|wp-.*|.{31,}",
    re.IGNORECASE,
)
_SECTION_PATH = re.compile(
    r"/(?:category|categories|section|sections|topics?|rubrik|rubrique|seccion|sezione|channel|ressort)/[^/?#]+"
)
# Classes of the label above a headline.
_is_named = cached_search(
    re.compile(
        r"(?<![a-z])(?:cat|category|categoria|kategori[ea]?|rubri[ckq]u?e?|section|kicker|eyebrow|overline|ressort|channel|labels?)(?![a-z])"
    )
)
# "You are here: Home"
_HERE = re.compile(r"^[^:：]{2,20}[:：]\s*")
_CATEGORY_CLASS = re.compile(r"(?:^|\s)category-([a-z][a-z0-9-]+)(?=\s|$)")
# What systems say of an article that lies in no section.
_NOTHING = frozenset(
    ("uncategorized uncategorised unkategorisiert allgemein general all pages topics themen archiv archives titulares undefined none "
     "null article articles artikel beitrag detail featured latest other others archive product page slider").split()
) | {"à la une", "sin categoría", "sin categoria", "non classé", "non classe", "senza categoria", "geen categorie", "ikke kategoriseret"}  # fmt: skip
# A template's variable that was not filled in, a question, an address, a handle, a day, the time to read, a button.
_NO_NAME = re.compile(
    r"[{}$]|%%|\[\[|\?$|^\S+\.[a-z]{2,4}$|^[@~<←]|^[\d\s]+$|\b\d+ min|^(?:back|return|zurück) (?:to|zu)|"
    r"^all (?:posts|articles|news|stories|blogs?)$|^(?:learn|read) more$",
    re.IGNORECASE,
)
_AND = re.compile(r"&|\b(?:and|und|et|y|e|og|och|en)\b")
_PARTS = re.compile(r"\s*[|•·∙●»›]\s*|\s+>\s*")
_MOST_WORDS = 5
# How systems join the sections of an article, and the site's name with its section.
_LISTED = re.compile(r",|\s\|\s")
_OUTLET_JOINT = re.compile(r"_|\s[|–—-]\s")
# What follows the site's name is a section; of more words it is the site's motto.
_SHORT_NAME = 2
# The front page, a mark, and a step.
_FEWEST_PIECES = 2
_LONGEST_NAME = 40
_SECTION_PROPERTIES = frozenset({"articleSection", "genre"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE_END = re.compile(r"(?:\s[|–—-]\s|\s*[|»]\s*)([^|»–—-]{3,40})$")


def publisher_candidates(clues: Clues) -> list[Candidate]:
    """The outlet's name as it calls itself."""
    sources = ((clues.meta("og:site_name"), "opengraph", 0.9), (_publisher(clues), "json-ld", 0.88),
               (clues.meta("application-name", "dc.publisher", "publisher"), "meta", 0.7))  # fmt: skip
    ends = [end for end in (_PARTS.split(clues.title)[-1], clues.title.rpartition(" - ")[2]) if end]
    found = [
        Candidate(_spelt(value, ends, clues), source, sure)
        for value, source, sure in sources
        if any(map(str.isalnum, value)) and not value.startswith("http")
    ]
    match = _TITLE_END.search(clues.title)
    if match and not _is_printed(match[1], clues) and not _is_no_name(match[1], clues):
        found.append(Candidate(squeeze(match[1]), "title", 0.5))
    elif name := _beside_headline(clues):
        found.append(Candidate(name, "title", 0.4))
    host = host_of(clues.page.url)
    # What a part of a domain calls itself may be a column of the outlet that has the whole.
    if host.partition(".")[0] == registered_name(host):
        found += [Candidate(name, "page", 0.4) for name in clues.name_headings]
    return [one for one in found if fold(one.value) not in _ALL | _NOTHING]


def _spelt(value: str, ends: Collection[str], clues: Clues) -> str:
    name = own_name(squeeze(html.unescape(value)), clues.page.url, clues.headings)
    return spelt_out(name, ends)


def _is_no_name(end: str, clues: Clues) -> bool:
    """True for a day, and for a list of what the page is about that its site's address does not know."""
    return bool(parse_date(end)) or ("," in end and not likeness(end, clues.page.url))


def _beside_headline(clues: Clues) -> str:
    """What an old page's title names ahead of the headline that the page prints without a heading."""
    printed = squeeze(clues.heading.text) if clues.heading is not None and clues.heading.tag not in _HEADINGS else ""
    name = clues.title.removesuffix(printed).rstrip(" -–—:|»~") if printed else ""
    return name if name != clues.title and len(name) <= _LONGEST_NAME else ""


def _is_printed(name: str, clues: Clues) -> bool:
    """True for the end of a title that ends a longer heading of the page: a part of the headline, and nobody's name."""
    end = fold(name)
    if clues.heading is not None and clues.heading.tag != "h1" and fold(clues.heading.text) == end:
        return True
    return any(fold(heading).endswith(f" {end}") for heading in clues.headings)


def _publisher(clues: Clues) -> str:
    value = clues.resolve(clues.article.get("publisher"))
    if isinstance(value, list) and value:
        value = clues.resolve(value[0])
    if isinstance(value, dict):
        value = value.get("name")
    return squeeze(value) if isinstance(value, str) else ""


def section_candidates(clues: Clues, people: tuple[str, ...]) -> list[Candidate]:
    """The section: the page's data, its breadcrumb, its category, the label above the headline, its address."""
    refused = {fold(name) for name in (*clues.site_names, *clues.headings, *people)}
    found = []
    for value, source, sure in (
        (_first(clues.article.get("articleSection")), "json-ld", 0.9),
        (clues.meta("article:section", "parsely-section", "section", "sailthru.section", "category"), "meta", 0.85),
        (_category(clues), "page", 0.8),
        (_breadcrumb(clues), "json-ld", 0.75),
        (_trail(clues), "page", 0.75),
        (_label(clues), "page", 0.7),
        (_own_class(clues), "page", 0.5),
        (_path(clues), "url", 0.4),
    ):
        name = _written_out(_one_of(_without_outlet(value, clues)))
        if name and len(name) < 50 and fold(name) not in refused and not _is_host(name, clues):
            found.append(Candidate(name, source, sure))
    return found


def _without_outlet(value: str, clues: Clues) -> str:
    """``value`` without the site's name ahead of it: "Courier_Sport"; empty for the name and a motto."""
    joint = _OUTLET_JOINT.search(value)
    if joint is None or fold(value[: joint.start()]) not in map(fold, clues.site_names):
        return value
    rest = value[joint.end() :]
    return rest if len(rest.split()) <= _SHORT_NAME else ""


def _written_out(name: str) -> str:
    """A name as readers see it, where the data give it as it stands in addresses: "crime-safety"."""
    return re.sub(r"[-_]", " ", name).capitalize() if name.islower() and " " not in name else name


def _one_of(value: str) -> str:
    """The first name in a list that is joined by commas, as some systems give all of an article's sections."""
    if parse_date(value):
        return ""
    parts = [squeeze(html.unescape(part)).strip(" /|>»·•–—-") for part in _LISTED.split(value)]
    # "Food, Wine & Travel" and "Helena, MT" are one name each.
    if ", " in value and (_AND.search(parts[-1]) or (len(parts) == 2 and len(parts[1]) < 3)):
        parts = [squeeze(html.unescape(value))]
    return next((name for name in parts if _may_be_section(name)), "")


def _is_host(name: str, clues: Clues) -> bool:
    """True for the site itself, with "Home" or without: breadcrumbs begin with it."""
    words = fold(name).split()
    if words and words[-1] in _HOME:
        words.pop()
    return bool(words) and "".join(words) == registered_name(host_of(clues.page.url))


def _may_be_section(name: str) -> bool:
    return bool(name) and fold(name) not in _HOME | _NOTHING and not _NO_NAME.search(name)


def _category(clues: Clues) -> str:
    """What is marked as the article's section, or the first link that is marked as its category."""
    named = (one for one in clues.labelled if not _SECTION_PROPERTIES.isdisjoint((one.attr("itemprop") or "").split()))
    first = next(named, None)
    if first is not None and is_here(first):
        return first.attr("content") or squeeze(first.text)
    for item in clues.properties:
        if "category" in item.rel.split() and item.element.tag == "a":
            if item.element.closest("aside, nav") is None and not item.is_comment():
                return item.text
    return ""


def _trail(clues: Clues) -> str:
    """The first step below the front page of a printed breadcrumb."""
    lines = [line for line in reversed(clues.before) if "crumb" in line.names()]
    lines = lines or [line for line in reversed(clues.before) if _begins_at_home(line)]
    linked = [text for line in lines for text, element in line.pieces if _leads_down(element.closest("a"))]
    split = [(line, _PARTS.split(line.text)) for line in clues.before if _PARTS.search(line.text)]
    homes = [fold(_HERE.sub("", parts[0])) in _HOME for _, parts in split]
    printed = [
        part for home, (line, parts) in zip(homes, split, strict=True) if home or line in lines for part in parts[home:]
    ]
    return next((step for step in linked or printed if _is_label(step)), "")


def _begins_at_home(line: Line) -> bool:
    """True for a line of several steps, the first a link to the front page: a breadcrumb, whatever it is named."""
    text, element = line.pieces[0] if len(line.pieces) > _FEWEST_PIECES else ("", None)
    return element is not None and fold(text) in _HOME and element.closest("a") is not None


def _leads_down(link: Element | None) -> bool:
    """True for a link to another page than the site's front page."""
    return link is not None and path_of(link.attr("href") or "") not in ("", "/")


def _label(clues: Clues) -> str:
    """A short line above the headline that links to a section, or that stands beside a date."""
    for line in [line for line in clues.before if line.pieces][:3]:
        text, element = line.pieces[0]
        link = element.closest("a")
        leads = link is not None and (_leads_up(link.attr("href") or "", clues) or _is_named(line.names(2)))
        if len(line.pieces) == 1 and leads and _is_label(text):
            return text.capitalize() if text.isupper() else text
        parts = _PARTS.split(line.text)
        if len(parts) == 2 and sum(map(bool, map(parse_date, parts))) == 1:
            text = next(part for part in parts if not parse_date(part))
            if _is_label(text):
                return text.capitalize() if text.isupper() else text
    return ""


def _leads_up(href: str, clues: Clues) -> bool:
    """True when the address is one of a section: it says so, or the article's own address goes on from it."""
    path = path_of(href).rstrip("/")
    own = path_of(clues.page.url or "")
    return bool(_SECTION_PATH.search(href)) or (path.count("/") > 0 and f"{path}/" in own)


def _is_label(text: str) -> bool:
    return 1 < len(text) < 40 and len(text.split()) <= _MOST_WORDS and fold(text) not in _HOME


def _own_class(clues: Clues) -> str:
    """The category that a theme of blogs writes into the class of the article; of several none is the section."""
    holder = clues.heading.closest("[class*=category-]") if clues.heading is not None else None
    names = _CATEGORY_CLASS.findall((holder.attr("class") or "").lower()) if holder is not None else []
    return names[0].replace("-", " ").capitalize() if len(names) == 1 and names[0] != "uncategorized" else ""


def _first(value: Any) -> str:
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str)), "")
    return value if isinstance(value, str) else ""


def _breadcrumb(clues: Clues) -> str:
    for node in clues.nodes:
        items = node.get("itemListElement")
        if "BreadcrumbList" in kinds_of(node) and isinstance(items, list):
            names = [_crumb(item) for item in items[:-1]]
            return next((name for name in names if name and _is_label(name)), "")
    return ""


def _crumb(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    inner = item.get("item")
    name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else "")
    return name if isinstance(name, str) else ""


def _path(clues: Clues) -> str:
    parts = [part for part in path_of(clues.page.url or "").split("/") if part][:-1]
    part = next((part for part in parts if not _NO_SECTION.fullmatch(part) and part.lower() not in _ALL), "")
    return part.replace("-", " ").replace("_", " ").capitalize() if part.isascii() else ""
