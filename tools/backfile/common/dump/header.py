"""What a text says of itself at its head: the address on its first line, "Title: …" and "Date: …", YAML between dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import yaml

from backfile.common.text import squeeze
from backfile.common.yaml_heads import read_yaml

Name = Literal[
    "headline", "standfirst", "authors", "date", "date_modified", "publisher", "section", "tags", "language", "url"
]

_LABELS: dict[str, tuple[str, ...]] = {
    "headline": (
        "title", "headline", "heading", "hl", "subject", "titel", "überschrift", "schlagzeile", "betreff", "titre", "objet", "título",
        "titulo", "titular", "asunto", "titolo", "oggetto", "kop", "rubrik titel", "tytuł", "başlık", "judul", "заголовок", "название",
        "العنوان", "عنوان", "标题", "標題", "タイトル", "제목", "शीर्षक", "শিরোনাম",
    ),
    "standfirst": (
        "description", "summary", "standfirst", "subtitle", "subheadline", "dek", "deck", "excerpt", "abstract", "lead", "untertitel",
        "zusammenfassung", "chapô", "résumé", "resumen", "sommario", "описание",
    ),
    "authors": (
        "author", "authors", "by", "byline", "by line", "writer", "written by", "reporter", "from", "creator", "autor", "autoren",
        "autorin", "verfasser", "von", "auteur", "auteurs", "par", "autore", "autores", "autora", "författare", "forfatter", "penulis",
        "yazar", "автор", "авторы", "المؤلف", "الكاتب", "作者", "著者", "기자", "लेखक",
    ),
    "date": (
        "date", "published", "publication date", "published date", "date published", "publish date", "pub date", "pubdate",
        "published on", "published at", "published time", "posted", "posted on", "created", "created at", "issued", "datum",
        "veröffentlicht", "erschienen", "date de publication", "publié le", "fecha", "fecha de publicación", "data", "publicado",
        "pubblicato", "gepubliceerd", "publicerad", "tanggal", "tarih", "дата", "дата публикации", "опубликовано", "التاريخ", "تاريخ",
        "日期", "日付", "날짜", "तारीख",
    ),
    "date_modified": (
        "updated", "modified", "last modified", "last updated", "date modified", "modified date", "updated at", "lastmod",
        "aktualisiert", "mis à jour", "actualizado", "aggiornato", "обновлено",
    ),
    "publisher": (
        "source", "publication", "publication title", "publisher", "outlet", "site", "site name", "sitename", "website", "newspaper",
        "journal", "media", "quelle", "zeitung", "medium", "journal titre", "fuente", "fonte", "bron", "периодика", "источник", "издание",
        "المصدر", "来源", "來源", "出典", "출처",
    ),
    "section": ("section", "category", "categories", "desk", "rubrik", "ressort", "rubrique", "sección", "sezione", "раздел", "рубрика"),
    "tags": (
        "tags", "tag", "keywords", "keyword", "topics", "topic", "labels", "schlagwörter", "schlagworte", "themen", "mots clés", "etiquetas",
        "palabras clave", "parole chiave", "теги", "ключевые слова", "الوسوم", "标签", "关键词", "タグ", "태그",
    ),
    "language": ("language", "lang", "sprache", "langue", "idioma", "lingua", "язык"),
    "url": (
        "url", "link", "permalink", "original url", "canonical", "canonical url", "source url", "original link", "page url", "address",
        "web address", "url source", "adresse", "uri", "href", "ссылка", "адрес", "链接", "リンク",
    ),
    "body": (
        "text", "body", "content", "article", "full text", "fulltext", "article text", "body text", "main text", "article body", "markdown", "markdown content", "inhalt",
        "texte", "texto", "testo", "текст", "النص", "正文", "本文", "본문",
    ),
    # Labels of news archives, of mails and of scrapers, under which nothing stands that an article tells.
    "": (
        "id", "length", "words", "word count", "copyright", "rights", "retrieved", "accessed", "scraped", "crawled", "load date", "graphic",
        "dateline", "page", "pages", "edition", "country", "type", "layout", "slug", "image", "images", "status", "document type",
        "publication type", "journal code", "issn", "volume", "issue", "location", "place of publication", "to", "cc", "reply to",
        "message id", "mime version", "content type", "content transfer encoding", "views", "comments", "draft",
    ),
}  # fmt: skip
_FIELDS = {label: name for name, labels in _LABELS.items() for label in labels}
_LABELLED = re.compile(
    r"\s{0,3}(?:\*{1,2}|#{1,3} |- )?([^\W\d_][\w .'-]{0,24}?)\s?(?:\*{1,2})?[:：](?:\*{1,2})?(?:\s+(.*))?"
)
_ITEM = re.compile(r"\s*-\s+(\S.*)|\s{2,}(\S.*)")
_ADDRESS = re.compile(r"<?(https?://[^\s<>\"]+)>?", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"\s*[,;|،、，]\s*")
_MAIL = re.compile(r"\s*(?:<[^>]*>|\(?\S+@\S+\)?)")
_PAGE = re.compile(r",? (?:p{1,2}|pg|s|page|seite)\.? ?\d+.*$", re.IGNORECASE)
_FENCE = re.compile(r"-{3,}\s*")
# A header is at the head: YAML of real posts has fewer lines than this, and so many lines stand ahead of the first label in
# what news archives deliver (rights, paper, day, edition).
_LONGEST = 80
_AHEAD = 10
_LONGEST_VALUE = 400
# So many different facts make labelled lines a header; amid other lines one more, and a headline among them. Of 1,426 dumps of
# web pages none has a header by that.
_FEWEST = 2
_MAIN = frozenset({"headline", "url", "date", "authors"})


@dataclass(frozen=True, slots=True)
class Header:
    """The facts at the head of a text, and the lines that say nothing else."""

    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By ``Name``."""
    first: int = 0
    """Number of its first line, from 0."""
    end: int = 0
    """Number of the line behind its last."""
    rest: str = ""
    """What the last line says of the text itself: ``Text: The board met …``."""

    def first_of(self, name: Name) -> str:
        """What it tells of ``name`` first; empty for nothing."""
        return next(iter(self.facts.get(name, ())), "")

    def blanked(self, content: str) -> str:
        """``content`` with blank lines in its place, so that all others keep their numbers."""
        lines = content.split("\n")
        if self.end > self.first:
            lines[self.first : self.end] = [*[""] * (self.end - self.first - 1), self.rest]
        return "\n".join(lines)


