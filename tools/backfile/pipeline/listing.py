"""What the archive decided, read back from ``content/`` for a person who wants to overrule it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backfile import frontmatter
from backfile.errors import ContentError
from backfile.pipeline.machine_files import read_stories, read_tags
from backfile.tag import TagDecisions
from backfile.tag.proposals import as_toml, propose


def copy_rows(content: Path) -> Iterator[str]:
    """Each article that has copies, and under it each copy with what differs."""
    for path in sorted((content / "articles").rglob("*.md")):
        text = path.read_text("utf-8", "replace")
        if "\ncopies:" not in text:
            continue
        try:
            fields, _ = frontmatter.parse(text, path.relative_to(content).as_posix())
        except ContentError as error:
            yield str(error)
            continue
        yield f"{fields.get('id')}  {fields['title']}  ({fields.get('outlet', '')}, {fields.get('original_url') or fields.get('source')})"
        for row in _mappings(fields.get("copies")):
            yield f"    {row.get('differs', '')}  ({row.get('outlet', '')}, {row.get('url') or row.get('source')})"


def _mappings(value: object) -> list[dict[str, object]]:
    """The rows of a field that a person may have changed to anything."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def tag_rows(content: Path, config: Path) -> Iterator[str]:
    """The vocabulary, the most used first; then, of tags that are likely one, the lines for ``tags.toml`` in ``config``."""
    entries = read_tags(content)
    for entry in sorted(entries, key=lambda entry: (-entry.count, entry.name)):
        yield f"{entry.count:>6}  {entry.kind:<13}{entry.name}{'  (hidden)' if entry.hidden else ''}"
    proposals = list(propose([entry for entry in entries if not entry.hidden], TagDecisions.load(config)))
    if proposals:
        yield "\nLikely one thing. To merge, put the lines into tags.toml (into the table that it has of a tag already);"
        yield "to keep two apart for good, give each a table of its own.\n"
        yield as_toml(proposals)


def story_rows(content: Path) -> Iterator[str]:
    """The stories, the one that moved last first."""
    for story in sorted(read_stories(content), key=lambda item: (item.last, item.id), reverse=True):
        yield f"{story.id}  {story.first} – {story.last}  {len(story.articles):>4} articles  {story.title}"
