"""Citations of an article: plain, BibTeX, RIS, CSL-JSON and Wikipedia's ``{{cite news}}``.

Formats: BibTeX (Patashnik, "BibTeXing", 1988), RIS (Research Information Systems), CSL-JSON 1.0, Wikipedia's
Template:Cite news. None gives a day of access: a build has no clock.
"""

from __future__ import annotations

import json
import re

from backfile.publish.entry import Entry
from backfile.publish.records import ArticleSummary, Cite, Date, Site

# BibTeX counts braces also behind a backslash: those of the text stand as commands.
_BIBTEX = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "%": r"\%", "&": r"\&", "#": r"\#",
    "$": r"\$", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_BIBTEX_SPECIAL = re.compile(r"[\\{}%&#$_~^]")
# made once: ``json.dumps`` would make an encoder for each article
_to_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
_WIKI_SPECIAL = re.compile(r"[|\[\]{}<>~']")
# What would end an address, or the field that it stands in.
_UNSAFE_IN_ADDRESS = re.compile(r"[{}\\|\[\]^`~']")


def make_cite(site: Site, summary: ArticleSummary, entry: Entry) -> Cite:
    """All forms for one article. The address is the original's, else the archive's own when SITEURL is set."""
    address = entry.original_url or (f"{site.url}/{summary.url}" if site.url else "")
    quoted = _UNSAFE_IN_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", address)
    authors = tuple(author.name for author in summary.authors)
    outlet = summary.outlet.name if summary.outlet else ""
    return Cite(
        plain=_plain(summary, authors, outlet, address),
        bibtex=_bibtex(summary, authors, outlet, quoted),
        ris=_ris(summary, authors, outlet, address),
        csl_json=_csl_json(summary, authors, outlet, address),
        wikipedia=_wikipedia(summary, authors, outlet, quoted),
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…", "۔", "।")) else f"{text}."


def _plain(summary: ArticleSummary, authors: tuple[str, ...], outlet: str, address: str) -> str:
    parts = []
    if authors:
        parts.append(_sentence(", ".join(authors)))
    parts.append(f"“{_sentence(summary.title)}”")
    source = ", ".join(part for part in (outlet, summary.date.text if summary.date else "n.d.") if part)
    parts.append(_sentence(source))
    if address:
        parts.append(address)
    return " ".join(parts)


def _numbers(date: Date) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part]


def _bibtex(summary: ArticleSummary, authors: tuple[str, ...], outlet: str, address: str) -> str:
    def safe(text: str) -> str:
        return _BIBTEX_SPECIAL.sub(lambda match: _BIBTEX[match[0]], text)

    fields = [("title", f"{{{safe(summary.title)}}}")]
    if authors:
        fields.insert(0, ("author", " and ".join(f"{{{safe(name)}}}" for name in authors)))
    if outlet:
        fields.append(("journal", safe(outlet)))
    if summary.date:
        fields.append(("date", summary.date.iso[:10]))
        fields.append(("year", str(summary.date.year)))
    if address:
        fields.append(("url", address))
    fields.append(("langid", summary.lang))
    lines = "".join(f",\n  {name} = {{{value}}}" for name, value in fields)
    return f"@article{{{summary.id}{lines}\n}}"


def _ris(summary: ArticleSummary, authors: tuple[str, ...], outlet: str, address: str) -> str:
    lines = ["TY  - NEWS", f"TI  - {summary.title}"]
    lines += [f"AU  - {name}" for name in authors]
    if outlet:
        lines.append(f"T2  - {outlet}")
    if summary.date:
        numbers = [f"{number:02}" for number in _numbers(summary.date)]
        lines.append(f"PY  - {summary.date.year:04}")
        lines.append("DA  - " + "/".join([*numbers, *[""] * (3 - len(numbers)), ""]))
    if address:
        lines.append(f"UR  - {address}")
    lines += [f"LA  - {summary.lang}", "ER  - "]
    return "\n".join(lines)


def _csl_json(summary: ArticleSummary, authors: tuple[str, ...], outlet: str, address: str) -> str:
    item: dict[str, object] = {"id": summary.id, "type": "article-newspaper", "title": summary.title}
    if authors:
        item["author"] = [{"literal": name} for name in authors]
    if outlet:
        item["container-title"] = outlet
    if summary.date:
        item["issued"] = {"date-parts": [_numbers(summary.date)]}
    if address:
        item["URL"] = address
    item["language"] = summary.lang
    return _to_json([item])


def _wikipedia(summary: ArticleSummary, authors: tuple[str, ...], outlet: str, address: str) -> str:
    def safe(text: str) -> str:
        return _WIKI_SPECIAL.sub(lambda match: f"&#{ord(match[0])};", text)

    fields = []
    for number, name in enumerate(authors, 1):
        fields.append((f"author{number}" if len(authors) > 1 else "author", safe(name)))
    fields.append(("title", safe(summary.title)))
    if address:
        fields.append(("url", address))
    if outlet:
        fields.append(("work", safe(outlet)))
    if summary.date:
        # the template reads ISO only when the day is known; "2019-05" would be an error there
        fields.append(("date", summary.date.iso[:10] if summary.date.day else summary.date.text))
    fields.append(("language", summary.lang))
    return "{{cite news" + "".join(f" |{name}={value}" for name, value in fields) + "}}"
