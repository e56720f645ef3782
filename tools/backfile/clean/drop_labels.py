"""Labels whose value a script would have filled, or that stand over nothing: "Date:", "Share", "Tags:"."""

from __future__ import annotations

from itertools import pairwise

from turbohtml import Element

from backfile.clean.work import Work
from backfile.common.text import fold

# Folded. Only a block that holds nothing else is a label; in a text they are words.
_VALUE_LABELS = frozenset(
    (
        *("date", "tags", "tag", "author", "by", "source", "topics", "topic", "filed under", "category", "categories"),
        *("published", "published on", "updated", "last updated", "posted", "posted on", "posted in", "views"),
        *("schlagwörter", "etiquetas"),
    )
)
"""Labels of a value: they go when none follows."""
_LABELS = frozenset(
    (
        *("share", "share this", "share this article", "share this story", "share on", "share via", "print", "email"),
        *("tweet", "comments", "comment", "advertisement", "advertisements", "advertisment", "sponsored", "ad", "ads"),
        *("article content", "story continues below", "story continues below advertisement", "loading"),
        *("continue reading", "read more", "read also", "also read", "related", "related stories", "must read"),
        *("follow us", "follow us on", "print this article", "facebook", "twitter", "whatsapp", "copy link"),
        *("teilen", "anzeige", "werbung", "partager", "publicité", "compartir", "publicidad"),
        *("condividi", "pubblicità", "compartilhe", "compartilhar", "publicidade", "delen", "dela"),
        *("advertentie", "реклама", "поделиться", "شیئر کریں", "اشتہار", "إعلان", "شارك"),
    )
)
"""Labels of a button or of an advertisement: always."""
# A value fits on a line; what is longer is the text.
_LONGEST_VALUE = 100
_CARRY_MORE = ("img", "table", "iframe", "amp-iframe", "video", "audio", "figure")


def drop_labels(work: Work) -> None:
    blocks = work.blocks()
    for block, following in pairwise([*blocks, None]):
        if block is None or len(block.text) > 60 or block.tag in {"pre", "table", "figure", "blockquote"}:
            continue
        text = fold(block.text)
        is_label = text in _LABELS or (text in _VALUE_LABELS and not _is_value(following))
        if is_label and not _holds_more(block):
            work.cut(block, "drop_labels", "a label with nothing under it")


def _is_value(block: Element | None) -> bool:
    """Whether a label's value may stand in the block after it."""
    if block is None or block.tag[0] == "h":
        return False
    return 0 < len(block.text) <= _LONGEST_VALUE and fold(block.text) not in _VALUE_LABELS | _LABELS


def _holds_more(block: Element) -> bool:
    return next(block.iter_elements(_CARRY_MORE), None) is not None
