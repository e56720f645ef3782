"""A paragraph of signs, ``* * *`` or ``———``, is a rule; one of a lone full stop or bar is nothing."""

from __future__ import annotations

import re

from turbohtml import Element

from backfile.clean.work import Work
from backfile.common.separators import is_separator

_STRAY = re.compile(r"[.,;:|/\\•·*_-]{1,2}")


def read_separators(work: Work) -> None:
    for block in work.blocks():
        if block.tag not in {"p", "div", "h2", "h3", "h4"} or len(block.text) > 80:
            continue
        text = block.text.strip()
        if not text or text[0].isalnum() or block.find("img") is not None:
            continue
        if is_separator(text):
            attributes = {"data-place": place} if (place := block.attr("data-place")) else {}
            block.replace_with(Element("hr", attributes))
        elif _STRAY.fullmatch(text):
            block.decompose()
