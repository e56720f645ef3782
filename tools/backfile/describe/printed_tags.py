"""The tags that a page prints: links to tags, or a box of little else.

Classes speak of tags in many places that are none: WordPress writes ``tag-harbour`` on the whole article and on each teaser,
Squarespace on ``<body>``, menus and share bars are lists of topics too. Of 97 articles with printed tags on the outlets that rules
are made on, names alone gave 29 such a box, and with it all the links of a text or of a menu for tags.
"""

from __future__ import annotations

import re
from itertools import compress, groupby
from posixpath import dirname

from turbohtml import Element

from backfile.common.text import squeeze
from backfile.common.urls import host_of
from backfile.describe.addresses import path_of
from backfile.describe.clues import Clues
from backfile.describe.marked import Marked, cached_search, in_teaser, is_here
from backfile.describe.nearby import names_of

_LIST = re.compile(r"(?<![a-z])(?:tags?|topics?|labels|keywords)(?![a-z])|tag-?list|article-?tags|post-?tags")
_is_list = cached_search(_LIST, "tag", "topic", "label", "keyword")
# A story's or a teaser's own classes, which hold its tags as values; menus, share bars and what was searched for.
_OTHER = re.compile(
    r"(?:^| )(?:hentry|type-[a-z]|post-\d|summary-item)"
    r"|(?<![a-z])(?:menu|nav|navigation|tabs|breadcrumbs?|share|sharing|social|search|cloud|forms?|author)(?![a-z])"
)
_is_other = cached_search(_OTHER)
_OTHER_ELEMENTS = frozenset({"body", "html", "main", "article", "form", "h1", "h2", "h3", "h4", "h5", "h6"})
_ASIDE = "aside, nav, .widget, .sidebar, .tagcloud, [class*=tag-cloud], [class*=search]"
_TEASER = "article, li, .hentry, [class*=type-post], [class*=loop-item]"
_TITLE = "h2 a, h3 a, h4 a"
_CATEGORY = re.compile(r"/categor|[?&]cat", re.IGNORECASE)
_ELSEWHERE = ("#", "mailto:", "tel:", "javascript:")
_LABELS = frozenset({
    "tag", "tags", "topic", "topics", "related topics", "keywords", "filed under", "tagged", "tagged in", "tagged with", "more about", "more on",
    "more on these topics", "explore more on these topics", "read more about",
    "thema", "themen", "schlagworte", "schlagwörter", "stichworte", "stichwörter", "mehr über", "mehr lesen über", "mehr zu den themen",
    "sujets", "mots-clés", "mots clés", "thèmes associés", "temas", "temas relacionados", "etiquetas", "argomenti", "tag correlati",
    "palabras clave", "marcadores", "palavras-chave", "palavras chave", "assuntos", "etichette", "trefwoorden", "taggar", "etiketter", "emneord", "asiasanat",
    "tagi", "słowa kluczowe", "štítky", "klíčová slova", "kľúčové slová", "címkék", "etichete", "ključne riječi", "oznake", "мітки", "ключевые слова",
    "onderwerpen", "emner", "ämnen", "avainsanat", "etiketler", "теги", "темы", "теми", "ετικέτες", "תגיות", "برچسب ها", "برچسب‌ها", "ٹیگز", "टैग", "แท็ก",
    "แท็กที่เกี่ยวข้อง", "từ khóa", "关键字", "標籤", "키워드", "الوسوم", "キーワード", "関連キーワード", "タグ", "标签", "关键词", "태그",
})  # fmt: skip
# Few texts begin like one: that is asked first.
_LABEL_BEGINS = tuple(sorted(_LABELS))
_LONGEST_LABEL = max(map(len, _LABELS))
_LABELLED = "h1, h2, h3, h4, h5, h6, p, span, div, strong, b, li, dt"
_LONGEST = 50
# A box of a label and its tags, with the indents of the markup.
_LONGEST_BOX = 600
_COLON = re.compile("[:：]")
_TAG_WORDS = ("/tag", "tag=", "/etiqueta", "/mot", "/schlagw", "/keyword", "/label")
_TAG_ADDRESS = re.compile(
    r"/(?:tags?|etiquetas?|tagi|mots?-cles?|schlagw[oö]rte?r?|keywords?|labels?)/[^/?#]+/?$|[?&]tag=", re.IGNORECASE
)
# How far above a tag the element may be that holds all of them.
_LEVELS = 4
_MOST = 30
# Of 71 boxes of tags on the outlets that rules are made on, none has more than 27 letters beside its links ("Filed under", "5 min
# read"); of what is none, most have more than 40.
_LETTERS_BESIDE = 30
# Titles of other stories have seven words on average, tags two.
_MOST_WORDS = 4
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())


def printed_tags(clues: Clues) -> list[str]:
    """The texts of the links to this article's tags; none where the page shows none."""
    host = host_of(clues.page.url)
    own = [item.element for item in clues.properties if _is_own(item)]
    if tags := _texts([link for link in own if not _is_category(link)] or own):
        return tags
    for item in clues.marked:
        if (
            _is_list(item.names)
            and not _is_other(item.names)
            and item.element.tag not in _OTHER_ELEMENTS
            and item.is_here()
        ):
            links = _links_of(item.element, host)
            if tags := _texts(links):
                return tags
    return []


