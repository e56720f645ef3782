"""What the archive decided, read back from ``content/`` for a person who wants to overrule it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from backfile import frontmatter
from backfile.pipeline.machine_files import TAGS, read_stories
from backfile.tag import TagDecisions, TagEntry
from backfile.tag.proposals import as_toml, propose


def copy_rows(content: Path) -> Iterator[str]:
    """Each article that has copies, and under it each copy with what differs."""
    for path in sorted((content / "articles").rglob("*.md")):
        text = path.read_text("utf-8")
        if "\ncopies:" not in text:
            continue
        fields, _ = frontmatter.parse(text, path.relative_to(content).as_posix())
        yield f"{fields.get('id')}  {fields['title']}  ({fields.get('outlet', '')}, {fields.get('original_url') or fields.get('source')})"
        for row in fields.get("copies") or ():
            yield f"    {row.get('differs', '')}  ({row.get('outlet', '')}, {row.get('url') or row.get('source')})"


def tag_rows(content: Path) -> Iterator[str]:
    """The vocabulary, the most used first."""
    path = content / TAGS
    entries = json.loads(path.read_text("utf-8")) if path.is_file() else []
    for entry in sorted(entries, key=lambda row: (-row["count"], row["name"])):
        yield f"{entry['count']:>6}  {entry['kind']:<13}{entry['name']}{'  (hidden)' if entry['hidden'] else ''}"
    known = [TagEntry(row["name"], row["kind"], row["count"]) for row in entries if not row["hidden"]]
    proposals = list(propose(known, TagDecisions.load(Path())))
    if proposals:
        yield "\nLikely one thing. To merge, put the lines into tags.toml (into the table that it has of a tag already);"
        yield "to keep two apart for good, give each a table of its own.\n"
        yield as_toml(proposals)


def story_rows(content: Path) -> Iterator[str]:
    """The stories, the one that moved last first."""
    for story in sorted(read_stories(content), key=lambda item: (item.last, item.id), reverse=True):
        yield f"{story.id}  {story.first} – {story.last}  {len(story.articles):>4} articles  {story.title}"
