"""The tags that a text dump prints: a line "Tags: harbour, lorries", or a list of short lines under a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from backfile.common.dump import DumpBlock
from backfile.common.text import fold, squeeze
from backfile.describe.clues import Clues
from backfile.describe.dump import text_span
from backfile.describe.printed_tags import is_tags_label

# A line that says so itself; verbs need no colon.
_LINE = re.compile(
    r"(?:^|.*[|•·]\s*|.*[.,]\s+(?=(?:and )?tagged|(?:and )?filed))\W*(?:(?:tags?|topics?|related topics|article tags|article topics|keywords|labels|subjects|"
    r"etiquetas|temas|palabras clave|schlagwörter|schlagworte|stichworte|stichwörter|themen|sujets|mots[- ]clés|étiquettes|argomenti|"
    r"onderwerpen|trefwoorden|emner|ämnen|etiketler|etiketter|теги|темы|метки|ключевые слова|الوسوم|标签|關鍵字|关键词|タグ|キーワード|태그)\s*[:：]"
    r"|(?:tagged(?: with| as| in| under)?|filed under|posted under|tags)\s*[:：]?(?=\s))\s*(?P<told>\S.*)",
    re.IGNORECASE,
)
_LABELS = frozenset({
    "subjects", "article tags", "article topics", "topics in this article", "related tags", "in this topic", "post tags", "story tags",
    "themen des artikels", "themen in diesem artikel", "mehr zu diesen themen", "thèmes", "sur le même thème", "temas de la noticia",
    "temas del artículo", "tópicos", "assuntos", "trefwoorden", "relaterte emner", "метки", "ключевые слова", "темы материала", "kata kunci",
    "konular", "etiketter", "關鍵字", "トピックス",
})  # fmt: skip
_SEPARATOR = re.compile(r"\s*(?:[,;،、，|•·⋅]|\s/\s|\s#(?=\w)|\s[–—-]\s)\s*")
_HASHTAGS = re.compile(r"(?:#[^\s#,]{2,40}[\s,]*){2,}")
# Not of the tags, on the same line.
_OTHER = re.compile(
    r"(?:posted|published|filed|leave|\d+ comments?|no comments?|bookmark|permalink|by|edit|comments? (?:are|off)|share|this entry)\b"
)
_STOP = re.compile(r"[.!?:…]$")
_LONGEST, _MOST_WORDS, _MOST = 50, 5, 20
# Labels stand within so many blocks behind the text, the line within so many ahead of it too.
_BEHIND, _AHEAD = 30, 8
# Buttons and headings that follow a list of tags.
_NO_TAG = re.compile(
    r"(?:share|tweet|print|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|save|bookmark|comments?|leave a|post a|"
    r"related|more|most|latest|recent|recommended|popular|trending|read|see (?:also|more|all)|next|previous|up next|home|about|by|written by|"
    r"copyright|newsletters?|subscribe|sign (?:up|in)|log ?in|follow|advertisements?|anzeige|kommentare?|teilen|drucken|mehr|weitere|alle|zur?|zum|"
    r"lesen|partager|commentaires?|lire|à lire|compartir|comentarios|leer|condividi|commenti|leggi|vedi|deel|reacties|lees|del|les|dela|läs|"
    r"поделиться|комментарии|читайте|bagikan|komentar|baca|paylaş|yorumlar|\d+ comments?)\b.*|©.*|(?:x|menu|search|videos?|photos?|videos?|news)",
    re.IGNORECASE,
)


def dump_tags(clues: Clues) -> list[str]:
    """The tags of a text dump; none where it prints none."""
    blocks = clues.dump
    start, last = text_span(clues.blocks, clues.paragraphs)
    end = min(len(blocks), last + 1 + _BEHIND)
    for number in range(max(0, start - _AHEAD), end):
        if tags := _of_line(blocks[number]):
            return tags
    for number in range(start, end):
        if _is_label(blocks[number].text) and (tags := _under(blocks[number + 1 :], clues)):
            return tags
    lines = (block.text for block in blocks[start:end])
    return next((_split(text) for text in lines if len(text) < 200 and _HASHTAGS.fullmatch(text)), [])


def _is_label(text: str) -> bool:
    return len(text) < _LONGEST and (is_tags_label(text.lstrip("# ")) or text.strip("# :：").lower() in _LABELS)


def _of_line(block: DumpBlock) -> list[str]:
    match = _LINE.fullmatch(block.text) if len(block.text) < 600 else None
    if match is None:
        return []
    told = match["told"]
    labels = [label for label in block.labels if label.strip(" ,|") in told]
    # Where the dump marks links, each is a tag: what stands between them is lost in some tools.
    tags = _parts(labels) if len(labels) > 1 else _split(told)
    return tags if all(len(tag.split()) <= _MOST_WORDS for tag in tags) else []


def _split(text: str) -> list[str]:
    return _parts(_SEPARATOR.split(text))


def _parts(texts: Iterable[str]) -> list[str]:
    bare = (squeeze(text).strip(" ,|#*_.") for text in texts)
    return [text for text in takewhile(lambda text: not _OTHER.match(text.lower()), bare) if text]


def _under(blocks: Sequence[DumpBlock], clues: Clues) -> list[str]:
    """The tags in the blocks behind a label: one line of them, or a list."""
    if not blocks:
        return []
    first = blocks[0]
    if len(first.labels) > 1 and not first.item:
        return [tag for tag in _parts(first.labels) if _may_be_tag(tag)]
    if len(split := _split(first.text)) > 1 and all(map(_may_be_tag, split)):
        return split
    run = list(_run(blocks))
    tags = [block.text.strip(" ,#") for block in run]
    behind = blocks[len(run)] if len(run) < len(blocks) else None
    is_marked = behind is None or behind.gap or (first.item and not behind.item)
    return tags if is_marked else _told(tags, clues)


def _run(blocks: Sequence[DumpBlock]) -> Iterator[DumpBlock]:
    """The list that begins with the first block: blocks of its kind that may be tags, parted as its first two are."""
    parted = len(blocks) > 1 and blocks[1].gap
    for number, block in enumerate(blocks[:_MOST]):
        if not _may_be_tag(block.text.strip(" ,#")) or block.item != blocks[0].item or block.heading:
            return
        if number and block.gap and (not parted or block.item):
            return
        yield block


def _told(tags: list[str], clues: Clues) -> list[str]:
    """Where nothing marks the end of the list: up to the last that the text speaks of, no two in a row that it does not."""
    text = fold(" ".join((*clues.headings, *clues.paragraphs)))
    found = 0
    for number, tag in enumerate(tags, 1):
        if fold(tag) in text:
            found = number
        elif number - found > 1:
            break
    return tags[:found]


def _may_be_tag(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS or _STOP.search(text):
        return False
    return _NO_TAG.fullmatch(text) is None