def labelled_tags(clues: Clues) -> list[str]:
    """The texts of the links in the first box below the headline that holds them and the word for tags alone, whatever its
    classes say. They may be one of several such boxes, so the page's metas come first.
    """
    return _texts(_labelled(clues, host_of(clues.page.url)))


def _labelled(clues: Clues, host: str) -> list[Element]:
    if clues.document is None or clues.heading is None or not any(map(is_tags_label, clues.texts)):
        return []
    elements = clues.document.select(_LABELLED)
    below = elements.index(clues.heading) if clues.heading in elements else 0
    for element in elements[below:]:
        text = element.text
        if len(text) >= _LONGEST_BOX or not text.lstrip()[:_LONGEST_LABEL].lower().startswith(_LABEL_BEGINS):
            continue
        words = squeeze(text)
        label = words if is_tags_label(words) else _COLON.split(words, 1)[0]
        if is_tags_label(label) and is_here(element):
            box = _box_of(element) if label == words else element
            if box is not None and len(links := _links_of(box, host)) <= _MOST:
                beside = _letters(box.text) - _letters(label) - sum(_letters(link.text) for link in links)
                if links and not beside:
                    return links
    return []


def addressed_tags(clues: Clues) -> list[str]:
    """The texts of links below the headline whose address is a tag's, where they stand together with nothing between."""
    if clues.document is None or clues.heading is None:
        return []
    links = clues.document.find_all("a")
    addresses = [link.attr("href") or "" for link in links]
    # The links of most pages hold none of the words: to look for each in all of them is quicker than in each.
    every = "\n".join(addresses).lower()
    if not any(map(every.__contains__, _TAG_WORDS)):
        return []
    tags = dict.fromkeys(compress(links, map(_TAG_ADDRESS.search, addresses)))
    for link in list(tags)[:_MOST]:
        box = link.parent
        for _ in range(_LEVELS):
            if not isinstance(box, Element) or box.tag in _OTHER_ELEMENTS:
                break
            held = [inner for inner in box.select("a") if inner in tags]
            if len(held) > 1 and _letters(box.text) == sum(_letters(inner.text) for inner in held):
                return _texts(held) if is_here(link) and not in_teaser(link) and _is_behind(link, clues.heading) else []
            box = box.parent
    return []


def _is_behind(link: Element, heading: Element) -> bool:
    return any(node == heading for node in link.preceding)


def is_tags_label(text: str) -> bool:
    """True for the word for tags, and nothing else."""
    bare = text.rstrip(" :：")
    return len(bare) <= _LONGEST_LABEL and bare.lower() in _LABELS


def _box_of(label: Element) -> Element | None:
    """What holds the label and links: the first around it that holds more than the label."""
    letters = _letters(label.text)
    box = label.parent
    while isinstance(box, Element) and _letters(box.text) == letters:
        box = box.parent
    if not isinstance(box, Element) or box.tag in _OTHER_ELEMENTS or _is_other(names_of(box)):
        return None
    return box


def _is_own(item: Marked) -> bool:
    """True for a link to a tag of this article: themes put them under the text, in its footer."""
    kinds = item.rel.split()
    if (
        item.element.tag != "a"
        or "tag" not in kinds
        or "category" in kinds
        or item.is_other_story()
        or item.is_comment()
    ):
        return False
    aside, teaser = item.element.closest(_ASIDE), item.element.closest(_TEASER)
    if aside is not None and aside.tag not in ("body", "html"):
        return False
    return teaser is None or teaser.select_one("h1") is not None or teaser.select_one(_TITLE) is None


def _is_category(link: Element) -> bool:
    """Block themes call links to categories tags as well."""
    return _CATEGORY.search(link.attr("href") or "") is not None


def _links_of(box: Element, host: str) -> list[Element]:
    """The links of a box that holds little else, and no other story, share button or menu."""
    links = [link for link in box.select("a") if squeeze(link.text)]
    if not links or not all(_is_of_site(link.attr("href") or "", host) for link in links):
        return []
    if sum(len(link.text.split()) for link in links) > _MOST_WORDS * len(links):
        return []
    within = sum(_letters(link.text) for link in links)
    if _letters(box.text) - within > _LETTERS_BESIDE:
        return []
    return links if _are_siblings(links) else []


def _is_of_site(address: str, host: str) -> bool:
    if not address or address.startswith(_ELSEWHERE):
        return False
    other = host_of(address)
    return not other or not host or other == host


def _are_siblings(links: list[Element]) -> bool:
    """True where most addresses lie in one folder, as tags do; two may be of two kinds."""
    folders = sorted(dirname(path_of(link.attr("href") or "").rstrip("/")) for link in links)
    return len(links) < 3 or 2 * max(len(list(found)) for _, found in groupby(folders)) >= len(links)


def _letters(text: str) -> int:
    if text.isascii():  # four times as fast
        return len(text.encode().translate(None, _NO_LETTERS))
    return sum(map(str.isalnum, text))


def _texts(links: list[Element]) -> list[str]:
    texts = [squeeze(link.text).lstrip("#") for link in links[:_MOST]]
    return [text for text in texts if 1 < len(text) <= _LONGEST]
