"""Citations of any text are read back as what they cite."""

from __future__ import annotations

import json
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from backfile.common.urls import absolute_url
from backfile.publish.cite import make_cite
from backfile.publish.dates import make_date, parse_date
from backfile.publish.entry import make_entry
from backfile.publish.records import ArticleSummary, Cite, Link, Site
from publish.schemas import faults, schema

SITE = Site("Archive", "", "en", "ltr", "https://example.org", (), (), Markup(), None, "", "", "", (), "", True, False)
COMMANDS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
}  # fmt: skip
MARKS = [
    "{", "}", "{{", "}}", "\\", "%", "&", "#", "$", "_", "~~~~", "^", "|", "[[", "]]", "<ref>", "<!--", "'''", '"', "=",
    "\n", "\r\n", "ER  - ", " and ", ":", "@", "word", "é", "بندر",
]  # fmt: skip
texts = st.lists(st.sampled_from(MARKS), min_size=1, max_size=8).map("".join)


def cited(title: str, author: str, outlet: str, url: str = "", date: str = "2019-05") -> tuple[Cite, str, str, str]:
    """The citation of an article with these fields in its front matter, and the fields as the site has them."""
    entry = make_entry(
        {"title": title, "authors": [author], "outlet": outlet, "original_url": url, "date": date}, "<p>Text.</p>"
    )
    parsed = parse_date(entry.date) if entry.date else None
    authors = tuple(Link(name, "authors/x/") for name in entry.authors)
    summary = ArticleSummary(
        "0a1b", "articles/x.html", entry.title, "", "", make_date(parsed, "en") if parsed else None,
        Link(entry.outlet, "outlets/x/"), None, authors, "", "", "en", "ltr", None, 1,
    )  # fmt: skip
    return make_cite(SITE, summary, entry), entry.title, "".join(entry.authors), entry.outlet


def braced(text: str, start: int) -> int:
    """The place behind the brace that closes the one at ``start``: BibTeX counts every brace, whatever stands before."""
    depth = 0
    for place in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if not depth:
            return place + 1
    raise AssertionError(f"a brace is not closed: {text}")


def read_bibtex(text: str) -> dict[str, str]:
    """The fields of one entry, as BibTeX cuts them."""
    head = re.match(r"@article\{[\w.-]+", text)
    assert head is not None
    assert braced(text, text.index("{")) == len(text)
    fields = {}
    place = head.end()
    while field := re.compile(r",\s*(\w+) = (?=\{)").match(text, place):
        place = braced(text, field.end())
        fields[field[1]] = text[field.end() + 1 : place - 1]
    assert text[place:].strip() == "}"
    return fields


def plain(latex: str) -> str:
    """A field's text."""
    assert not re.search(r"(?<!\\)[%&#$_~^]", latex), latex
    return re.sub(r"\\(text\w+)\{\}|\\([%&#$_])", lambda found: COMMANDS[found[1]] if found[1] else found[2], latex)


@given(texts, texts, texts)
@settings(max_examples=300)
@example("Fire {at", "} Lee", "\\")
def test_any_text_is_read_back(title: str, author: str, outlet: str) -> None:
    cite, title, author, outlet = cited(f"T {title}", f"A {author}", f"O {outlet}")
    bibtex = read_bibtex(cite.bibtex)
    assert plain(bibtex["title"][1:-1]) == title
    assert plain(bibtex["author"][1:-1]) == author
    assert plain(bibtex["journal"]) == outlet
    ris = [line.split("  - ", 1) for line in cite.ris.split("\n")]
    assert all(re.fullmatch("[A-Z][A-Z0-9]", tag) for tag, _ in ris)
    assert ["TI", title] in ris
    assert ["AU", author] in ris
    assert [tag for tag, _ in ris].index("ER") == len(ris) - 1
    item = json.loads(cite.csl_json)[0]
    assert (item["title"], item["author"], item["container-title"]) == (title, [{"literal": author}], outlet)
    assert re.fullmatch(r"\{\{cite news( \|\w+=[^|{}\[\]<>~']*)+\}\}", cite.wikipedia)


@given(texts)
@settings(max_examples=200)
@example("}")
@example("}}|{{")
def test_any_address_stays_whole(tail: str) -> None:
    url = f"https://paper.example/{tail}"
    cite = cited("T", "A", "O", url)[0]
    wanted = absolute_url(url) or "https://example.org/articles/x.html"
    quoted = re.sub(r"[{}\\|\[\]^`~']", lambda found: f"%{ord(found[0]):02X}", wanted)
    assert read_bibtex(cite.bibtex)["url"] == quoted
    assert f"|url={quoted} |" in cite.wikipedia
    assert f"\nUR  - {wanted}\n" in cite.ris
    assert json.loads(cite.csl_json)[0]["URL"] == wanted


def test_dates_are_as_exact_as_known() -> None:
    validator = schema("csl-data.json")
    wanted = {
        "2019": ([2019], "2019///"),
        "2019-05": ([2019, 5], "2019/05//"),
        "2019-05-04T09:30:00+05:00": ([2019, 5, 4], "2019/05/04/"),
    }
    for date, (parts, day) in wanted.items():
        cite = cited("T", "A", "O", date=date)[0]
        data = json.loads(cite.csl_json)
        assert faults(validator, data) == []
        assert data[0]["issued"] == {"date-parts": [parts]}
        assert f"\nPY  - 2019\nDA  - {day}\n" in cite.ris
        assert read_bibtex(cite.bibtex)["date"] == date[:10]
    undated = cited("T", "A", "O", date="")[0]
    assert "issued" not in json.loads(undated.csl_json)[0]
    assert "DA  -" not in undated.ris
    assert "date" not in read_bibtex(undated.bibtex)
