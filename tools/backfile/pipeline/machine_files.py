"""The two files in ``content/`` that hold what the archive knows as a whole: ``stories.json`` and ``tags.json``.

They are made by the converter and read by the site; ``stories.json`` is also the memory by which a story keeps its id.
What a person decides goes into ``stories.toml`` and ``tags.toml`` beside the settings.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from backfile.common.files import write_if_changed
from backfile.errors import ContentError
from backfile.story import Story
from backfile.tag import TagEntry

STORIES = "stories.json"
TAGS = "tags.json"


def read_stories(content: Path) -> tuple[Story, ...]:
    """The stories of an earlier run. Raises ContentError when the file is not as we write it."""
    path = content / STORIES
    if not path.is_file():
        return ()
    try:
        rows = json.loads(path.read_text("utf-8"))
        return tuple(
            Story(
                row["id"],
                row["title"],
                tuple(row["articles"]),
                row["first"],
                row["last"],
                tuple(row["tags"]),
                tuple((old, title) for old, title in row["redirects"]),
            )
            for row in rows
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ContentError(
            "is not as it was written; remove it, and stories are found anew", subject=STORIES
        ) from error


def write_machine_files(content: Path, stories: Sequence[Story], tags: Sequence[TagEntry]) -> int:
    """Write both files where they changed; how many did."""
    written = write_if_changed(content / STORIES, _lines([asdict(story) for story in stories]))
    return written + write_if_changed(content / TAGS, _lines([asdict(entry) for entry in tags]))


def _lines(rows: Sequence[dict[str, Any]]) -> bytes:
    """JSON with a line a row: readable, and a change moves few lines in Git."""
    body = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{body}\n]\n".encode() if rows else b"[]\n"
