"""Online clustering in the order of dates: an article joins the story that it is nearest to, or begins one.

After Allan, Papka and Lavrenko (1998), "On-line new event detection and tracking": single pass, term weights by rarity,
a threshold that rises with the time that a story has slept.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from backfile.story.decisions import StoryDecisions
from backfile.story.record import Story, StoryRecord, make_record

# Cosine above which an article belongs to a story. Pairwise F1 on the demo archive: 0.14 0.66, 0.18 0.77, 0.22 0.71.
THRESHOLD = 0.18
# The threshold rises by this much for each doubling of the weeks that the story has slept.
_SLEEP = 0.006
_TERMS = 35
_CENTRE_TERMS = 60
_LOOKUPS = 14
# A term that so many live stories hold tells nothing about which one.
_CROWD = 400
_COMMON = 0.12


@dataclass(slots=True)
class _Open:
    """A story while it grows."""

    members: list[StoryRecord] = field(default_factory=list)
    centre: dict[str, float] = field(default_factory=dict)
    last: str = ""
    given: Story | None = None


def group(
    records: Iterable[StoryRecord], previous: Sequence[Story] = (), decisions: StoryDecisions | None = None
) -> tuple[Story, ...]:
    """Stories of two articles or more, by the date of their first. The order of ``records`` is no matter.

    ``previous`` are the stories of an earlier run: their articles stay together and keep the id and the title.
    """
    decisions = decisions or StoryDecisions()
    ordered = sorted(records, key=lambda record: (record.date or "9", record.id))
    vectors = _vectors(ordered)
    clusters = _Clusters(decisions)
    home = {article: story for story in previous for article in story.articles}
    by_story: dict[str, _Open] = {}
    # One pass in the order of dates: what an earlier run decided is decided again at the same place, so that a run over
    # the same articles changes nothing.
    for record in ordered:
        story = home.get(record.id)
        if story is None:
            clusters.place(record, vectors[record.id])
            continue
        opened = by_story.get(story.id)
        if opened is None:
            opened = by_story[story.id] = clusters.begin()
            opened.given = story
        clusters.add(opened, record, vectors[record.id])
    return _finished(clusters.stories, decisions, vectors)


def group_stories(articles: Sequence[Mapping[str, object]]) -> list[list[object]]:
    """Group loose articles: mappings with ``id``, ``headline``, ``text`` and ``date`` (ISO). Every id comes out once."""
    ids = {str(article["id"]): article["id"] for article in articles}
    records = [
        make_record(
            str(item["id"]), str(item.get("headline") or ""), str(item.get("text") or ""), str(item.get("date") or "")
        )
        for item in articles
    ]
    stories = group(records)
    grouped = {name for story in stories for name in story.articles}
    groups = [[ids[name] for name in story.articles] for story in stories]
    return groups + [[ids[record.id]] for record in records if record.id not in grouped]


def _vectors(records: Sequence[StoryRecord]) -> dict[str, dict[str, float]]:
    """Unit vectors of the heaviest terms: weight in the article times rarity in the archive."""
    seen: Counter[str] = Counter()
    for record in records:
        seen.update(term for term, _ in record.terms)
    total = len(records)
    most = max(3, _COMMON * total)
    vectors = {}
    for record in records:
        weighed = [
            (weight * math.log((total + 1) / seen[term]), term)
            for term, weight in record.terms
            if 1 < seen[term] <= most
        ]
        weighed.sort(key=lambda item: (-item[0], item[1]))
        vectors[record.id] = _unit({term: weight for weight, term in weighed[:_TERMS]})
    return vectors


def _unit(vector: dict[str, float]) -> dict[str, float]:
    size = math.sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / size for term, weight in vector.items()} if size else {}


class _Clusters:
    def __init__(self, decisions: StoryDecisions) -> None:
        self.stories: list[_Open] = []
        self._decisions = decisions
        self._index: dict[str, list[int]] = defaultdict(list)
        self._joined: dict[str, _Open] = {}

    def begin(self) -> _Open:
        opened = _Open()
        self.stories.append(opened)
        return opened

    def place(self, record: StoryRecord, vector: dict[str, float]) -> None:
        """Put an article into its nearest story, or into a new one."""
        joined = next((self._joined[name] for name in self._with(record.id) if name in self._joined), None)
        best, nearest = 0.0, joined
        if joined is None:
            for number in self._candidates(vector):
                story = self.stories[number]
                if any(self._decisions.parted(record.id, member.id) for member in story.members):
                    continue
                likeness = _likeness(vector, story.centre) - _sleep(story.last, record.date)
                if likeness > max(best, THRESHOLD):
                    best, nearest = likeness, story
        self.add(nearest or self.begin(), record, vector)

    def add(self, story: _Open, record: StoryRecord, vector: dict[str, float]) -> None:
        story.members.append(record)
        story.last = max(story.last, record.date)
        for term, weight in vector.items():
            story.centre[term] = story.centre.get(term, 0.0) + weight
        if len(story.centre) > 2 * _CENTRE_TERMS:
            heaviest = sorted(story.centre.items(), key=lambda item: (-item[1], item[0]))[:_CENTRE_TERMS]
            story.centre = dict(heaviest)
        number = next(n for n in range(len(self.stories) - 1, -1, -1) if self.stories[n] is story)
        for term in _heaviest(vector):
            postings = self._index[term]
            if not postings or postings[-1] != number:
                postings.append(number)
        for name in self._with(record.id):
            self._joined[name] = story

    def _with(self, article: str) -> list[str]:
        return sorted({name for group in self._decisions.join if article in group for name in group})

    def _candidates(self, vector: dict[str, float]) -> list[int]:
        found: set[int] = set()
        for term in _heaviest(vector):
            found.update(self._index[term][-_CROWD:])
        return sorted(found)


def _heaviest(vector: dict[str, float]) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:_LOOKUPS]


def _likeness(vector: dict[str, float], centre: dict[str, float]) -> float:
    size = math.sqrt(sum(weight * weight for weight in centre.values()))
    return sum(weight * centre.get(term, 0.0) for term, weight in vector.items()) / size if size else 0.0


def _sleep(last: str, today: str) -> float:
    """By how much the threshold has risen since the story's last article."""
    try:
        days = abs((date.fromisoformat(today) - date.fromisoformat(last)).days)
    except ValueError:
        return 0.0
    return _SLEEP * math.log2(1 + days / 7)