def header_of(content: str) -> Header:
    """The header of ``content``; one without facts where there is none."""
    lines = content.split("\n", _LONGEST)[:_LONGEST]
    start = _first_text(lines, 0)
    facts: dict[str, tuple[str, ...]] = {}
    begin = start
    if start < len(lines) and (match := _ADDRESS.fullmatch(lines[start].strip())):
        facts["url"] = (match[1],)
        begin = start + 1
        start = _first_text(lines, begin)
    found = _yaml(lines, start) or _labelled(lines, start)
    if found is None:
        return Header(facts, 0, begin) if facts else Header()
    return Header({**facts, **found.facts}, 0 if found.first == start else found.first, found.end, found.rest)


def field_of_label(label: str) -> str:
    """The field that a label names, a ``Name`` or ``body``; empty for any other."""
    return _FIELDS.get(_plain(label), "")


def _first_text(lines: Sequence[str], start: int) -> int:
    return next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))


def _yaml(lines: Sequence[str], start: int) -> Header | None:
    """Front matter between two lines of dashes."""
    if start >= len(lines) or not _FENCE.fullmatch(lines[start]):
        return None
    end = next((number for number in range(start + 1, len(lines)) if _FENCE.fullmatch(lines[number])), None)
    if end is None:
        return None
    try:
        told = read_yaml("\n".join(lines[start + 1 : end]))
    except yaml.YAMLError:
        found = _labelled(lines[:end], start + 1)
        return Header(found.facts, start, end + 1) if found is not None and found.end >= end - 1 else None
    if told is None:
        return None
    facts: dict[str, tuple[str, ...]] = {}
    for label, value in told.items():
        name = _FIELDS.get(_plain(label), "")
        if name and name != "body" and (texts := tuple(_texts(value))):
            _add(facts, name, texts)
    return Header(facts, start, end + 1) if facts else None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if text := squeeze(value):
            yield text
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(value.get("name") or value.get("title") or "")


