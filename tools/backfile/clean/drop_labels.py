"""Labels whose value a script would have filled, or that stand over nothing: "Date:", "Share", "Tags:"."""

from __future__ import annotations

from turbohtml import Element

from backfile.clean.work import Work
from backfile.common.text import fold

# Folded. Only a block that holds nothing else is a label; in a text they are words.
_LABELS = frozenset(
    (
        *("date", "share", "share this", "share this article", "share this story", "share on", "share via", "tags"),
        *("tag", "author", "by", "source", "topics", "topic", "filed under", "category", "categories", "published"),
        *("published on", "updated", "last updated", "posted", "posted on", "posted in", "print", "email", "tweet"),
        *("comments", "comment", "advertisement", "advertisements", "advertisment", "sponsored", "ad", "ads"),
        *("article content", "story continues below", "story continues below advertisement", "loading", "views"),
        *("continue reading", "read more", "read also", "also read", "related", "related stories", "must read"),
        *("follow us", "follow us on", "print this article", "facebook", "twitter", "whatsapp", "copy link"),
        *("teilen", "anzeige", "werbung", "schlagwörter", "partager", "publicité", "compartir", "publicidad"),
        *("etiquetas", "condividi", "pubblicità", "compartilhe", "compartilhar", "publicidade", "delen", "dela"),
        *("advertentie", "реклама", "поделиться", "شیئر کریں", "اشتہار", "إعلان", "شارك"),
    )
)
_CARRY_MORE = ("img", "table", "iframe", "amp-iframe", "video", "audio", "figure")


def drop_labels(work: Work) -> None:
    for block in work.blocks():
        if len(block.text) > 60 or block.tag in {"pre", "table", "figure", "blockquote"}:
            continue
        if fold(block.text) in _LABELS and not _holds_more(block):
            work.cut(block, "drop_labels", "a label with nothing under it")


def _holds_more(block: Element) -> bool:
    return next(block.iter_elements(_CARRY_MORE), None) is not None