def _finished(
    stories: Sequence[_Open], decisions: StoryDecisions, vectors: Mapping[str, dict[str, float]]
) -> tuple[Story, ...]:
    made = []
    for opened in stories:
        members = sorted(opened.members, key=lambda record: (record.date or "9", record.id))
        if len(members) < 2:
            continue
        given = opened.given
        story_id = given.id if given else sha256(members[0].id.encode()).hexdigest()[:10]
        title = decisions.titles.get(story_id) or (given.title if given else _title(members, opened.centre, vectors))
        dates = [record.date for record in members if record.date]
        made.append(
            Story(
                story_id,
                title,
                tuple(record.id for record in members),
                min(dates, default=""),
                max(dates, default=""),
                _common_tags(members),
                given.redirects if given else (),
            )
        )
    return tuple(sorted(made, key=lambda story: (story.first or "9", story.id)))


def _title(members: Sequence[StoryRecord], centre: dict[str, float], vectors: Mapping[str, dict[str, float]]) -> str:
    """The headline of the article that stands nearest to the middle of the story."""
    best = max(members, key=lambda record: (_likeness(vectors[record.id], centre), record.id))
    return best.headline


def _common_tags(members: Sequence[StoryRecord]) -> tuple[str, ...]:
    counts = Counter(tag for record in members for tag in record.tags)
    wanted = max(2, len(members) // 2)
    return tuple(
        sorted((tag for tag, count in counts.items() if count >= wanted), key=lambda tag: (-counts[tag], tag))
    )[:5]