def _labelled(lines: Sequence[str], start: int) -> Header | None:
    """Lines that begin with a known label and a colon, one below the other; blank lines may stand between them."""
    first = next((number for number in _texts_from(lines, start) if _label_of(lines[number]) is not None), None)
    if first is None:
        return None
    values: list[tuple[str, list[str]]] = []
    number, rest = first, ""
    while number < len(lines):
        line = lines[number]
        if not line.strip():
            following = _first_text(lines, number)
            if following >= len(lines) or _label_of(lines[following]) is None:
                break
            number = following
            continue
        told = _label_of(line)
        if told is not None and told[0] == "body":
            rest = told[1]
            number += 1
            break
        if told is not None:
            values.append((told[0], [told[1]]))
        elif values and (match := _ITEM.fullmatch(line)):
            values[-1][1].append(match[1] or match[2])
        elif number == first or not _is_other_label(line):
            break
        number += 1
    facts: dict[str, tuple[str, ...]] = {}
    for name, texts in values:
        if name and (found := tuple(filter(None, map(_unquoted, texts)))):
            _add(facts, name, found)
    ahead = sum(1 for line in lines[start:first] if line.strip())
    # One line ahead is the headline.
    needed = _FEWEST if ahead < 2 else _FEWEST + 1
    if len(facts) < needed or _MAIN.isdisjoint(facts) or (ahead > 1 and "headline" not in facts):
        return None
    return Header(facts, first, number, rest)


def _texts_from(lines: Sequence[str], start: int) -> Iterator[int]:
    found = (number for number in range(start, len(lines)) if lines[number].strip())
    for _, number in zip(range(_AHEAD), found, strict=False):
        yield number


def _label_of(line: str) -> tuple[str, str] | None:
    """The field that a line names, and what it says of it; None for any other line."""
    match = _LABELLED.fullmatch(line)
    if match is None or (len(match[2] or "") > _LONGEST_VALUE and _FIELDS.get(_plain(match[1])) != "body"):
        return None
    name = _FIELDS.get(_plain(match[1]))
    return None if name is None else (name, (match[2] or "").strip())


def _is_other_label(line: str) -> bool:
    """A line with a label that nobody knows, amid those that are known."""
    match = _LABELLED.fullmatch(line)
    return match is not None and len(match[1].split()) < 3 and len(line) < 120


def _plain(label: str) -> str:
    return squeeze(re.sub(r"[_-]", " ", label)).lower()


def _unquoted(text: str) -> str:
    text = squeeze(text)
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def _add(facts: dict[str, tuple[str, ...]], name: str, texts: tuple[str, ...]) -> None:
    """The first that tells a field holds; an address that is given as the source is the page's."""
    if name in ("publisher", "url"):
        name = "url" if _ADDRESS.fullmatch(texts[0]) else "publisher" if name == "publisher" else ""
    if name == "authors":
        # "Isla Brennan <isla@courier.example>"
        texts = tuple(filter(None, (_MAIL.sub("", text).strip(" \"'") for text in texts)))
    if name == "tags" and len(texts) == 1:
        texts = tuple(map(_unquoted, filter(None, _BETWEEN_TAGS.split(texts[0].strip("[] ")))))
    if name == "publisher":
        # "The Port Alder Courier, p. 3"
        texts = (_PAGE.sub("", texts[0]),)
    if name == "section":
        # News archives add the page: "Local; Pg. 3".
        texts = (texts[0].partition(";")[0].strip(),)
    if name and texts:
        facts.setdefault(name, texts)
