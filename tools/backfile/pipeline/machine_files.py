"""The two files in ``content/`` that hold what the archive knows as a whole: ``stories.json`` and ``tags.json``.

They are made by the converter and read by the site; ``stories.json`` is also the memory by which a story keeps its id.
What a person decides goes into ``stories.toml`` and ``tags.toml`` beside the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path

from backfile.common.files import write_if_changed
from backfile.common.row_files import read_rows, rows_as_json
from backfile.story import Story
from backfile.tag import TagEntry

STORIES = "stories.json"
TAGS = "tags.json"


def read_stories(content: Path) -> tuple[Story, ...]:
    """The stories of an earlier run. Raises ContentError when the file is not as we write it."""
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
        for row in read_rows(content / STORIES, [field.name for field in fields(Story)])
    )


def read_tags(content: Path) -> tuple[TagEntry, ...]:
    """The vocabulary of an earlier run. Raises ContentError when the file is not as we write it."""
    return tuple(
        TagEntry(row["name"], row["kind"], row["count"], row["description"], row["hidden"])
        for row in read_rows(content / TAGS, [field.name for field in fields(TagEntry)])
    )


def write_machine_files(content: Path, stories: Sequence[Story], tags: Sequence[TagEntry]) -> int:
    """Write both files where they changed; how many did."""
    written = write_if_changed(content / STORIES, rows_as_json([asdict(story) for story in stories]))
    return written + write_if_changed(content / TAGS, rows_as_json([asdict(entry) for entry in tags]))
