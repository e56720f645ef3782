"""Groups of articles become stories with an id, a title, a span and tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from backfile.story.decisions import StoryDecisions
from backfile.story.record import Story, StoryRecord

_TAGS = 5


@dataclass(frozen=True, slots=True)
class Members:
    """The articles of one story in the order of their dates, and the stories of an earlier run that it continues."""

    records: list[StoryRecord]
    stories: list[Story]


def finished(groups: Sequence[Members], decisions: StoryDecisions) -> tuple[Story, ...]:
    """By the date of the first article. No two stories have one id, nor an id that leads to another."""
    taken = {
        name for group in groups for story in group.stories for name in (story.id, *(old for old, _ in story.redirects))
    }
    made = []
    for group in groups:
        eldest = min(group.stories, key=lambda story: (story.first or "9", story.id), default=None)
        others = [story for story in group.stories if story is not eldest]
        story_id = eldest.id if eldest else _fresh_id(group.records, taken)
        taken.add(story_id)
        title = decisions.titles.get(story_id) or (eldest.title if eldest else _title(group.records))
        redirects = {pair for story in others for pair in ((story.id, story.title), *story.redirects)}
        redirects |= {(story_id, eldest.title), *eldest.redirects} if eldest else set()
        redirects.discard((story_id, title))
        dates = [record.date for record in group.records if record.date]
        made.append(
            Story(
                story_id,
                title,
                tuple(record.id for record in group.records),
                min(dates, default=""),
                max(dates, default=""),
                _common_tags(group.records),
                tuple(sorted(redirects)),
            )
        )
    return tuple(sorted(made, key=lambda story: (story.first or "9", story.id)))


def _fresh_id(records: Sequence[StoryRecord], taken: set[str]) -> str:
    """From the first article whose id is free: a story that was parted must not take the other part's."""
    ids = (sha256(record.id.encode()).hexdigest()[:10] for record in records)
    return next((name for name in ids if name not in taken), sha256(repr(records[0].id).encode()).hexdigest()[:10])


def _title(records: Sequence[StoryRecord]) -> str:
    """The headline of the article that shares most words with the others, of equals the earliest."""
    counts = Counter(term for record in records for term in record.terms)

    def shared(record: StoryRecord) -> float:
        return sum(
            weight * (counts[term] - 1) for term, weight in zip(record.terms, record.weights, strict=True)
        ) / max(1, len(record.terms))

    return max(records, key=shared).headline


def _common_tags(records: Sequence[StoryRecord]) -> tuple[str, ...]:
    counts = Counter(tag for record in records for tag in record.tags)
    wanted = max(2, len(records) // 2)
    common = (tag for tag, count in counts.items() if count >= wanted)
    return tuple(sorted(common, key=lambda tag: (-counts[tag], tag)))[:_TAGS]
