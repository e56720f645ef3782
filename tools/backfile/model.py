"""The records that pass between the rooms. All are frozen: a stage makes a new one, it never edits one.

A page travels so: ``Page`` (bytes made text) → ``Extraction`` (the isolated article and what was cut)
→ ``Description`` (what is known of it, with the evidence) → ``Article`` (clean blocks and fields).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from turbohtml import Element

Kind = Literal[
    "article", "listing", "collection", "forum", "product", "service", "documentation", "error", "login", "empty",
    "unpublished", "no post",
]  # fmt: skip
"""What a page is. Only an ``article`` enters the archive; every other kind is rejected with its reason.

``unpublished`` and ``no post`` are of a system's export: a draft, say, and a page about the site.
"""

BlockKind = Literal["paragraph", "heading", "list", "quote", "table", "figure", "code", "embed", "rule"]

Form = Literal["html", "text", "post"]
"""``html``: a page with markup. ``text``: a dump of a page's text. ``post``: a post as its system keeps or exports it, whose
``<article>`` is the text and nothing but the text."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Why a post does not become an article, whatever stands in it."""

    kind: Kind
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One capture, decoded: what the scraper left and what the scrape itself tells about it."""

    source: str
    """Path of the file within its pile, POSIX separators: names the page in reports."""
    content: str
    """The markup or the text, decoded and repaired; archive banners are gone."""
    form: Form = "html"
    url: str | None = None
    """The page's own URL, absolute, as published (a Wayback address is unwrapped)."""
    url_source: str = ""
    """Where ``url`` was read: sidecar, warc, export, table, saved-from, wayback, canonical, og:url, json-ld, header, path; or empty."""
    retrieved: str | None = None
    """When it was captured, ISO 8601, as exact as known."""
    encoding: str = "utf-8"
    digest: str = ""
    """SHA-256 (hex) of the bytes as they lay in the scrape."""
    notes: tuple[str, ...] = ()
    """What reading had to repair, a sentence each."""
    former_urls: tuple[str, ...] = ()
    """Other addresses that led to it, as redirects and short links do."""
    withheld: Withheld | None = None
    """Set for what its system did not show to all."""
    given_by: str = ""
    """What gave a post: ``export``, ``feed``, ``table`` or ``front matter``; empty for other forms."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that was on the page and is not in the article, and why."""

    step: str
    """The rule that cut it, by its function's name."""
    selector: str
    """Where it stood: a CSS selector, or ``line N`` in a text dump."""
    reason: str
    """A phrase for an editor: "related stories", "newsletter box", "repeats on this outlet's pages"."""
    text: str
    """Its text, shortened to 300 characters."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One value that a field could have, and who says so."""

    value: str
    source: str
    """``export``, ``table``, ``json-ld``, ``microdata``, ``opengraph``, ``meta``, ``page``, ``url``, ``recipe``, ``outlet``, ``text``…"""
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field has its value: the chosen candidate, and those that lost, best first."""

    field: str
    chosen: Candidate
    others: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture: ``url`` is absolute; width and height are pixels, where known."""

    url: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body: a paragraph, a heading, a whole list, table, quote or figure."""

    kind: BlockKind
    text: str
    """Plain text; items and rows parted by a newline. Empty for a figure without caption."""
    markdown: str
    """CommonMark, no blank line at either end."""
    place: str = ""
    """Where it stood: tags and classes from the body down, digits removed. The same on sister pages of an outlet."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The same article somewhere else."""

    outlet: str
    url: str | None
    date: str | None
    differs: str
    """What differs, for a reader: "same text", "another headline", "cut after paragraph 6"."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The article's part of a page, isolated, and what was cut to get it."""

    kind: Kind
    reason: str
    """Why the page is of that kind, for the report."""
    body: Element | None
    """An ``<article>`` of its own, holding copies of the kept nodes; the page's document is left as it was."""
    removals: tuple[Removal, ...] = ()
    recipe: str = ""
    """The recipe that acted, or empty."""
    nodes: list[dict[str, Any]] | None = None
    """The page's JSON-LD, for who comes next; None where it was not read."""
    behind: tuple[str, ...] = ()
    """The first short lines that were cut right behind the text: some tell who wrote it, and for which agency."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is known about an article. A field that the page does not tell is None or empty."""

    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    """As printed: "By Our Staff Reporter"."""
    authors: tuple[str, ...] = ()
    """People; an agency beside them where the page's data list it; an organisation or agency where nobody else signs."""
    date: str | None = None
    """First published: ISO 8601, as exact as known (2019, 2019-05, 2019-05-04, 2019-05-04T09:30:00+05:00)."""
    date_modified: str | None = None
    dateline: str = ""
    """The place, without date and agency: "Islamabad"."""
    credit: str = ""
    """The wire or paper that the text came from: "Express Tribune"."""
    publisher: str = ""
    section: str = ""
    language: str = ""
    """BCP 47: "en", "ur", "pt-BR"."""
    tags: tuple[str, ...] = ()
    image: Image | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherPage:
    """A page that holds no article: what it is, why we think so, and what it tells of itself all the same."""

    kind: Kind
    reason: str
    description: Description = Description()
    """Read as from an article; empty for a file that is no page."""
    url: str | None = None
    retrieved: str | None = None
    source: str = ""


def running_text(blocks: Iterable[Block]) -> str:
    """The text of ``blocks``, parted by blank lines; captions are none of it."""
    return "\n\n".join([block.text for block in blocks if block.text and block.kind not in ("figure", "embed")])


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the archive knows it: the fields of Description, the body, and where it all came from."""

    headline: str
    blocks: tuple[Block, ...]
    kind: Kind = "article"
    standfirst: str = ""
    standfirst_printed: bool = False
    """True when the standfirst stood above the text on the page, and was taken from there into its field."""
    byline: str = ""
    authors: tuple[str, ...] = ()
    date: str | None = None
    date_modified: str | None = None
    dateline: str = ""
    credit: str = ""
    publisher: str = ""
    section: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    image: Image | None = None
    url: str | None = None
    retrieved: str | None = None
    source: str = ""
    id: str = ""
    """12 hex digits, from the original URL, else from headline and text."""
    evidence: tuple[Evidence, ...] = ()
    removals: tuple[Removal, ...] = ()
    recipe: str = ""
    notes: tuple[str, ...] = ()
    former_urls: tuple[str, ...] = ()
    """Other addresses that led to it."""
    given_by: str = ""
    """``export``, ``feed``, ``table`` or ``front matter`` where that gave the body as such: nothing in it is a page's furniture."""
    copies: tuple[Copy, ...] = ()
    story: str = ""
    related: tuple[str, ...] = ()
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The running text, blocks parted by a blank line: a standfirst printed above it too, captions not."""
        text = running_text(self.blocks)
        return "\n\n".join(filter(None, (self.standfirst, text))) if self.standfirst_printed else text

    @property
    def markdown(self) -> str:
        """The body as CommonMark."""
        return "\n\n".join(block.markdown for block in self.blocks if block.markdown)

    @property
    def date_source(self) -> str:
        """Where the date was read, or empty."""
        return next((e.chosen.source for e in self.evidence if e.field == "date"), "")
