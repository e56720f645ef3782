"""Articles of a small archive."""

from __future__ import annotations

from backfile.model import Article, Block
from backfile.tag import TagDecisions, Vocabulary, learn, record_of

TEXT = (
    "The Lowland Farmers’ Union (LFU) chose Marta Quill as its leader in Fennick on Monday. Mrs Quill said that the LFU would ask "
    "the Harbour Board for a new quay at Port Alder. “We ask politely,” said Quill. The Harbour Board declined to comment. "
    "In Port Alder nobody was surprised."
)


def learned(articles: list[Article], decisions: TagDecisions | None = None) -> Vocabulary:
    return learn(map(record_of, articles), decisions)


def article(number: int, text: str = TEXT, tags: tuple[str, ...] = (), **fields: object) -> Article:
    return Article(
        f"Story {number}",
        (Block("paragraph", text, text),),
        source=f"{number}.html",
        id=f"{number:012x}",
        tags=tags,
        language="en",
        **fields,
    )  # type: ignore[arg-type]
