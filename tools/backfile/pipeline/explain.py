"""What was kept of one page, what was cut and why, and the evidence for each field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from backfile.errors import InputError
from backfile.model import Article, Evidence, OtherPage
from backfile.pipeline.indexes import Indexes
from backfile.pipeline.page import Place, convert
from backfile.pipeline.store import NAME, store_in
from backfile.read import Pile, Source, find, holds_many, is_saved_page, label_of, load, refuse_texts
from backfile.recipes import Recipes

_WHICH = (
    "holds many pages: name one as the report does, with # and its number (crawl.warc.gz#1234, export.xml#post-12, articles.csv#row-7), "
    "or with # and its address"
)

_NOT_THERE = (
    "there is no such file; the report names a page by its path below the folder that was converted: put that ahead, as in "
    "scraped/some/page.html"
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A file and what was found in it."""

    source: str
    found: Article | OtherPage


def explain(
    path: Path,
    recipes: Recipes,
    cache: Path = Path(".cache"),
    post_types: Sequence[str] = ("post",),
    audiences: Sequence[str] = (),
) -> Explanation:
    """Convert one page and keep the account. Raises InputError when it cannot be read.

    What an archive holds is taken from ``cache``, where an earlier run left it: to look through a crawl takes minutes.
    """
    source = _source(path, lambda file: _pile(file, recipes, cache, post_types, audiences))
    place = Place(Path(source.root), source.name, source.part is not None)
    return Explanation(source.label, convert(load(source), recipes, place))


def _pile(file: Path, recipes: Recipes, cache: Path, post_types: Sequence[str], audiences: Sequence[str]) -> Pile:
    if not (cache / NAME).is_file():
        return find([file], post_types=post_types, audiences=audiences)
    store = store_in(cache, recipes)
    try:
        return find([file], post_types=post_types, look=Indexes(store, lambda _: None).look, audiences=audiences)
    finally:
        store.close()


def _source(path: Path, open_pile: Callable[[Path], Pile]) -> Source:
    """The page that ``path`` names: a file, or one page of an archive, by its label (``x.warc.gz#12``) or its address."""
    file, mark, name = str(path).partition("#")
    if not path.exists() and not Path(file).exists():
        raise InputError(_NOT_THERE, subject=str(path))
    if path.is_dir():
        raise InputError("is a folder: name a page in it", subject=str(path))
    if path.exists() or not mark:
        if path.is_file() and is_saved_page(path):
            return _saved(path, open_pile(path))
        if path.is_file() and holds_many(path):
            raise InputError(_WHICH, subject=path.name)
        refuse_texts(path)
        return Source(label_of(path.name), path.name, str(path.parent))
    wanted = name.replace(":/", "://", 1) if "://" not in name else name
    for source in open_pile(Path(file)).sources:
        if source.part is not None and (source.part.name == name or source.part.url in (name, wanted)):
            return source
    raise InputError("holds no such page: the report names them", subject=str(path))


def _saved(path: Path, pile: Pile) -> Source:
    if not pile.sources:
        raise InputError("; ".join(told for held in pile.contents.values() for told in held.damage), subject=path.name)
    return pile.sources[0]


def as_text(explanation: Explanation) -> str:
    """The explanation for a reader at a terminal."""
    found = explanation.found
    lines = (
        _of_article(explanation.source, found) if isinstance(found, Article) else _of_other(explanation.source, found)
    )
    return "\n".join(lines) + "\n"


def _of_other(source: str, page: OtherPage) -> list[str]:
    lines = [f"{source} is no article: {page.kind} ({page.reason})."]
    if page.description.evidence:
        lines += ["", *_fields(page.description.evidence), "", *_origin(page)]
    return lines


def _of_article(source: str, article: Article) -> list[str]:
    lines = [f"{source}: {article.headline}", "", *_fields(article.evidence), "", *_origin(article)]
    lines += [f"RECIPE   {article.recipe or 'none'}"]
    lines += [f"NOTE     {note}" for note in article.notes]
    lines += ["", f"KEPT ({len(article.blocks)} blocks)"]
    lines += [f"  {block.kind:<9} {_line(block.text or block.markdown)}" for block in article.blocks]
    lines += ["", f"CUT ({len(article.removals)})"]
    for removal in article.removals:
        lines += [f"  {removal.step} · {removal.selector} · {removal.reason}", f"      {_line(removal.text)}"]
    return lines


def _fields(fields: tuple[Evidence, ...]) -> list[str]:
    lines = ["FIELDS (value · source · confidence, then what lost)"]
    for evidence in fields:
        lines.append(f"  {evidence.field}: {evidence.chosen.value} · {evidence.chosen.source} · "
                     f"{evidence.chosen.confidence:.2f}")  # fmt: skip
        lines += [f"      not {other.value} · {other.source} · {other.confidence:.2f}" for other in evidence.others]
    return lines


def _origin(page: Article | OtherPage) -> list[str]:
    return [f"ADDRESS  {page.url or 'unknown'}", f"CAPTURED {page.retrieved or 'unknown'}"]


def _line(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 110 else f"{text[:107]}…"
