"""Advertisement marks, share words, tag lines and the like that are the whole of a block."""

from __future__ import annotations

import unicodedata

from backfile.common.separators import is_separator
from backfile.extract import phrases
from backfile.extract.elements import MEDIA_TAGS
from backfile.extract.rules.selection import Selection

# Behind this share of the blocks stand tags without links too.
_LATE = 0.7
# What stands in the place of an embed explains itself at such a length.
_LONGEST_NOTICE = 500


def labels(selection: Selection) -> None:
    _drop_initials(selection)
    for number, chunk in selection.kept():
        text, low = chunk.text, chunk.low
        if len(text) <= _LONGEST_NOTICE and phrases.EMBED_NOTICE.match(low):
            selection.drop(number, "labels", "notice in the place of an embed", insists=True)
        if not text or len(text) > 300:
            continue
        if phrases.AD_LABEL.fullmatch(low):
            selection.drop(number, "labels", "advertisement label", insists=True)
        elif len(text) < 80 and phrases.SHARE.fullmatch(low):
            selection.drop(number, "labels", "share text", insists=True)
        elif phrases.TAGS_LINE.fullmatch(low) and (
            chunk.links or len(text) < 60 or number > _LATE * len(selection.chunks)
        ):
            selection.drop(number, "labels", "tag list", insists=True)
        elif low[0] in "[{" and phrases.SHORTCODE.fullmatch(low):
            selection.drop(number, "labels", "shortcode that was not rendered", insists=True)
        elif " based on " in text and phrases.RATING.fullmatch(low):
            selection.drop(number, "labels", "readers' rating", insists=True)
        elif " on line " in low and phrases.SERVER_NOTICE.fullmatch(low):
            selection.drop(number, "labels", "notice of a fault of the server", insists=True)
        elif not any(map(str.isalnum, text)) and chunk.tag not in MEDIA_TAGS and chunk.tag != "pre":
            if (len(text) > 3 and not is_separator(text)) or (
                chunk.tag == "text" and unicodedata.category(text[0]) == "So"
            ):
                selection.drop(number, "labels", "ornament")


def _drop_initials(selection: Selection) -> None:
    for number, chunk in enumerate(selection.chunks[1:]):
        if chunk.initial:
            selection.drop(number, "labels", "letter that is set large", insists=True)
