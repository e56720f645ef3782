"""What else a reader of an article may want: at most five, its story first, then what shares rare tags."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from backfile.story.record import Story, StoryRecord

MOST = 5
# At most so many of the article's own story: the other places lead elsewhere.
_OF_STORY = 3
# A tag of more articles relates too many of them, and would take most of the time.
_CROWD = 200
# Of the articles that share tags so many, the best, are gone through until the places are filled or so many of years that are
# taken already were met.
_WEIGHED = 40
_LOOKED_AT = 12


def related(records: Sequence[StoryRecord], stories: Sequence[Story]) -> dict[str, tuple[str, ...]]:
    """Related ids by id. ``records`` hold no copies."""
    home: Mapping[str, Story] = {article: story for story in stories for article in story.articles}
    by_tag: dict[str, list[StoryRecord]] = defaultdict(list)
    for record in sorted(records, key=lambda item: (item.date, item.id)):
        for tag in record.tags:
            by_tag[tag].append(record)
    found = {}
    for record in records:
        chosen = _of_story(record, home.get(record.id))
        own = home.get(record.id)
        years: set[str] = set()
        later: list[str] = []
        # Each year once before any year twice: what is related is spread over time.
        for other in _by_tags(record, by_tag, len(records)):
            if other.id in chosen or (own and home.get(other.id) is own):
                continue
            (later if other.date[:4] in years else chosen).append(other.id)
            years.add(other.date[:4])
            if len(chosen) >= MOST or len(later) >= _LOOKED_AT:
                break
        found[record.id] = tuple([*chosen, *later][:MOST])
    return found


def _of_story(record: StoryRecord, story: Story | None) -> list[str]:
    """The nearest before and after in the story, then its first."""
    if story is None:
        return []
    place = story.articles.index(record.id)
    near = [*story.articles[max(0, place - 1) : place], *story.articles[place + 1 : place + 2], story.articles[0]]
    return [article for article in dict.fromkeys(near) if article != record.id][:_OF_STORY]


def _by_tags(record: StoryRecord, by_tag: Mapping[str, list[StoryRecord]], total: int) -> list[StoryRecord]:
    """Those that share tags, the rarest first; of equals the earliest."""
    scores: dict[str, float] = defaultdict(float)
    found: dict[str, StoryRecord] = {}
    for tag in record.tags:
        others = by_tag[tag]
        if len(others) > _CROWD:
            continue
        rarity = math.log((total + 1) / len(others))
        for other in others:
            if other.id != record.id:
                scores[other.id] += rarity
                found[other.id] = other
    names = heapq.nsmallest(_WEIGHED, scores, key=lambda name: (-scores[name], found[name].date, name))
    return [found[name] for name in names]
