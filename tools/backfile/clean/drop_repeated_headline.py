"""The headline, printed again at the top of the body."""

from __future__ import annotations

from turbohtml import Element

from backfile.clean.work import Work
from backfile.common.text import fold

# A headline stands above the text; a kicker, a date or an image may come before it.
_FIRST_BLOCKS = 4
# An <h1> that lacks but a few words of the headline is the headline; other blocks must be the same. Of <h2> that
# begin as the headline does, those looked at in the corpus were all headings of the text.
_SHARE = 0.7


def drop_repeated_headline(work: Work) -> None:
    headline = fold(work.description.headline)
    if not headline:
        return
    for block in work.blocks()[:_FIRST_BLOCKS]:
        if block.tag not in {"h1", "h2", "h3", "h4", "p", "div", "strong", "b"}:
            continue
        text = fold(block.text)
        # What the extraction of a text dump took for the headline is none of the text, whatever the field became.
        if (
            text == headline
            or block.attr("data-role") == "headline"
            or (block.tag == "h1" and _is_variant(text, headline))
        ):
            work.cut(block, "drop_repeated_headline", "the headline again")
        elif _is_prose(block):
            return


def _is_variant(text: str, headline: str) -> bool:
    shorter, longer = sorted((text, headline), key=len)
    return bool(shorter) and longer.startswith(f"{shorter} ") and len(shorter) >= _SHARE * len(longer)


def _is_prose(block: Element) -> bool:
    """A paragraph long enough that nothing above the text can follow it."""
    return len(block.text) > 200
