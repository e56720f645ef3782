"""What an archive keeps of an article until its vocabulary is learned."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.common.urls import host_of
from backfile.model import Article
from backfile.tag.abroad import abroad
from backfile.tag.junk import is_junk
from backfile.tag.names import find_names, key_of
from backfile.tag.printed import printed_tags, with_acronym
from backfile.tag.spellings import sounded
from backfile.tag.subjects import subject
from backfile.tag.territories import territory_code, territory_key

# Names of an article that are kept in memory, the most named first.
READ = 24
# What papers add to their names, and tags to the names of papers.
_MEDIUM = frozenset("online digital news newspaper newspapers magazine tv zeitung redaktion plus".split())
_SUFFIX = re.compile(r"(?: (?:" + "|".join(sorted(_MEDIUM)) + r")| [a-z]{2,3}|デジタル|オンライン)$")
# "Ann Louise Pask"
_WITH_MIDDLE = 3


class NameRecord(NamedTuple):
    """What is kept of an article until the vocabulary is learned; plain tuples, for they pass between processes."""

    source: str
    tagged: tuple[tuple[str, str], ...]
    """(key, as printed) of the publisher's tags."""
    names: tuple[tuple[str, int, int, int, tuple[tuple[str, int], ...]], ...]
    """(key, mentions, as a person, as a place, (form, count) …), the most named first."""
    acronyms: tuple[tuple[str, str], ...]
    """(short, long) as printed."""
    territories: tuple[tuple[str, str], ...] = ()
    """(key, the key that stands for all names of that territory or subject)."""
    outlet: str = ""
    """Key of the publisher."""
    surnames: tuple[tuple[str, str], ...] = ()
    """(key of a tag that is a surname or has a middle name, key of the name that the text gives)."""
    german: bool = False


def record_of(article: Article) -> NameRecord:
    """The record of ``article``; its identity is the page (``source``)."""
    text = article.text
    names = find_names(article.headline, text, article.language)
    refused = _refused(article)
    # Systems write "Munro-Harriet": the author's names in any order.
    authors = {" ".join(sorted(key_of(name).split())) for name in article.authors}
    printed = [with_acronym(tag) for tag in printed_tags(article.tags, article.headline, text)]
    tagged = tuple([
        (key, tag)
        for tag, _ in printed
        if not is_junk(tag) and not _names_outlet(key := key_of(tag), refused) and " ".join(sorted(key.split())) not in authors
    ])  # fmt: skip
    ranked = sorted(names.mentions.items(), key=lambda item: (-item[1].count, item[1].first, item[0]))
    kept = tuple([
        (key, mention.count, mention.person, mention.place, tuple(mention.forms.items()))
        for key, mention in ranked
        if key not in refused
    ])  # fmt: skip
    territories = tuple([
        (key, one)
        for key in dict.fromkeys([*(key for key, _ in tagged), *(row[0] for row in kept[:READ])])
        if (one := _territory(key, article.language) or abroad(key))
    ])  # fmt: skip
    subjects = tuple([(key, one) for key in dict.fromkeys(key for key, _ in tagged) if (one := subject(key))])
    meant = {key for key, _ in territories + subjects}
    alone = {sounded(key): key for key, _ in tagged if " " not in key and key not in meant}
    surnames = tuple([
        (alone[surname], row[0])
        for row in (kept if alone else ())
        if " " in row[0] and (surname := sounded(row[0].rpartition(" ")[2])) in alone
    ])  # fmt: skip
    called = {row[0] for row in kept}
    surnames += tuple([
        (key, name)
        for key, _ in tagged
        if len(words := key.split()) == _WITH_MIDDLE and key not in called and (name := f"{words[0]} {words[-1]}") in called
    ])  # fmt: skip
    german = article.language.startswith("de")
    outlet = key_of(article.publisher)
    acronyms = (*names.acronyms.items(), *((short, long) for long, short in printed if short))
    return NameRecord(article.source, tagged, kept, acronyms, territories + subjects, outlet, surnames, german)


def _territory(key: str, language: str) -> str:
    code = territory_code(key, language)
    return territory_key(code) if code else ""


def _names_outlet(key: str, refused: frozenset[str]) -> bool:
    return not refused.isdisjoint((key, _paper(key), key.replace(" ", "")))


def _refused(article: Article) -> frozenset[str]:
    """What is no tag here: the outlet, under its name and its address, and the authors."""
    names = {key_of(name) for name in (article.publisher, article.credit, *article.authors)}
    host = host_of(article.url).partition(".")[0]
    return frozenset({*names, _paper(article.publisher), host}) - {""}


def _paper(name: str) -> str:
    """An outlet's name without what only says that it is one: "Courier Online" is the Courier."""
    key = _SUFFIX.sub("", key_of(name))
    return key if key not in _MEDIUM else ""
