"""What the page says about itself, gathered once: JSON-LD, metas, headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from turbohtml import Document, Element, Node, Text

from backfile.common import jsonld
from backfile.common.dump import DumpBlock, blocks_of
from backfile.common.text import fold, squeeze
from backfile.common.title_parts import title_parts
from backfile.describe.addresses import path_of
from backfile.describe.dump import Lines, dump_lines, header_metas
from backfile.describe.heading_lines import lines_of
from backfile.describe.marked import Marked, marked_elements, property_elements
from backfile.describe.nearby import Line, first_of, lines_after, lines_before, lines_under
from backfile.model import Candidate, Evidence, Page
from backfile.recipes import Recipe

ARTICLE_TYPES = ("NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
                  "LiveBlogPosting", "BackgroundNewsArticle", "AdvertiserContentArticle", "Article", "BlogPosting",
                  "TechArticle", "ScholarlyArticle", "Report", "SocialMediaPosting", "MedicalScholarlyArticle", "Review",
                  "Recipe", "VideoObject", "WebPage")  # fmt: skip

# Of 621 names that outlets of the tune half give themselves 94 % have no more characters.
_LONGEST_NAME = 40
# A heading that shares less of its words with the title is another one.
_SHARED = 0.4
# Words up to this length ("the", "for", "your") stand in any two headings.
_SMALL = 3


def _shared(heading: str, told: str) -> float:
    words = [word for word in heading.split() if len(word) > _SMALL] or heading.split()
    known = set(told.split())
    return sum(word in known for word in words) / len(words) if words else 0.0


@dataclass
class Clues:
    """All that the fields are read from."""

    page: Page
    document: Document | None
    body: Element | None
    paragraphs: list[str] = field(default_factory=list)
    """The isolated article's blocks as text."""
    recipe: Recipe | None = None
    is_listing: bool = False
    """True for a page that was told to list articles and to be none."""
    told: list[jsonld.Node] | None = None
    """The page's JSON-LD where it was read before."""
    behind: tuple[str, ...] = ()
    """Short lines of the text's region that extraction cut right behind the text."""

    def by_recipe(self, selector: str) -> list[Element]:
        """What a selector of the outlet's recipe finds."""
        return self.document.select(selector) if self.document is not None and selector else []

    @cached_property
    def metas(self) -> Mapping[str, list[str]]:
        """Metas by lower-case name or property; those of a text dump stand in its header."""
        found: dict[str, list[str]] = {}
        if self.document is None:
            return header_metas(self.page.content)
        for meta in self.document.select("meta[content]"):
            name = meta.attr("property") or meta.attr("name") or meta.attr("itemprop") or meta.attr("http-equiv")
            value = squeeze(meta.attr("content") or "")
            if name and value:
                found.setdefault(name.strip().lower(), []).append(value)
        return found

    def meta(self, *names: str) -> str:
        """The first of ``names`` that has a value."""
        metas = self.metas
        for name in names:
            if name in metas:
                return metas[name][0]
        return ""

    @cached_property
    def nodes(self) -> list[jsonld.Node]:
        if self.told is not None:
            return self.told
        return jsonld.nodes(self.document) if self.document is not None else []

    @cached_property
    def by_id(self) -> Mapping[str, jsonld.Node]:
        """JSON-LD objects by ``@id``; the fullest of those that share one."""
        found: dict[str, jsonld.Node] = {}
        for node in self.nodes:
            name = node.get("@id")
            if isinstance(name, str) and len(node) > len(found.get(name, {})):
                found[name] = node
        return found

    @cached_property
    def article(self) -> jsonld.Node:
        """The JSON-LD object that is the article; empty when there is none."""
        best: tuple[int, int, jsonld.Node] | None = None
        for position, node in enumerate(self.nodes):
            rank = min(
                (ARTICLE_TYPES.index(kind) for kind in jsonld.kinds_of(node) if kind in ARTICLE_TYPES), default=None
            )
            if rank is None:
                continue
            tells = sum(name in node for name in ("headline", "datePublished", "author"))
            key = (-tells if rank < 12 else 1, position, node)
            if best is None or key[:2] < best[:2]:
                best = key
        return best[2] if best else {}

    def resolve(self, value: Any) -> Any:
        """``{"@id": …}`` as the object it points to."""
        if isinstance(value, dict) and "@id" in value and "name" not in value:
            return self.by_id.get(str(value["@id"]), value)
        return value

    @cached_property
    def title(self) -> str:
        element = self.document.select_one("head > title, title") if self.document is not None else None
        return squeeze(element.text) if element is not None else ""

    @property
    def title_tail(self) -> str:
        """What stands after the last separator of the title: most often the site's name."""
        head, separator, tail = (
            self.title.replace(" - ", " | ").replace(" – ", " | ").replace(" • ", " | ").rpartition(" | ")
        )
        return tail.strip() if separator and head else ""

    @cached_property
    def _heading_lines(self) -> list[list[str]]:
        # The headline of a text dump stands at the top of the isolated body.
        source = self.document if self.document is not None else self.body
        if source is None:
            return []
        return [lines for heading in source.select("h1") if (lines := lines_of(heading)) and not self._is_name(heading)]

    @cached_property
    def headings(self) -> list[str]:
        """The page's h1, in order."""
        return [" ".join(lines) for lines in self._heading_lines]

    @cached_property
    def parted(self) -> frozenset[str]:
        """Those of ``headings`` that are a head and a sub-head, or a label and a head, on lines of their own; folded."""
        return frozenset(fold(" ".join(lines)) for lines in self._heading_lines if len(lines) > 1)

    @cached_property
    def name_headings(self) -> list[str]:
        """The site's name where the page prints it in an h1."""
        if self.document is None:
            return []
        names = [squeeze(heading.text) for heading in self.document.select("h1") if self._is_name(heading)]
        return [name for name in names if 1 < len(name) <= _LONGEST_NAME][:1]

    def _is_name(self, heading: Element) -> bool:
        """True for the site's name in an h1: it links to the front page and the title goes on without it."""
        link = heading.select_one("a[href]")
        if link is None:
            wrap = heading.parent
            link = wrap if isinstance(wrap, Element) and wrap.tag == "a" else None
        if link is None:
            return False
        address = link.attr("href") or ""
        path = path_of(address).strip("/").removesuffix("index.html").strip("./")
        return not path and not address.startswith("#") and fold(self.title) != fold(heading.text)

    @cached_property
    def marked(self) -> list[Marked]:
        """What speaks of by-lines, dates, headlines and tags by its class."""
        return marked_elements(*self.classed)

    @cached_property
    def classed(self) -> tuple[list[Element], list[str]]:
        """Every element with a class, and the classes of each as the page writes them."""
        if self.document is None:
            return [], []
        # All classes at once: asking each element for its own takes twice as long.
        return self.document.select("[class]"), cast("list[str]", self.document.xpath("//@class"))

    @cached_property
    def labelled(self) -> list[Element]:
        """Every element with an itemprop or a rel, and every ``<time>``."""
        return self.document.select("[itemprop], [rel], time") if self.document is not None else []

    @cached_property
    def properties(self) -> list[Marked]:
        """Those of them that speak of by-lines, dates, headlines and tags, and every ``<time>``."""
        return property_elements(self.labelled)

    @cached_property
    def texts(self) -> list[str]:
        """Every text of the page that shows something, without the space around it."""
        return [text.strip() for text in self.document.stripped_strings] if self.document is not None else []

    @cached_property
    def whole_text(self) -> str:
        """All text of the page, menus and foot included; empty for a dump."""
        root = self.document.root if self.document is not None else None
        return root.text if root is not None else ""

    @cached_property
    def html_language(self) -> str:
        root = self.document.root if self.document is not None else None
        return (root.attr("lang") or root.attr("xml:lang") or "") if root is not None else ""

    @cached_property
    def heading(self) -> Element | None:
        """The heading that is the headline: the h1 or, on old pages and blogs, the lower one that the title repeats."""
        if self.document is None:
            return None
        told = " ".join(map(fold, (self.title, self.meta("og:title"), self.meta("twitter:title"))))
        best: tuple[float, Element] | None = None
        for heading in self.document.find_all("h1")[:6]:
            if (text := fold(heading.text)) and not self._is_name(heading):
                score = _shared(text, told)
                if best is None or score > best[0]:
                    best = (score, heading)
        if best is not None and best[0] > _SHARED:
            return best[1]
        for tag in ("h2", "h3", "h4"):
            for heading in self.document.find_all(tag)[:12]:
                text = fold(heading.text)
                if len(text) > 8 and text in told:
                    return heading
        if best is not None:
            return best[1] if best[0] > 0 else None
        return self._title_line

    @cached_property
    def _title_line(self) -> Element | None:
        """On a page without headings, what prints the title, or the part of it that is the headline; the rest names the site."""
        parts = {fold(part): len(part) for part in title_parts(self.title)}
        if not parts or self.document is None or self.document.find("h2") is not None:
            return None
        printed = parts.keys() & {fold(squeeze(text)) for text in self.texts if len(text) <= len(self.title)}
        # The likeliest first: a site's name is printed too, and is the shorter part.
        for key in sorted(printed, key=lambda key: (-parts[key], key)):
            for node in self.document.descendants:
                holder = node.parent
                if type(node) is Text and isinstance(holder, Element) and fold(squeeze(node.data)) == key:
                    if holder.tag != "title" and holder.closest("a") is None:
                        return holder
        return None

    @cached_property
    def _start(self) -> Node | None:
        """Where the lines around the headline are looked for: the heading or, where there is none, the text's first words."""
        if self.heading is not None or self.document is None:
            return self.heading
        return first_of(self.document, self.opening)

    @cached_property
    def under(self) -> list[Line]:
        """The lines from the headline into the text; in a dump those between the two."""
        if self.document is None:
            return self._dump[1]
        return lines_under(self._start, self.opening) if self._start is not None else []

    @cached_property
    def before(self) -> list[Line]:
        """The lines ahead of the headline, the nearest first."""
        if self.document is None:
            return self._dump[0]
        return lines_before(self._start) if self._start is not None else []

    @cached_property
    def after(self) -> list[Line]:
        """The lines that follow the text."""
        if self.document is None:
            return self._dump[2]
        last = next((text for text in reversed(self.closing) if len(text) > 60), "")
        return lines_after(self._start, last) if self._start is not None and last else []

    @property
    def opening(self) -> list[str]:
        """The text's first blocks."""
        return self.paragraphs[:8]

    @cached_property
    def folded_opening(self) -> list[str]:
        """The same, folded."""
        return [fold(text) for text in self.opening]

    @property
    def closing(self) -> list[str]:
        """The text's last blocks."""
        return self.paragraphs[-5:]

    @property
    def date_is_open(self) -> bool:
        """True while the page's own data name no day of publication."""
        return not (self.article.get("datePublished") or self.meta("article:published_time", "datepublished"))

    def is_topic(self, text: str) -> bool:
        """True for what the page uses as the name of a section or of itself."""
        key = fold(text)
        return key in self._topics

    @cached_property
    def _topics(self) -> frozenset[str]:
        return frozenset(fold(name) for name in (*self.site_names, self.meta("article:section"), self.title))

    @cached_property
    def dump(self) -> tuple[DumpBlock, ...]:
        """The blocks of a text dump; none of a page with markup."""
        return blocks_of(self.page.content) if self.document is None else ()

    @cached_property
    def blocks(self) -> list[str]:
        """What they say."""
        return [block.text for block in self.dump]

    @cached_property
    def _dump(self) -> Lines:
        return dump_lines(self.blocks, self.headings[0] if self.headings else "", self.paragraphs)

    @cached_property
    def site_names(self) -> list[str]:
        """The names that the site gives itself, likeliest first."""
        publisher = self.resolve(self.article.get("publisher"))
        named = publisher.get("name") if isinstance(publisher, dict) else publisher
        names = [self.meta("og:site_name"), named if isinstance(named, str) else "", self.meta("application-name")]
        for node in self.nodes:
            if {"WebSite", "NewsMediaOrganization", "Organization"} & set(jsonld.kinds_of(node)):
                name = node.get("name")
                names.append(name if isinstance(name, str) else "")
        names.append(self.meta("twitter:site").lstrip("@"))
        names += self.name_headings
        return list(dict.fromkeys(squeeze(name) for name in names if name))


def evidence_of(name: str, candidates: list[Candidate]) -> Evidence | None:
    """The evidence for a field from its candidates, best first; one that repeats another's value is left out."""
    if not candidates:
        return None
    chosen, *others = candidates
    seen = {chosen.value}
    losers = []
    for other in others:
        if other.value not in seen:
            seen.add(other.value)
            losers.append(other)
    return Evidence(name, chosen, tuple(losers[:6]))
