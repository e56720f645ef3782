"""What a page is: an article, or what else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from turbohtml import Document

from backfile.extract.walk import Walked
from backfile.model import Kind, Page

_SHORTEST = 140
_ERROR = re.compile(
    r"\b(?:404|not found|page (?:not|does ?n.t) |error \d{3}|seite nicht gefunden|introuvable|no encontrad[ao])", re.I
)
_LOGIN = re.compile(r"\b(?:log ?in|sign ?in|anmelden|connexion|iniciar sesi)", re.I)


@dataclass(frozen=True, slots=True)
class Judgement:
    kind: Kind
    reason: str


def judge(page: Page, document: Document, walked: Walked, root: int | None, kept: int) -> Judgement:
    """Decide by what the page says of itself and by how its text lies."""
    title_element = document.select_one("title")
    title = title_element.text.strip() if title_element else ""
    if _ERROR.search(title):
        return Judgement("error", f"its title is “{title[:80]}”")
    if root is None or kept < _SHORTEST:
        if _LOGIN.search(title):
            return Judgement("login", f"its title is “{title[:80]}”")
        return Judgement("listing", "holds no running text")
    return Judgement("article", "has an article's text")
