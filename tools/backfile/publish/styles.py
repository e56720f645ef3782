"""The theme's style sheets as one file without comments and needless blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BLANKS = re.compile(r"\s+")
_AROUND = re.compile(r"\s*([{};,])\s*")

BUNDLE = "css/style.css"


def is_bundled(name: str) -> bool:
    """True for the style sheets that go into the bundle, by their path below ``static/``."""
    named = {"css/tokens.css", "css/base.css", "css/print.css"}
    return name in named or (name.startswith("css/components/") and name.endswith(".css"))


def order(names: Iterable[str]) -> list[str]:
    """Tokens first, then the base, then the components by name; the print sheet last, since it takes things away."""
    first = {"css/tokens.css": 0, "css/base.css": 1, "css/print.css": 3}
    return sorted(names, key=lambda name: (first.get(name, 2), name))


def bundle(texts: Iterable[str]) -> bytes:
    """The sheets one after another, each on a line."""
    return ("\n".join(filter(None, map(minify, texts))) + "\n").encode()


def minify(text: str) -> str:
    """``text`` without comments and without blanks that mean nothing; strings stay as they are."""
    # Comments and strings are told apart from left to right: a comment mark may stand in a string and the reverse.
    tokens = re.split(r'(/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\')', text, flags=re.DOTALL)
    kept = []
    for place, token in enumerate(tokens):
        if place % 2 == 0:
            kept.append(_AROUND.sub(r"\1", _BLANKS.sub(" ", token)))
        elif not token.startswith("/*"):
            kept.append(token)
    return "".join(kept).replace(";}", "}").strip()
