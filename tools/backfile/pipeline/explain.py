"""What was kept of one page, what was cut and why, and the evidence for each field."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backfile.errors import NotAnArticle
from backfile.model import Article
from backfile.pipeline.page import Place, convert
from backfile.read import Source, load
from backfile.recipes import Recipes


@dataclass(frozen=True, slots=True)
class Explanation:
    """Either ``article`` or, for a page that holds none, the ``kind`` and the ``reason``."""

    source: str
    article: Article | None
    kind: str = "article"
    reason: str = ""


def explain(path: Path, recipes: Recipes) -> Explanation:
    """Convert one file and keep the account. Raises InputError when it cannot be read."""
    source = Source(path.name, path.name, str(path.parent))
    capture = load(source)
    try:
        return Explanation(source.label, convert(capture, recipes, Place(path.parent, path.name)))
    except NotAnArticle as error:
        return Explanation(source.label, None, error.kind, error.message)


def as_text(explanation: Explanation) -> str:
    """The explanation for a reader at a terminal."""
    article = explanation.article
    if article is None:
        return f"{explanation.source} is no article: {explanation.kind} ({explanation.reason}).\n"
    lines = [f"{explanation.source}: {article.headline}", ""]
    lines += ["FIELDS (value · source · confidence, then what lost)"]
    for evidence in article.evidence:
        lines.append(f"  {evidence.field}: {evidence.chosen.value} · {evidence.chosen.source} · "
                     f"{evidence.chosen.confidence:.2f}")  # fmt: skip
        lines += [f"      not {other.value} · {other.source} · {other.confidence:.2f}" for other in evidence.others]
    lines += ["", f"ADDRESS  {article.url or 'unknown'}", f"CAPTURED {article.retrieved or 'unknown'}"]
    lines += [f"RECIPE   {article.recipe or 'none'}"]
    lines += [f"NOTE     {note}" for note in article.notes]
    lines += ["", f"KEPT ({len(article.blocks)} blocks)"]
    lines += [f"  {block.kind:<9} {_line(block.text or block.markdown)}" for block in article.blocks]
    lines += ["", f"CUT ({len(article.removals)})"]
    for removal in article.removals:
        lines += [f"  {removal.step} · {removal.selector} · {removal.reason}", f"      {_line(removal.text)}"]
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 110 else f"{text[:107]}…"
